import Foundation
import TestSupport
import Testing

/// Whoever asks for JSON is given JSON, whatever comes of the command.
@Suite struct AnswerFormatTests {
  /// Commands with a format for programs; OFFER is an offer folder, OUT a place to write to, RESULTS what
  /// a run wrote, RULES a folder of rules.
  private static let commands: [String: [String]] = [
    "check": ["OFFER"], "run": ["OFFER", "--out", "OUT"], "next": ["OFFER"],
    "explain": ["OFFER", "H-20"], "impact": ["OFFER", "--set", "grant_date.counting=same_day"],
    "model": ["OFFER", "--prices", "1,5"], "report": ["OFFER", "--out", "OUT.html"],
    "letters": ["OFFER", "--out", "OUT"], "verify": ["RESULTS", "--offer", "OFFER"],
    "rules list": ["--offer", "OFFER"], "rules try": ["exchange_ratio", "--offer", "OFFER"],
    "rules lint": ["--offer", "OFFER"], "codes": ["exchange_ratio", "--offer", "OFFER"],
    "watch": ["OFFER", "--checks", "1"],
  ]
  /// Those that answer without a sheet of an offer; `rules test` has a document of its own.
  private static let others: Set = ["sheets", "show", "rules test"]

  private static func line(_ command: String, _ replaced: [String: String]) -> [String] {
    command.split(separator: " ").map(String.init)
      + (commands[command] ?? []).map { word in
        replaced.reduce(word) { $0.replacing($1.key, with: $1.value) }
      }
  }

  @Test func `every command that prints JSON is tried here`() throws {
    let commands = try DescribedCommand.all().filter { _, command in
      (command.arguments ?? []).contains {
        $0.valueName == "format" && ($0.allValues ?? []).contains("json")
      }
    }
    let names = commands.map { String($0.name.dropFirst("exchequer ".count)) }
    #expect(Set(names) == Set(Self.commands.keys).union(Self.others))
  }

  /// The codes of the findings that a command printed, in its format, and nothing else.
  private static func codes(_ output: String, _ format: String) throws -> [String] {
    guard format == "json" else {
      #expect(output.hasPrefix("severity,class,rule,"))
      return output.split(separator: "\n").dropFirst().compactMap {
        $0.split(separator: ",").dropFirst(2).first.map(String.init)
      }
    }
    let schema = try JSON(Binary.run(["sheets", "findings.json", "--format", "schema"]).output)
    let document = try JSON(output)
    #expect(try SchemaValidator(schema).problems(document) == [])
    guard case .list(let findings)? = document["findings"] else { return [] }
    return findings.compactMap { $0["rule"]?.asText }
  }

  @Test(
    arguments: [
      ("impact", "json"), ("model", "json"), ("explain", "json"), ("verify", "json"),
      ("letters", "json"), ("report", "json"), ("run", "json"), ("check", "json"),
      ("impact", "csv"), ("model", "csv"), ("run", "csv"), ("letters", "csv"),
    ]
  )
  func `a broken term is told in the format asked for`(command: String, format: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let results = scratch.path("results")
    _ = try Binary.run(["run", offer, "--as-of", "2003-10-03", "--out", results])
    try scratch.edit("offer/offer.csv", "commencement,2003-02-28", "commencement,soon")
    let line = Self.line(
      command,
      ["OFFER": offer, "OUT": scratch.path("out"), "RESULTS": results]
    )
    let asOf = command == "verify" ? [] : ["--as-of", "2003-10-03"]
    let run = try Binary.run(line + asOf + ["--format", format])
    #expect(run.code == 1)
    #expect(try Self.codes(run.output, format).contains("cell.not_a_date"), "\(run.output)")
  }

  @Test func `broken rows of the holder asked about are told in JSON`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    try scratch.edit("offer/forms.csv", "F-001,election", "F-001,elction")
    let about = try scratch.text("offer/forms.csv").split(separator: "\n")
      .first { $0.hasPrefix("F-001,") }.map { $0.split(separator: ",")[2] }
    let holder = String(try #require(about))
    let explain = ["explain", offer, holder, "--as-of", "2003-10-03", "--format", "json"]
    let run = try Binary.run(explain)
    #expect(run.code == 1)
    #expect(try Self.codes(run.output, "json") == ["cell.not_a_choice"])
    // The others have their letters, and the list of findings has the row.
    let letters = try Binary.run([
      "letters", offer, "--out", scratch.path("out"), "--as-of", "2003-10-03", "--format", "json",
    ])
    #expect(letters.code == 1)
    #expect(try Self.codes(letters.output, "json").contains("cell.not_a_choice"))
  }

  @Test(arguments: commands.keys.sorted())
  func `a rule that does not load is told in JSON, and ends with 2`(command: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let results = scratch.path("results")
    _ = try Binary.run(["run", offer, "--as-of", "2003-10-03", "--out", results])
    try scratch.write("return {", to: "offer/rules/broken.lua")
    let line = Self.line(
      command,
      ["OFFER": offer, "OUT": scratch.path("out"), "RESULTS": results]
    )
    let asOf = command == "verify" ? [] : ["--as-of", "2003-10-03"]
    let run = try Binary.run(line + asOf + ["--format", "json"])
    // `watch` goes on until it is told to end.
    #expect(run.code == (command == "watch" ? 0 : 2), "\(run.output)\(run.complaint)")
    #expect(try Self.codes(run.output, "json") == ["broken"], "\(run.output)\(run.complaint)")
  }

  @Test func `a file that is no text is told in JSON`() throws {
    let scratch = try Scratch()
    try scratch.write("PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}", to: "book.csv")
    let run = try Binary.run(["show", scratch.path("book.csv"), "--format", "json"])
    #expect(run.code == 1)
    #expect(try Self.codes(run.output, "json") == ["file.not_text"])
  }

  @Test func `a page on standard output has nothing else in it`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let report = ["report", offer, "--as-of", "2003-10-03", "--out", "-"]
    let whole = try Binary.run(report + ["--format", "json"])
    #expect(whole.code == 0 && whole.output.hasSuffix("</html>\n"), "\(whole.output.suffix(200))")
    #expect(try !Self.codes(whole.complaint, "json").isEmpty)
    try scratch.edit("offer/offer.csv", "commencement,2003-02-28", "commencement,soon")
    let broken = try Binary.run(report)
    #expect(
      broken.code == 1 && broken.output.isEmpty && broken.complaint.contains("[cell.not_a_date")
    )
  }
}
