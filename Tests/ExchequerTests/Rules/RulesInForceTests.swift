import Foundation
import TestSupport
import Testing

/// Which rules are in force: those shipped, OFFER/rules, then each folder of `--rules` in order.
@Suite struct RulesInForceTests {
  private static let alpha = "samples/alpha-2003"
  private static let asOf = ["--as-of", "2003-10-03"]

  /// A rule that every line fails, with its id in the title.
  private func rule(_ id: String, _ title: String, expect: Bool = false) -> String {
    """
    return { id = "\(id)", title = "\(title)", citation = "Resolution", scope = "election",
      level = "advisory", message = "\(title)",
      check = function(shares_tendered) return shares_tendered < 0 end,
      tests = { { name = "any", shares_tendered = 1, expect = \(expect) },
        { name = "none", shares_tendered = -1, expect = true } }, }
    """
  }

  @Test func `a folder given does not take the offer's own rules or the shipped ones away`() throws
  {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(rule("own.line", "The offer's"), to: "offer/rules/own.line.lua")
    try scratch.write(rule("both.line", "The offer's"), to: "offer/rules/both.line.lua")
    try scratch.write(rule("both.line", "The draft's"), to: "draft/both.line.lua")
    try scratch.write(rule("draft.line", "The draft's"), to: "draft/draft.line.lua")
    let arguments = ["--rules", scratch.path("draft")] + Self.asOf
    let check = try Binary.run(["check", offer, "--all"] + arguments)
    for words in ["[own.line]", "[both.line]", "[draft.line]", "[tender.timely]"] {
      #expect(check.output.contains(words), "\(words)")
    }
    let list = try Binary.run(["rules", "list", "--offer", offer] + arguments)
    #expect(list.code == 0, "\(list.complaint)")
    let lines = list.output.split(separator: "\n").filter { $0.contains("both.line") }
    #expect(lines.count == 1 && lines.first?.contains("The draft's (") == true)
    #expect(list.output.contains("own.line") && list.output.contains("tender.timely"))
  }

  @Test func `a check that answers nothing refuses its row, in check as in run`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    let silent = rule("own.line", "The offer's").replacingOccurrences(
      of: "return shares",
      with: "local _ = shares"
    )
    .replacingOccurrences(of: "advisory", with: "soft")
    try scratch.write(silent, to: "offer/rules/own.line.lua")
    let check = try Binary.run(["check", offer, "--fail-on", "data"] + Self.asOf)
    #expect(check.code == 0 && !check.output.contains("stops the run"), "\(check.output)")
    let words = check.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("be judged, and so"), "\(check.output)")
    let run = try Binary.run(["run", offer, "--out", scratch.path("out")] + Self.asOf)
    #expect(run.code == 0, "\(run.complaint)")
  }

  @Test(arguments: ["advisory", "soft"])
  func `a rule that takes a shipped one's place is told`(level: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    let own = rule("tender.signed", "Mine").replacingOccurrences(of: "advisory", with: level)
      .replacingOccurrences(of: "\"election\"", with: "\"form\"")
      .replacingOccurrences(of: "shares_tendered", with: "shares_outstanding")
    try scratch.write(own, to: "offer/rules/tender.signed.lua")
    let check = try Binary.run(["check", offer, "--select", "rules.replaced"] + Self.asOf)
    #expect(check.output.hasPrefix(level == "soft" ? "note" : "warning"), "\(check.output)")
    #expect(check.output.contains("its level is advisory, and was soft") == (level != "soft"))
  }

  @Test func `findings are kept alike from every directory`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(rule("own.line", "The offer's"), to: "offer/rules/lib/own.line.lua")
    try scratch.write("", to: "offer/rules/other.txt")
    try scratch.write("", to: "empty/.keep")
    func findings(_ arguments: [String], in folder: String) throws -> String {
      try Binary.run(
        ["check"] + arguments + ["--format", "csv"] + Self.asOf,
        in: URL(filePath: folder)
      ).output
    }
    let outside = try findings([offer, "--rules", scratch.path("empty")], in: "/tmp")
    let beside = try findings(["offer", "--rules", "empty"], in: scratch.path(""))
    let within = try findings([".", "--rules", "../empty"], in: offer)
    #expect(outside == beside && beside == within)
    #expect(
      outside.contains(",lib/own.line.lua,") && outside.contains("The folder empty holds")
    )
  }

  @Test func `an offer given for a folder of rules is told with the right folder`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(rule("own.line", "The offer's"), to: "offer/rules/own.line.lua")
    let check = try Binary.run(["check", Self.alpha, "--rules", offer] + Self.asOf)
    #expect(check.code == 2)
    #expect(
      check.complaint
        == "\(offer) is an offer, not a folder of rules.\nGive --rules \(offer)/rules.\n"
    )
  }

  @Test(arguments: ["list", "docs", "test", "lint"])
  func `every command about rules takes an offer`(command: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(rule("own.line", "The offer's"), to: "offer/rules/own.line.lua")
    let run = try Binary.run(["rules", command, "--offer", offer] + Self.asOf)
    #expect(run.code == 0, "\(run.complaint)\(run.output)")
    if command == "list" || command == "docs" { #expect(run.output.contains("own.line")) }
  }

  @Test func `the book shows parameters, levels and waivers as they are in force in an offer`()
    throws
  {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(
      """
      rule,parameter,value,adopted_on
      exchange_ratio,old,7,2003-02-20
      exchange_ratio,old,9,2003-11-20
      tender.name,level,advisory,2003-02-20

      """,
      to: "offer/policy.csv"
    )
    try scratch.write(
      """
      rule,subject,approved_by,approved_on,reason
      tender.signed,F-001,The Committee,2003-03-20,signed later

      """,
      to: "offer/waivers.csv"
    )
    try scratch.edit("offer/waivers.csv", "F-001", try firstForm(scratch))
    let book = try Binary.run(["rules", "docs", "--offer", offer] + Self.asOf).output
    #expect(book.contains("| old | whole number | 1 | 7 |"))
    #expect(book.contains("advisory (default soft)"))
    #expect(book.contains("by The Committee on 2003-03-20: signed later"))
    #expect(book.contains("| policy of | the expiration date, 2003-03-31 |"))
    #expect(book.contains("| policy of | the cancellation date, 2003-04-01 |"))
    #expect(book.contains("| policy of | the exercise_date |"))
    let later = ["rules", "docs", "--offer", offer, "--as-of", "2003-12-01"]
    let then = try Binary.run(later).output
    #expect(then.contains("| policy of | the cancellation date, 2003-04-01. Then: old = 7 |"))
    #expect(then.contains("| old | whole number | 1 | 9 |"))
    let early = ["rules", "docs", "--offer", offer, "--as-of", "2003-03-10"]
    let until = "the expiration date, 2003-03-31; until then, the as-of date"
    #expect(try Binary.run(early).output.contains(until))
    let answer = try Binary.run(["rules", "try", "exchange_ratio", "--offer", offer] + Self.asOf)
    #expect(answer.output == "exchange_ratio: 7, 1\n", "\(answer.complaint)")
  }

  private func firstForm(_ scratch: Scratch) throws -> String {
    let lines = try scratch.text("offer/forms.csv").split(separator: "\n")
    return String(try #require(lines.dropFirst().first?.split(separator: ",").first))
  }

  @Test func `a folder that cannot be listed ends with 2`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write("", to: "file")
    let file = try Binary.run(["check", offer, "--rules", scratch.path("file")])
    #expect(file.code == 2 && file.complaint.contains("is a file; --rules takes a folder"))
    try FileManager.default.createSymbolicLink(
      atPath: offer + "/rules",
      withDestinationPath: scratch.path("gone")
    )
    let link = try Binary.run(["check", offer])
    #expect(link.code == 2 && link.complaint.contains("offer/rules is not a folder"))
  }

  @Test func `a library is in the manifest, and verify sees that it changed`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write("return { most = 1 }\n", to: "offer/rules/lib/limits.lua")
    let out = scratch.path("out")
    let run = try Binary.run(["run", offer, "--out", out] + Self.asOf)
    try #require(run.code == 0, "\(run.complaint)")
    #expect(try scratch.text("out/manifest.json").contains("lib/limits.lua"))
    #expect(try Binary.run(["verify", out, "--offer", offer]).code == 0)
    try scratch.write("return { most = 2 }\n", to: "offer/rules/lib/limits.lua")
    let verify = try Binary.run(["verify", out, "--offer", offer])
    #expect(verify.code == 1)
    #expect(verify.output.contains("library   lib/limits.lua has changed since."))
  }

  @Test(arguments: ["check", "run"])
  func `the tests of rules that are not shipped are run, and warn`(command: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.write(rule("own.line", "A", expect: true), to: "offer/rules/own.line.lua")
    try scratch.write(
      "name,shares_tendered,expect\nzero,0,pass\n",
      to: "offer/rules/tests/own.line.csv"
    )
    let out = command == "run" ? ["--out", scratch.path("out")] : []
    let run = try Binary.run([command, offer, "--format", "csv"] + out + Self.asOf)
    let rows = run.output.split(separator: "\n").filter { $0.contains("does not pass its test") }
    #expect(
      rows.count == 2 && rows.allSatisfy { $0.hasPrefix("warning,rule,own.line,") },
      "\(rows)"
    )
  }
}
