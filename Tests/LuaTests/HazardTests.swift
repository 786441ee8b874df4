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
  let memory: Int

  init(
    _ name: String,
    _ kind: LuaFault.Kind,
    _ source: String,
    says message: String = "",
    memory: Int = 64 << 20
  ) {
    self.memory = memory
    self.name = name
    self.kind = kind
    self.source = source
    self.message = message
  }

  var testDescription: String { name }
}

/// The hazards of issue 4, Safety.
private let hazards =
  loopHazards + memoryHazards + slowHazards + refusedHazards + errorHazards + stateHazards
  + answerHazards

@Suite struct HazardTests {
  @Test(arguments: hazards)
  func `A hazard is stopped and named`(_ hazard: Hazard) throws {
    let sample = try Sample(
      limits: LuaLimits(instructions: 1_000_000, memoryBytes: hazard.memory),
      refused: ["math": "no fractions", "string.rep": "it makes endless text"]
    )
    let found = try #require(sample.fault(hazard.source), "nothing stopped it")
    #expect(found.kind == hazard.kind, "\(found)")
    #expect(found.file == "a.lua")
    #expect(found.line == markedLine(hazard.source), "\(found)")
    #expect(hazard.message.isEmpty || found.message.contains(hazard.message), "\(found)")
    #expect(try sample.value("1 + 1") == .integer(2), "the state is damaged")
  }
}
