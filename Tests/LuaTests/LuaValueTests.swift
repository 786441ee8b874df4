import Lua
import Testing

/// Values that must come back as they went.
private let values: [LuaValue] = [
  .none, .flag(true), .flag(false), .integer(0), .integer(.min), .integer(.max), .number(0.5),
  .number(.infinity), .number(-0.0), .text(""), .text("Müller 株式 \u{0} x"),
  .text(String(repeating: "long ", count: 50_000)), .table(LuaTable()),
  .table(LuaTable(elements: [.integer(1), .text("two"), .flag(false)])),
  .table(LuaTable(fields: ["a": .integer(1), "": .text("empty"), "b": .number(2)])),
  .table(
    LuaTable(
      elements: [.table(LuaTable(elements: [.table(LuaTable())]))],
      fields: ["k": .flag(true)]
    )
  ),
]

@Suite struct LuaValueTests {
  @Test(arguments: values)
  func `A value goes over and comes back`(_ value: LuaValue) throws {
    let sample = try Sample()
    let function = try sample.function("return function(...) return ... end")
    #expect(function.isVariadic)
    #expect(try sample.state.call(function, [value], results: 1) == [value])
    #expect(try sample.state.call(function, [.none, value], results: 2) == [.none, value])
  }

  @Test func `NaN goes over and comes back`() throws {
    let sample = try Sample()
    guard case .number(let number) = try sample.value("0/0") else {
      Issue.record("not a number at all")
      return
    }
    #expect(number.isNaN)
    let function = try sample.function("return function(a) return a ~= a end")
    #expect(try sample.state.call(function, [.number(.nan)], results: 1) == [.flag(true)])
  }

  @Test(arguments: [
    ("1", LuaValue.integer(1)), ("1.0", .number(1)), ("7 / 2", .number(3.5)), ("6 / 2", .number(3)),
    ("7 // 2", .integer(3)), ("'a' .. 1", .text("a1")), ("'a' .. 1.0", .text("a1.0")),
    ("1 << 62", .integer(1 << 62)), ("not nil", .flag(true)), ("nil", .none),
    (
      "{ 1, 2, a = { b = 3 } }",
      table([.integer(1), .integer(2)], ["a": table([], ["b": .integer(3)])])
    ),
    ("#'äb'", .integer(3)), ("1 == 1.0", .flag(true)), ("'10' == 10", .flag(false)),
  ])
  func `An expression has a value`(_ expression: String, _ value: LuaValue) throws {
    #expect(try Sample().value(expression) == value)
  }

  @Test func `A missing result is none and a file without one too`() throws {
    let sample = try Sample()
    let function = try sample.function("return function() end")
    #expect(try sample.state.call(function, [], results: 2) == [.none, .none])
    #expect(try sample.run("") == .none)
    #expect(try sample.run("-- nothing but a remark") == .none)
  }

  @Test func `A function is the same each time and knows its parameters`() throws {
    let sample = try Sample()
    let source = "local function f(shares, price)\n\n return 1\nend\nreturn { f, f, check = f }"
    guard case .table(let table) = try sample.run(source) else {
      Issue.record("the file returns no table")
      return
    }
    #expect(table.elements == [table.fields["check"], table.fields["check"]])
    let function = try sample.function(source)
    #expect(function.parameters == ["shares", "price"])
    #expect(!function.isVariadic)
    #expect(function.firstLine == 1)
    #expect(function.lastLine == 4)
  }

  @Test func `A function can be handed back to its own state only`() throws {
    let sample = try Sample()
    let one = try sample.function("return function() return 7 end")
    let run = try sample.function("return function(f) return f() end")
    #expect(try sample.state.call(run, [.function(one)], results: 1) == [.integer(7)])
    let other = try Sample()
    let foreign = try other.function("return function(f) return f() end")
    #expect(throws: LuaFault.self) { try sample.state.call(foreign, [], results: 1) }
    #expect(throws: LuaFault.self) { try other.state.call(foreign, [.function(one)], results: 1) }
  }

  @Test func `Two hundred parameters are taken, and as many arguments`() throws {
    let names = (1...199).map { "p\($0)" }.joined(separator: ", ")
    let sample = try Sample()
    let function = try sample.function("return function(\(names), last) return last end")
    #expect(function.parameters.count == 200)
    let arguments = (1...200).map { LuaValue.integer(Int64($0)) }
    #expect(try sample.state.call(function, arguments, results: 1) == [.integer(200)])
    let count = try sample.function("return function(...) return select('#', ...) end")
    #expect(
      try sample.state.call(count, Array(repeating: .none, count: 9_000), results: 1)
        == [.integer(9_000)]
    )
  }

  @Test func `A yes or no comes back without a list`() throws {
    let sample = try Sample()
    let function = try sample.function(
      "return function(a) if a then return a end return false, 'x' end"
    )
    let arguments = LuaArguments()
    for value in [LuaValue.flag(true), .integer(1), .none] {
      arguments.removeAll()
      arguments.append(value)
      let answer = try sample.state.callForFlag(function.entry, arguments, results: 2)
      switch value {
      case .flag: #expect(answer == .flag(true))
      case .integer: #expect(answer == .values([.integer(1), .none]))
      default: #expect(answer == .values([.flag(false), .text("x")]))
      }
    }
  }

  @Test func `A table handed over is the call's own`() throws {
    let sample = try Sample()
    let function = try sample.function("return function(t) t[1] = 9; t.x = 1; return t end")
    let argument = LuaValue.table(LuaTable(elements: [.integer(1)]))
    #expect(
      try sample.state.call(function, [argument], results: 1)
        == [.table(LuaTable(elements: [.integer(9)], fields: ["x": .integer(1)]))]
    )
  }
}

private func table(_ elements: [LuaValue], _ fields: [String: LuaValue]) -> LuaValue {
  .table(LuaTable(elements: elements, fields: fields))
}
