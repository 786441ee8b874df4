import Lua
import Testing

/// Files that remember nothing, and must not be refused.
private let harmless: [(String, String, LuaValue)] = [
  ("an outside variable read", "local n = 5\nreturn function() return n end", .integer(5)),
  (
    "a shared table read",
    "local t = { 4, a = { b = 3 } }\nreturn function() return t[1] + t.a.b + #t end",
    .integer(8)
  ),
  (
    "a shared list walked",
    "local t = { 1, 2, 3 }\nreturn function() local n = 0 for _, v in ipairs(t) do n = n + v end return n end",
    .integer(6)
  ),
  (
    "a shared table walked",
    "local t = { a = 1, b = 2 }\nreturn function() local n = 0 for _, v in pairs(t) do n = n + v end return n end",
    .integer(3)
  ),
  (
    "a shared list joined, unpacked, sorted",
    "local t = { 2, 1 }\nreturn function() return table.concat(t) .. (table.unpack(t)) .. table.concat(sorted(t)) end",
    .text("21212")
  ),
  (
    "a local function that calls itself",
    "local function f(n) if n == 0 then return 0 end return n + f(n - 1) end\nreturn function() return f(4) end",
    .integer(10)
  ),
  (
    "a function declared before it is given",
    "local f\nfunction f() return 3 end\nreturn function() return f() end",
    .integer(3)
  ),
  (
    "a counter within the call",
    "return function() local n = 0 local function up() n = n + 1 end up() up() return n end",
    .integer(2)
  ),
  (
    "a counter of a function within a function",
    "return function() local n = 0 local function a() return function() n = n + 1 end end a()() return n end",
    .integer(1)
  ),
  (
    "a variable assigned while the file runs",
    "local n = 0\nlocal function up() n = n + 1 end\nup() up()\nreturn function() return n end",
    .integer(2)
  ),
  (
    "a table filled while the file runs",
    "local t = {}\nfor i = 1, 3 do t[i] = i end\nreturn function() return #t end", .integer(3)
  ),
  (
    "a table made in the call",
    "return function() local t = {} t.a = 1 t[1] = 2 return t.a + t[1] end",
    .integer(3)
  ),
  (
    "a sorted copy changed",
    "local t = { 2, 1 }\nreturn function() local u = sorted(t) u[3] = 7 return #u end",
    .integer(3)
  ),
  (
    "a table that holds itself",
    "local t = {}\nt.t = t\nt.n = 1\nreturn function() return t.t.t.n end", .integer(1)
  ),
  (
    "a table of tables as keys",
    "local k = { v = 1 }\nlocal t = { [k] = 2 }\nreturn function() return t[k] + k.v end",
    .integer(3)
  ),
  (
    "functions that know each other",
    "local a, b\nfunction a(n) return n == 0 or b(n - 1) end\nfunction b(n) return a(n) end\nreturn function() return a(3) end",
    .flag(true)
  ),
  ("a local _ENV", "return function() local _ENV = { x = 1 } x = 2 return x end", .integer(2)),
]

@Suite struct FrozenTests {
  @Test(arguments: harmless)
  func `A file that remembers nothing runs`(_ name: String, _ source: String, _ value: LuaValue)
    throws
  {
    let sample = try Sample()
    let function = try sample.function(source)
    for _ in 1...3 { #expect(try sample.state.call(function, [], results: 1) == [value]) }
  }

  @Test func `A fault leaves the next call as it was`() throws {
    let sample = try Sample()
    let function = try sample.function(
      "local t = { 1 }\nreturn function(a) if a then t[1] = 2 end return t[1] end"
    )
    let fault = #expect(throws: LuaFault.self) {
      try sample.state.call(function, [.flag(true)], results: 1)
    }
    #expect(fault?.kind == .changedState)
    #expect(try sample.state.call(function, [.flag(false)], results: 1) == [.integer(1)])
  }

  @Test func `A large table is frozen within the budget`() throws {
    let rows = (1...5_000).map { "{ \($0), \"x\($0)\" }" }.joined(separator: ",\n")
    let sample = try Sample()
    let function = try sample.function("local t = {\(rows)}\nreturn function(i) return t[i][2] end")
    #expect(try sample.state.call(function, [.integer(4_000)], results: 1) == [.text("x4000")])
  }
}
