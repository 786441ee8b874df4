import Lua
import Testing

/// One way a file can do harm.
///
/// Its source marks with `--!` the line that must be named.
struct Hazard: CustomTestStringConvertible {
  let name: String
  let kind: LuaFault.Kind
  let source: String
  let message: String

  init(_ name: String, _ kind: LuaFault.Kind, _ source: String, says message: String = "") {
    self.name = name
    self.kind = kind
    self.source = source
    self.message = message
  }

  var testDescription: String { name }
}

/// The hazards of issue 4, Safety.
let hazards: [Hazard] = [
  // Loops and recursion.
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

  // Memory.
  Hazard(
    "a text doubled",
    .memory,
    "return function()\n local s = 'x'\n while true do s = s .. s end --!\nend",
    says: "1 MB"
  ),
  Hazard(
    "a table that grows",
    .memory,
    """
    local row = split("\(String(repeating: "x ", count: 200))", " ")
    return function()
      local t = {}
      for i = 1, 1e9 do t[i] = { table.unpack(row) } end --!
    end
    """
  ),
  Hazard(
    "a table that grows while loading",
    .memory,
    """
    local row, t = split("\(String(repeating: "x ", count: 200))", " "), {}
    for i = 1, 1e9 do t[i] = { table.unpack(row) } end --!
    """
  ),
  Hazard(
    "closures that pile up",
    .instructions,
    "return function()\n local f\n while true do local g = f; f = function() return g, 1, 2 end end --!\nend"
  ),
  Hazard(
    "a text joined from large texts",
    .memory,
    """
    return function()
      local s = "0123456789abcdef"
      for i = 1, 15 do s = s .. s end
      return table.concat({s, s, s}) --!
    end
    """
  ),
  Hazard(
    "memory lived in at its limit",
    .memory,
    """
    return function()
      local t, s = {}, "x"
      for i = 1, 15 do s = s .. s end
      for i = 1, 1e9 do t[i] = s .. i end --!
    end
    """
  ),

  // What is slower than its instructions.
  Hazard(
    "long texts compared for ever",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 19 do a = a .. a end
      local b, n = a .. "", 0
      while a == b do n = n + 1 end --!
    end
    """
  ),
  Hazard(
    "long texts made for ever",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 19 do a = a .. a end
      while true do local b = a .. "y" end --!
    end
    """
  ),
  Hazard(
    "keys that collide",
    .memory,
    "return function()\n local t = {}\n for i = 1, 1e9 do t[i * 131071] = i end --!\nend"
  ),
  Hazard(
    "a needle that is nearly everywhere",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 18 do a = a .. a end
      local b = a .. "y"
      a = a .. a
      while true do contains(a, b) end --!
    end
    """
  ),

  // What is not offered.
  Hazard("io", .runtime, "return function() return io.open('x') end --!", says: "`io`"),
  Hazard("os", .runtime, "return function() return os.time() end --!", says: "`os`"),
  Hazard("debug", .runtime, "return function() return debug end --!", says: "`debug`"),
  Hazard("package", .runtime, "return package.path --!", says: "`package`"),
  Hazard("load", .runtime, "return load('return 1') --!", says: "`load`"),
  Hazard("loadstring", .runtime, "return loadstring('return 1') --!", says: "`loadstring`"),
  Hazard("dofile", .runtime, "return dofile('x') --!", says: "`dofile`"),
  Hazard("loadfile", .runtime, "return loadfile('x') --!", says: "`loadfile`"),
  Hazard("coroutine", .runtime, "return coroutine.wrap(1) --!", says: "`coroutine`"),
  Hazard("pcall", .runtime, "return pcall(error) --!", says: "`pcall`"),
  Hazard("xpcall", .runtime, "return xpcall(error, error) --!", says: "`xpcall`"),
  Hazard("setmetatable", .runtime, "return setmetatable({}, {}) --!", says: "`setmetatable`"),
  Hazard("getmetatable", .runtime, "return getmetatable('') --!", says: "`getmetatable`"),
  Hazard("__gc", .runtime, "setmetatable({}, { __gc = error }) --!", says: "`setmetatable`"),
  Hazard("rawset", .runtime, "rawset({}, 1, 2) --!", says: "`rawset`"),
  Hazard("rawget", .runtime, "return rawget({}, 1) --!", says: "`rawget`"),
  Hazard("next", .runtime, "return next({}) --!", says: "`next`"),
  Hazard("collectgarbage", .runtime, "collectgarbage() --!", says: "`collectgarbage`"),
  Hazard("print", .runtime, "print(1) --!", says: "`print`"),
  Hazard("_G", .runtime, "return _G --!", says: "`_G`"),
  Hazard("math", .runtime, "return math.floor(1.5) --!", says: "`math` is refused: no fractions"),
  Hazard(
    "string.rep",
    .runtime,
    "return string.rep('x', 1 << 40) --!",
    says: "`string.rep` is refused: it makes endless text"
  ),
  Hazard("string.find", .runtime, "return string.find('x') --!", says: "there is no `string.find`"),
  Hazard("table.move", .runtime, "return table.move({}, 1, 2, 3) --!", says: "no `table.move`"),
  Hazard("a text's member", .runtime, "return ('x'):rep(9) --!", says: "text has no `rep`"),
  Hazard(
    "a misspelt name",
    .runtime,
    "return function() return tenderd end --!",
    says: "`tenderd`"
  ),
  Hazard(
    "__close",
    .runtime,
    "return function()\n local x <close> = { __close = error } --!\nend",
    says: "non-closable"
  ),

  // Errors of every sort.
  Hazard("error with a text", .runtime, "return function()\n error('no') --!\nend", says: "no"),
  Hazard("error with a table", .runtime, "return function()\n error({}) --!\nend", says: "table"),
  Hazard("error with nil", .runtime, "return function()\n error() --!\nend", says: "nil"),
  Hazard("error with a number", .runtime, "return function()\n error(12) --!\nend", says: "12"),
  Hazard(
    "error that blames its caller",
    .runtime,
    "local function f() error('no', 2) end\nreturn function()\n f() --!\n return 1\nend",
    says: "no"
  ),
  Hazard(
    "assert",
    .runtime,
    "return function(a)\n assert(a == 2, 'not two') --!\nend",
    says: "not two"
  ),
  Hazard(
    "arithmetic on nil",
    .runtime,
    "return function(a)\n return a.b.c --!\nend",
    says: "index"
  ),
  Hazard(
    "a comparison of number and text",
    .runtime,
    "return function(a)\n return a < 'x' --!\nend",
    says: "compare number with string"
  ),
  Hazard(
    "arithmetic on text",
    .runtime,
    "return function(a)\n return '10' + a --!\nend",
    says: "arithmetic on a string value"
  ),
  Hazard(
    "division by nothing",
    .runtime,
    "return function(a)\n return a // 0 --!\nend",
    says: "zero"
  ),
  Hazard("not Lua", .syntax, "return {\n id = = 1 --!\n}", says: "unexpected symbol"),
  Hazard("not ended", .syntax, "return function()\n\n --!", says: "'end' expected"),
  Hazard(
    "201 parameters",
    .syntax,
    "return function(\(names(201))) end --!",
    says: "too many local"
  ),
  Hazard("nested too deeply", .syntax, "return \(String(repeating: "(", count: 500)) --!"),
  Hazard("a label twice", .syntax, "::a::\n::a:: --!", says: "already defined"),

  // What would be remembered.
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

  // Answers.
  Hazard("three values where two are due", .answer, "return function() return 1, 2, 3 end --!"),
  Hazard("a function answered", .answer, "return function() return function() end end --!"),
  Hazard(
    "a table that holds itself",
    .answer,
    "return function() local t = {}; t.t = t; return t end --!"
  ),
  Hazard("a list with a gap", .answer, "return function() return { 1, nil, 3, [9] = 9 } end --!"),
  Hazard("keys that are flags", .answer, "return function() return { [true] = 1 } end --!"),
  Hazard("text that is not UTF-8", .answer, "return function() return '\\xff' end --!"),
  Hazard(
    "more results than can be",
    .runtime,
    "return function() return table.unpack({}, 1, 1 << 40) end --!"
  ),
]

private func names(_ count: Int) -> String {
  (1...count).map { "p\($0)" }.joined(separator: ", ")
}

@Suite struct HazardTests {
  @Test(arguments: hazards)
  func `A hazard is stopped and named`(_ hazard: Hazard) throws {
    let sample = try Sample(
      refused: ["math": "no fractions", "string.rep": "it makes endless text"]
    )
    var fault: LuaFault?
    let spent = ContinuousClock().measure { fault = sample.fault(hazard.source) }
    let found = try #require(fault, "nothing stopped it")
    #expect(found.kind == hazard.kind, "\(found)")
    #expect(found.file == "a.lua")
    #expect(found.line == markedLine(hazard.source), "\(found)")
    #expect(hazard.message.isEmpty || found.message.contains(hazard.message), "\(found)")
    #expect(spent < .seconds(3))
    #expect(try sample.value("1 + 1") == .integer(2), "the state is damaged")
  }
}
