import Lua
import Testing

@Suite struct HostFunctionTests {
  private let words = [
    HostFunction("echo", arguments: 1...3) { values in
      .success(.table(LuaTable(elements: values)))
    },
    HostFunction("fail", arguments: 0...0) { _ in .failure(HostFault(message: "Tuesday: 100% no"))
    },
    HostFunction("nothing", arguments: 0...Int.max) { _ in .success(.none) },
  ]

  @Test func `A word gets values and gives one`() throws {
    let result = try Sample(words: words).value("echo(1, 'two', { a = { 3 } })")
    let inner = LuaValue.table(LuaTable(fields: ["a": .table(LuaTable(elements: [.integer(3)]))]))
    #expect(result == .table(LuaTable(elements: [.integer(1), .text("two"), inner])))
  }

  @Test func `What a word gives is the call's own`() throws {
    let sample = try Sample(words: words)
    let function = try sample.function(
      "return function() local t = echo(1); t[1] = 2; return t[1] end"
    )
    #expect(try sample.state.call(function, [], results: 1) == [.integer(2)])
  }

  @Test(arguments: [
    ("echo()", "`echo` takes 1 to 3 values, not 0"), ("echo(1, 2, 3, 4)", "not 4"),
    ("fail(1)", "`fail` takes 0 values, not 1"), ("fail()", "Tuesday: 100% no"),
    ("echo(max)", "a function cannot be"), ("echo('\\xff')", "not UTF-8"),
    ("(function() local t = {}; t.t = t; return echo(t) end)()", "holds itself"),
  ])
  func `A word that fails is an error with its line`(_ expression: String, _ says: String) throws {
    let fault = #expect(throws: LuaFault.self) {
      try Sample(words: words).value("\n\n" + expression)
    }
    #expect(fault?.line == 3)
    #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "")")
  }

  @Test func `A word may take any number of values`() throws {
    #expect(try Sample(words: words).value("nothing(1, 2, 3)") == .none)
  }

  @Test func `A word of Swift's replaces Lua's own`() throws {
    let mine = HostFunction("lower", arguments: 1...1) { _ in .success(.text("mine")) }
    #expect(try Sample(words: [mine]).value("lower('X')") == .text("mine"))
  }

  @Test func `A word cannot run the state that runs it`() throws {
    final class Box { var state: LuaState? }
    let box = Box()
    let again = HostFunction("again", arguments: 0...0) { _ in
      do {
        return .success(try box.state?.run(Array("return 1".utf8), file: "b.lua") ?? .none)
      } catch {
        return .failure(HostFault(message: "\(error)"))
      }
    }
    let sample = try Sample(words: [again])
    box.state = sample.state
    defer { box.state = nil }
    let fault = #expect(throws: LuaFault.self) { try sample.value("again()") }
    #expect(fault?.message.contains("run a rule itself") == true)
    #expect(try sample.value("2") == .integer(2))
  }
}
