import Lua
import Testing

@Test func `A function called answers`() throws {
  let state = try LuaState(limits: LuaLimits(), vocabulary: [], refused: [:], libraries: [:])
  let result = try state.run(
    Array("return { add = function(a, b) return a + b end }".utf8),
    file: "a.lua"
  )
  guard case .table(let table) = result, case .function(let add)? = table.fields["add"] else {
    Issue.record("no function: \(result)")
    return
  }
  #expect(add.parameters == ["a", "b"])
  #expect(try state.call(add, [.integer(2), .integer(3)], results: 1) == [.integer(5)])
}
