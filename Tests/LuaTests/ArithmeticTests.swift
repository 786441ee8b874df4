import Lua
import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("return a + b", LuaValue.integer(3)), ("return a - b", .integer(-1)),
    ("return b * b", .integer(4)),
    ("return a + 1", .integer(2)), ("return 1 + a", .integer(2)), ("return a - 1", .integer(0)),
    ("return 1 - a", .integer(0)), ("return a * 3", .integer(3)), ("return 3 * a", .integer(3)),
    ("return a + 1000", .integer(1001)), ("return 1000 - a", .integer(999)),
    ("return a + 0.5", .number(1.5)), ("return 0.5 - a", .number(-0.5)),
    ("return a * 0.5", .number(0.5)),
    ("return (1 << 62) + ((1 << 62) - 1)", .integer(.max)), ("b = a + b return b + a", .integer(4)),
    ("a = b + a a = a + a return a * a - a", .integer(30)),
    ("return -(1 << 62) * 2", .integer(.min)),
    ("local t = { a + 1, x = a * b } return t[1] + t.x", .integer(4)),
    ("local n = 0 for i = 1, 10 do n = n + i end return n", .integer(55)),
    ("return (function(...) return select(1, ...) + 1 end)(a)", .integer(2)),
  ])
  func `Checked sums are the sums`(_ body: String, _ value: LuaValue) throws {
    let sample = try Sample()
    let function = try sample.function("return function(a, b) \(body) end")
    #expect(try sample.state.call(function, [.integer(1), .integer(2)], results: 1) == [value])
  }

  // What Lua would have named, the checked sums name too, or say nothing.
  @Test(arguments: [
    ("return a + none", "a nil value (local 'none')"),
    ("return none + a", "a nil value (local 'none')"),
    ("return none * 2", "a nil value (local 'none')"),
    ("return 2 - none", "a nil value (local 'none')"),
    ("return a + t.x", "a nil value (field 'x')"),
    ("return t.y + t.x + a", "a nil value (field 'x')"),
    ("return outside + 1", "a nil value (upvalue 'outside')"),
    ("return t + 1", "a table value (local 't')"),
    ("return 'x' + 1", "a string value"), ("return (t.x or t.z) + 1", "a boolean value"),
    ("return a + (nil)", "a nil value"), ("return t + {}", "a table value (local 't')"),
    ("return type(a) + 1", "a string value"), ("return none + none", "a nil value (local 'none')"),
    ("return a + 1 + none * t.x", "a nil value"),
  ])
  func `What is not a number is named`(_ body: String, _ says: String) throws {
    let sample = try Sample()
    let function = try sample.function(
      "local outside\nreturn function(a, none)\n local t = { y = 1, z = false }\n \(body)\nend"
    )
    let fault = #expect(throws: LuaFault.self) {
      try sample.state.call(function, [.integer(1)], results: 1)
    }
    #expect(fault?.line == 4)
    #expect(
      fault?.message.hasPrefix("attempt to perform arithmetic on " + says) == true,
      "\(fault?.message ?? "")"
    )
  }

  @Test func `The name given is never a wrong one`() throws {
    let sample = try Sample()
    let function = try sample.function("return function(a, c)\n return (c and a.x) + 1\nend")
    let arguments: [LuaValue] = [.table(LuaTable()), .flag(false)]
    let fault = #expect(throws: LuaFault.self) {
      try sample.state.call(function, arguments, results: 1)
    }
    #expect(fault?.message == "attempt to perform arithmetic on a boolean value")
  }
}
