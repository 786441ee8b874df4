import Lua

/// What would be remembered.
let stateHazards: [Hazard] = [
  Hazard(
    "a global",
    .changedState,
    "return function()\n total = 1 --!\nend",
    says: "`local total`"
  ),
  Hazard("a global of the file", .changedState, "total = 1 --!", says: "`local total`"),
  Hazard("a global function", .changedState, "function f() end --!", says: "`local f`"),
  Hazard("a word written", .changedState, "max = 1 --!", says: "`max` is a word"),
  Hazard("_ENV written", .changedState, "return function()\n _ENV = {} --!\nend", says: "_ENV"),
  Hazard("a global through _ENV", .changedState, "_ENV.total = 1 --!", says: "`local total`"),
  Hazard("table changed", .changedState, "table.sort = 1 --!", says: "sort"),
  Hazard(
    "an upvalue",
    .changedState,
    "local n = 0\nreturn function()\n n = n + 1 --!\n return n\nend",
    says: "`n`"
  ),
  Hazard(
    "an upvalue of a function within",
    .changedState,
    "local n = 0\nreturn function()\n local f = function()\n  n = 1 --!\n end\n f()\nend",
    says: "`n`"
  ),
  Hazard(
    "an upvalue of a function that the function calls",
    .changedState,
    "local n = 0\nlocal function f()\n n = n + 1 --!\nend\nreturn function() f() end",
    says: "`n`"
  ),
  Hazard(
    "an upvalue of a function in a table in an upvalue",
    .changedState,
    "local n\nlocal t = { { f = function()\n n = 1 --!\nend } }\nreturn function() t[1].f() end",
    says: "`n`"
  ),
  Hazard(
    "an upvalue written far down",
    .changedState,
    "local n\nreturn function()\n\(String(repeating: " local x = 1\n\n", count: 150)) n = 1 --!\nend"
  ),
  Hazard(
    "a table in an upvalue",
    .changedState,
    "local seen = {}\nreturn function(a)\n seen[a] = true --!\nend",
    says: "place 1"
  ),
  Hazard(
    "a table in a table in an upvalue",
    .changedState,
    "local t = { a = { {} } }\nreturn function(a)\n t.a[1].b = 2 --!\nend",
    says: "`b`"
  ),
  Hazard(
    "a table that is a key",
    .changedState,
    """
    local key = { name = "x" }
    local all = { [key] = 1 }
    return function()
      local same = key
      same.name = "y" --!
      return all[same]
    end
    """
  ),
  Hazard(
    "table.insert into a shared table",
    .changedState,
    "local t = {}\nreturn function(a)\n table.insert(t, a) --!\nend"
  ),
  Hazard(
    "table.sort of a shared table",
    .changedState,
    "local t = {2, 1}\nreturn function(a)\n table.sort(t) --!\nend"
  ),
  Hazard(
    "a shared table cleared",
    .changedState,
    "local t = {2, 1}\nreturn function(a)\n t[1] = nil --!\nend"
  ),
  Hazard(
    "the file's own table",
    .changedState,
    "local t = {}\nt.check = function()\n t.title = 'x' --!\nend\nreturn t"
  ),
  Hazard(
    "what pairs gives, kept",
    .changedState,
    "local step = pairs({1, 2, 3})\nreturn function()\n return step() --!\nend",
    says: "pairs"
  ),
]
