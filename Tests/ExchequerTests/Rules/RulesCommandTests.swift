import Foundation
import TestSupport
import Testing

/// `rules editor` and `rules test`, by running the binary.
///
/// What an editor needs to complete and check the rules shipped is what the program would write:
/// `exchequer rules editor rules` writes it anew.
@Suite struct RulesCommandTests {
  @Test(arguments: [".luarc.json", ".editor/exchequer.lua"])
  func `the files beside the rules are fresh`(name: String) throws {
    let scratch = try Scratch()
    let folder = try scratch.copy("rules", as: "rules")
    try FileManager.default.removeItem(atPath: scratch.path("rules/\(name)"))
    let run = try Binary.run(["rules", "editor", folder])
    try #require(run.code == 0, "\(run.complaint)")
    let kept = try String(contentsOf: Package.path("rules/\(name)"), encoding: .utf8)
    #expect(try scratch.text("rules/\(name)") == kept, "run exchequer rules editor rules")
  }

  @Test func `rules test has three formats and reads the sheets of tests`() throws {
    let folders = ["--rules", "rules", "--rules", "samples/rules-of-its-own/rules"]
    let text = try Binary.run(["rules", "test"] + folders)
    #expect(text.code == 0)
    #expect(text.output.contains(#/ passed, 0 failed \(tests of \d\d+ rules/#))
    let json = try Binary.run(["rules", "test", "--format", "json"] + folders)
    #expect(json.output.contains("samples/rules-of-its-own/rules/tests/tender.minimum_price.csv"))
    let junit = try Binary.run(["rules", "test", "--format", "junit"] + folders)
    #expect(
      junit.output.contains("<testsuite name=\"tender.minimum_price\" tests=\"4\" failures=\"0\">")
    )
  }

  @Test func `rules test says where lint has remarks, rules try leaves out what is not answered`()
    throws
  {
    let scratch = try Scratch()
    let folder = try scratch.copy("samples/rules-of-its-own/rules", as: "own")
    try scratch.edit("own/tender.minimum_price.lua", "{minimum", "{minimun")
    let test = try Binary.run(["rules", "test", "--rules", "rules", "--rules", folder])
    #expect(test.output.contains("1 remark on how the rules are written: `exchequer rules lint`"))
    let answer = try Binary.run(["rules", "try", "accept_payment", "method=cash"])
    #expect(answer.output.contains("accept_payment: "))
    #expect(!answer.output.contains(", blank"))
  }

  @Test func `a cell of a sheet of tests that cannot be read ends with 2 and its address`() throws {
    let scratch = try Scratch()
    let folder = try scratch.copy("rules", as: "rules")
    try scratch.edit("rules/tests/exercise_price.csv", "rounded up,0.9505", "rounded up,high")
    let run = try Binary.run(["rules", "test", "--rules", folder])
    #expect(run.code == 2)
    #expect(run.complaint.contains("rules/tests/exercise_price.csv!B5"))
    #expect(run.complaint.contains("close is high, not "))
  }
}
