import Foundation
import TestSupport
import Testing

/// What README shows is what happens: every command is run, every file and message compared.
@Suite struct ReadmeTests {
  /// README, in pieces.
  private struct Readme {
    let text: String

    init() throws { text = try String(contentsOf: Package.path("README.md"), encoding: .utf8) }

    /// The contents of its fences of a language, without the indentation they stand in.
    func fences(_ language: String) -> [String] {
      text.matches(of: #/(?m)^( *)```([a-z]*)\n((?s).*?)^ *```$/#).compactMap { match in
        guard match.output.2 == language else { return nil }
        let indent = match.output.1.count
        return match.output.3.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.dropFirst(indent) }.joined(separator: "\n")
      }
    }

    /// Its commands in order, those in fences and those in its text, without remarks.
    var commands: [String] {
      text.matches(of: #/(?m)^(exchequer [^#\n]*)|`(exchequer [a-z][^`\n]*)`/#).map { match in
        let command = match.output.1 ?? match.output.2 ?? ""
        return String(command.prefix { $0 != ">" }).trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// A folder as README takes it to be: an offer, a corrected one, and the rules shipped.
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["my-offer", "my-offer-corrected"] {
      _ = try scratch.copy("samples/alpha-2003", as: name)
      try FileManager.default.removeItem(atPath: scratch.path("\(name)/expected"))
    }
    _ = try scratch.copy("rules", as: "rules")
    return scratch
  }

  @Test func `every command ends well`() throws {
    let readme = try Readme()
    let scratch = try folder()
    let commands = readme.commands
    #expect(commands.count > 20)
    // A draft is shown in use before it is shown being written.
    let (begins, uses) = (
      commands.filter { $0.hasPrefix("exchequer rules new") },
      commands.filter { !$0.hasPrefix("exchequer rules new") }
    )
    for command in begins + uses where !command.hasPrefix("exchequer watch") {
      let arguments = command.split(separator: " ").dropFirst().map(String.init)
      let fresh = try Scratch()
      let place = arguments.first == "init" ? fresh.folder : scratch.folder
      let result = try Binary.run(arguments, in: place)
      // Forms of the Alpha offer are refused, which `check` counts as errors.
      let expected: Int32 = arguments.first == "check" ? 1 : 0
      #expect(result.code == expected, "\(command)\n\(result.output)\(result.complaint)")
      if command.hasPrefix("exchequer rules new"), command.hasSuffix("--rules proposed") {
        try draft(arguments[2], of: readme, in: scratch)
      }
    }
  }

  /// Writes what README says to write into a draft that `rules new` has begun.
  private func draft(_ id: String, of readme: Readme, in scratch: Scratch) throws {
    let name = "proposed/\(id).lua"
    let shown = readme.fences("lua")
    if let whole = shown.first(where: { $0.contains("\"\(id)\"") }) {
      return try scratch.write(whole, to: name)
    }
    let bands = try #require(shown.first { $0.contains("bands ") })
    let begun = try scratch.text(name)
    let head = try #require(begun.range(of: "  params "))
    try scratch.write(String(begun[..<head.lowerBound]) + bands + "}\n", to: name)
  }

  @Test func `the finding shown is the one printed`() throws {
    let scratch = try folder()
    try scratch.edit("my-offer/grants.csv", "1996-03-15,NQSO,5.25,", "1996-03-15,NQSO,5.2S,")
    let shown = try #require(try Readme().fences("").first { $0.contains("grants.csv!E5") })
    let result = try Binary.run(["check", "my-offer"], in: scratch.folder)
    let isPrinted = result.output.contains(shown.trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(isPrinted, "README shows\n\(shown)\nand check prints\n\(result.output.prefix(2000))")
  }

  @Test func `the policy shown is read`() throws {
    let scratch = try folder()
    let policy = try #require(try Readme().fences("").first { $0.contains("adopted_on") })
    try scratch.write(policy, to: "my-offer/policy.csv")
    let asOf = ["--as-of", "2003-10-03"]
    let run = try Binary.run(["run", "my-offer", "--out", "out"] + asOf, in: scratch.folder)
    try #require(run.code == 0, "\(run.output)\(run.complaint)")
    #expect(try scratch.text("out/summary.csv").contains("new_grant_date,2003-10-02"))
  }

  @Test func `every file of the results that it names is written`() throws {
    let text = try Readme().text
    let table = try #require(
      text.split(separator: "\n\n").first { $0.hasPrefix("| file | one row for |") }
    )
    let named = table.matches(of: #/`([a-z_]+\.(?:csv|jsonl|json))`/#).map { String($0.output.1) }
    #expect(named.count >= 14)
    let written = try RecordedSheets.all().map(\.name) + ["decisions.jsonl", "manifest.json"]
    for name in named { #expect(written.contains(name), "README names \(name)") }
  }
}
