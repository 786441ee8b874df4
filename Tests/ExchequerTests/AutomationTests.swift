import Foundation
import TestSupport
import Testing

/// The hooks for pre-commit and the action for GitHub do what they say, as far as it can be tried here;
/// `.ci/contracts` has their own tools read the files.
@Suite struct AutomationTests {
  private static func lines(_ file: String) throws -> [String] {
    try String(contentsOf: Package.path(file), encoding: .utf8).components(separatedBy: "\n")
  }

  @Test(
    arguments: [
      ("exchequer-check", "samples/leavers --as-of 2003-12-31 --fail-on data"),
      ("exchequer-rules-test", "--rules samples/rules-of-its-own/rules"),
      ("exchequer-rules-lint", "--rules samples/rules-of-its-own/rules"),
    ]
  )
  func `each hook's command runs`(id: String, arguments: String) throws {
    let lines = try Self.lines(".pre-commit-hooks.yaml")
    let start = try #require(lines.firstIndex(of: "- id: \(id)"))
    let entry = try #require(lines[start...].first { $0.hasPrefix("  entry: ") })
    // A sheet that is deleted is among no files by which a hook could be chosen.
    let own = lines[start...].dropFirst().prefix { !$0.hasPrefix("- id:") }
    #expect(own.contains("  always_run: true") && !own.contains { $0.hasPrefix("  files:") })
    let command = entry.dropFirst("  entry: ".count)
    let run = try Binary.shell("\(command) \(arguments)", in: Package.folder)
    #expect(run.code == 0, "\(run.output.suffix(500))\(run.complaint.suffix(500))")
  }

  private static func action(_ variables: String, _ folder: URL) throws -> Binary.Result {
    try Binary.shell("\(variables) '\(Package.path("packaging/action").path)'", in: folder)
  }

  @Test func `the action tells findings by line, writes SARIF, and fails as it is told`() throws {
    let scratch = try Scratch()
    _ = try scratch.copy("samples/leavers", as: "offer")
    _ = try scratch.copy("rules", as: "rules")
    let rules = "EXCHEQUER_DATA=. OFFER=offer AS_OF=2003-12-31"
    let passed = try Self.action("\(rules) SARIF=out.sarif FAIL_ON=data", scratch.folder)
    #expect(passed.code == 0 && passed.output.hasPrefix("::error file=offer/holders.csv,line=2"))
    #expect(try scratch.text("out.sarif").contains("\"version\" : \"2.1.0\""))
    #expect(try Self.action("\(rules) FAIL_ON=error", scratch.folder).code == 1)
    let failing = """
      return { id = "holder.own", title = "Own", citation = "Own", scope = "holder", level = "advisory",
        message = "own", check = function(holder_id) return true end,
        tests = { { name = "fails", holder_id = "H-1", expect = false } } }
      """
    try scratch.write(failing, to: "offer/rules/holder.own.lua")
    #expect(try Self.action("\(rules) FAIL_ON=never", scratch.folder).code == 1)
    try scratch.write("return {", to: "own/broken.lua")
    #expect(try Self.action("\(rules) RULES=own FAIL_ON=never", scratch.folder).code == 2)
  }

  @Test func `the action's inputs are those that its script reads`() throws {
    let lines = try Self.lines("action.yml")
    let inputs = lines.prefix { $0 != "runs:" }.filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ") && $0.hasSuffix(":")
    }.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " :")) }
    #expect(inputs.contains("offer") && inputs.contains("fail-on"))
    let script = try String(contentsOf: Package.path("packaging/action"), encoding: .utf8)
    for input in inputs {
      let variable = input.uppercased().replacing("-", with: "_")
      #expect(lines.contains("        \(variable): ${{ inputs.\(input) }}"), "\(input)")
      #expect(script.contains(variable), "\(input)")
    }
  }
}
