import Lua

/// Loops and recursion.
let loopHazards: [Hazard] = [
  Hazard("endless while", .instructions, "return function()\n while true do end --!\nend"),
  Hazard("endless repeat", .instructions, "return function()\n repeat until false --!\nend"),
  Hazard("endless goto", .instructions, "return function()\n ::top:: goto top --!\nend"),
  Hazard("endless for", .instructions, "return function()\n for i = 1, 1 << 62 do end --!\nend"),
  Hazard("endless loop of the file", .instructions, "local x = 1\nwhile true do end --!"),
  Hazard(
    "endless loop that calls words",
    .instructions,
    "return function(a)\n while true do a = max(a, 1) end --!\nend"
  ),
  Hazard(
    "tail recursion for ever",
    .instructions,
    "local function f()\n return f() --!\nend\nreturn f"
  ),
  Hazard(
    "deep recursion",
    .instructions,
    "local function f()\n return 1 + f() --!\nend\nreturn f"
  ),
  Hazard(
    "deep recursion with many values",
    .runtime,
    "local function f(a, b, c, d, e, g, h)\n return 1 + f() --!\nend\nreturn f",
    says: "stack overflow"
  ),
  Hazard(
    "deep recursion through a word",
    .runtime,
    "local function f()\n return sorted({1, 2}, f) --!\nend\nreturn f",
    says: "stack overflow"
  ),
  Hazard(
    "endless loop while an error is thrown",
    .instructions,
    "return function()\n error((function() while true do end end)()) --!\nend"
  ),
  Hazard(
    "endless comparator",
    .instructions,
    "return function()\n return sorted({2, 1}, function() while true do end end) --!\nend"
  ),
]
