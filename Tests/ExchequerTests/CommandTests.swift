import Foundation
import TestSupport
import Testing

/// The command line's contract: exit codes, what is written, and what is not (`commands.md`).
@Suite struct CommandTests {
  private static let alpha = "samples/alpha-2003"
  private static let asOf = ["--as-of", "2003-10-03"]

  @Test(arguments: [["--help"], ["--version"], ["run", "--help"], ["rules", "list"], ["sheets"]])
  func `what only tells ends with 0`(arguments: [String]) throws {
    let result = try Binary.run(arguments)
    #expect(result.code == 0)
    #expect(!result.output.isEmpty)
  }

  @Test func `H4: two runs give the same bytes, the manifest's hashes are the files'`() throws {
    let scratch = try Scratch()
    for name in ["one", "two"] {
      let run = try Binary.run(["run", Self.alpha, "--out", scratch.path(name)] + Self.asOf)
      #expect(run.code == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("one"))
    #expect(names.count >= 11)
    for name in names {
      #expect(try scratch.text("one/\(name)") == scratch.text("two/\(name)"), "\(name)")
    }
    let manifest = try scratch.text("one/manifest.json")
    for name in names where name != "manifest.json" {
      let sum = try Self.sha256(scratch.path("one/\(name)"))
      #expect(manifest.contains(sum), "the manifest lacks the hash of \(name)")
    }
  }

  /// The hash as another program computes it.
  private static func sha256(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(String(decoding: data, as: UTF8.self).prefix(64))
  }

  @Test func `results replace earlier ones, and nothing else`() throws {
    let scratch = try Scratch()
    let arguments = ["run", Self.alpha, "--out", scratch.path("out")] + Self.asOf
    #expect(try Binary.run(arguments).code == 0)
    #expect(try Binary.run(arguments).code == 0)
    try scratch.write("mine", to: "out/notes.txt")
    let refused = try Binary.run(arguments)
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("notes.txt"))
    #expect(try scratch.text("out/notes.txt") == "mine")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left == ["out"])
  }

  @Test func `check in csv and json tells the same findings`() throws {
    let csv = try Binary.run(["check", Self.alpha, "--format", "csv"] + Self.asOf)
    let json = try Binary.run(["check", Self.alpha, "--format", "json"] + Self.asOf)
    #expect(csv.code == 1 && json.code == 1)
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let findings = try #require(read?["findings"] as? [[String: Any]])
    #expect(findings.count == csv.output.split(separator: "\n").count - 1)
    #expect(
      findings.contains {
        $0["rule"] as? String == "tender.timely" && $0["cell"] as? String == "D34"
      }
    )
    #expect((read?["counts"] as? [String: Int])?["warnings"] == 4)
  }

  @Test func `H1: a policy edit takes effect at the next run with nothing recompiled`() throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules", as: "rules")
    func summary() throws -> String {
      let out = scratch.path("out")
      let run = try Binary.run(["run", Self.alpha, "--rules", rules, "--out", out] + Self.asOf)
      try #require(run.code == 0, "\(run.output)\(run.complaint)")
      return try scratch.text("out/summary.csv")
    }
    #expect(try summary().contains("new_grant_date,2003-10-03"))
    try scratch.edit(
      "rules/grant_date.lua",
      "default = \"following_day\"",
      "default = \"same_day\""
    )
    let counted = try summary()
    #expect(counted.contains("new_grant_date,2003-10-02"))
    try scratch.edit(
      "rules/tender.delivery.lua",
      "default = { \"fax\"",
      "default = { \"mail\", \"fax\""
    )
    let delivered = try summary()
    #expect(delivered.contains("forms_accepted,29"))
    try scratch.edit(
      "rules/exchange_ratio.lua",
      "whole number\", default = 1, min = 1, max = 1000000, note = \"for",
      "whole number\", default = 2, min = 1, max = 1000000, note = \"for"
    )
    // One new share for two old ones, rounded down option by option.
    let granted = try #require(try value("shares_granted", try summary()))
    #expect((680_304 - 36...680_304).contains(granted))
  }

  private func value(_ measure: String, _ summary: String) throws -> Int? {
    summary.split(separator: "\n").first { $0.hasPrefix(measure + ",") }
      .flatMap { Int($0.dropFirst(measure.count + 1)) }
  }

  @Test(arguments: [
    ("function(shares_tenderd) return true end", "shares_tendered"),
    ("function(shares_tendered) while true do end end", "broken.lua:7"),
    (
      "function(shares_tendered) local t = {} while true do t[#t + 1] = \"x\" .. #t end end",
      "broken.lua:7"
    ),
  ])
  func `H2: a rule at fault in a call or in an input's name ends the run with 2`(
    check: String,
    mention: String
  ) throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules", as: "rules")
    let rule = """
      return {
        id = "broken", title = "A rule", citation = "none",
        scope = "election", level = "soft", message = "no",
        tests = {
          { name = "yes", shares_tendered = 1, expect = true },
          { name = "no", shares_tendered = 2, expect = false } },
        check = \(check),
      }
      """
    try scratch.write(rule, to: "rules/broken.lua")
    let result = try Binary.run(["check", Self.alpha, "--rules", rules] + Self.asOf)
    #expect(result.code == 2)
    #expect((result.output + result.complaint).contains(mention))
  }
}
