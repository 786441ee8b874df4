import Foundation
import TestSupport
import Testing

/// Every JSON that the program prints or writes is as its schema says, and no schema lets a changed one
/// pass.
@Suite struct DocumentSchemaTests {
  private static let alpha = ["samples/alpha-2003", "--as-of", "2003-10-03"]

  private static func schema(_ name: String) throws -> JSON {
    let printed = try Binary.run(["sheets", name, "--format", "schema"])
    try #require(printed.code == 0, "\(printed.complaint)")
    return try JSON(printed.output)
  }

  /// The problems of a document, or of each of its lines.
  private static func problems(_ name: String, _ text: String) throws -> [String] {
    let validator = SchemaValidator(try schema(name))
    let texts = name.hasSuffix(".jsonl") ? text.split(separator: "\n").map(String.init) : [text]
    return try texts.flatMap { try validator.problems(JSON($0)) }
  }

  @Test(arguments: RecordedSamples.all)
  func `every document of a sample is as its schema says`(name: String, asOf: String) throws {
    let scratch = try Scratch()
    let offer = ["samples/\(name)", "--as-of", asOf]
    let run = try Binary.run(
      ["run"] + offer + ["--out", scratch.path("out"), "--format", "json"]
    )
    try #require(run.code == 0, "\(run.complaint)")
    let holder = try String(
      contentsOf: Package.path("samples/\(name)/holders.csv"),
      encoding: .utf8
    )
    .split(whereSeparator: \.isNewline)[1].prefix { $0 != "," }
    let next = try Binary.run(["next"] + offer + ["--format", "json"])
    let explained = try Binary.run(
      ["explain", "samples/\(name)", String(holder), "--as-of", asOf, "--format", "json"]
    )
    let documents = [
      ("findings.json", run.output), ("manifest.json", try scratch.text("out/manifest.json")),
      ("decisions.jsonl", try scratch.text("out/decisions.jsonl")), ("next.json", next.output),
      ("explanation.json", explained.output),
    ]
    for (document, text) in documents {
      #expect(try Self.problems(document, text).prefix(5) == [], "\(name): \(document)")
    }
  }

  /// A document of each kind, with something in each of its lists.
  private static func documents(_ scratch: Scratch) throws -> [String: String] {
    let (out, letters) = (scratch.path("out"), scratch.path("letters"))
    _ = try Binary.run(["run"] + alpha + ["--out", out, "--log", "all"])
    _ = try Binary.run(["letters"] + alpha + ["--out", letters])
    let printed = [
      "findings.json": ["check"] + alpha, "next.json": ["next"] + alpha,
      "explanation.json": ["explain", alpha[0], "H-20", "--as-of", "2003-10-03"],
      "impact.json": ["impact"] + alpha + ["--set", "grant_date.counting=same_day"],
      "model.json": ["model", alpha[0], "H-12", "--prices", "1,5", "--as-of", "2003-10-03"],
      "rules.json": ["rules", "list", "--offer"] + alpha, "rule-tests.json": ["rules", "test"],
      "trial.json": ["rules", "try", "tender.delivery", "delivery=mail"],
      "sheets.json": ["sheets"], "codes.json": ["codes", "cell"],
      "file.json": ["show", "\(alpha[0])/grants.csv"],
    ]
    var documents = try printed.mapValues { try Binary.run($0 + ["--format", "json"]).output }
    documents["findings.sarif"] =
      try Binary.run(["check"] + alpha + ["--format", "sarif"]).output
    documents["manifest.json"] = try scratch.text("out/manifest.json")
    documents["decisions.jsonl"] =
      try scratch.text("out/decisions.jsonl")
    documents["letters.json"] = try scratch.text("letters/letters.json")
    documents["progress.jsonl"] =
      try Binary.run(["check"] + alpha + ["--progress", "json"]).complaint
    try scratch.write("changed", to: "out/pool.csv")
    documents["verification.json"] =
      try Binary.run(["verify", out, "--offer", alpha[0], "--format", "json"]).output
    return documents
  }

  @Test func `each schema is of a document, lets it pass and refuses every change of it`() throws {
    let listed = try Binary.run(["sheets", "--documents"]).output.split(separator: "\n")
      .filter { !$0.hasPrefix(" ") && !$0.hasPrefix("exchequer") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let documents = try Self.documents(try Scratch())
    #expect(documents.keys.sorted() == listed.sorted())
    for (name, text) in documents.sorted(by: { $0.key < $1.key }) {
      #expect(try Self.problems(name, text).prefix(5) == [], "\(name)")
      let schema = try Self.schema(name)
      let validator = SchemaValidator(schema)
      let first = name.hasSuffix(".jsonl") ? String(text.split(separator: "\n")[0]) : text
      let mutants = SchemaMutation(validator: validator).mutants(of: try JSON(first), schema)
      #expect(mutants.count >= 10, "\(name) has \(mutants.count) changes")
      for mutant in mutants.prefix(400) where try validator.problems(mutant).isEmpty {
        Issue.record("\(name) lets pass: \(String(describing: mutant).prefix(2000))")
      }
    }
  }

  @Test func `one document has every schema`() throws {
    let all = try JSON(try Binary.run(["sheets", "--documents", "--format", "schema"]).output)
    #expect(try all["$defs"]?["next.json"] == Self.schema("next.json"))
  }

  @Test func `a name that is none is refused with the nearest`() throws {
    let refused = try Binary.run(["sheets", "nxt.json", "--format", "schema"])
    #expect(refused.code == 2)
    #expect(refused.complaint == "There is no sheet nxt.json. Did you mean next.json?\n")
  }

  @Test func `text says of a document what it is, and of a result sheet its columns`() throws {
    let document = try Binary.run(["sheets", "next.json"])
    #expect(document.code == 0)
    #expect(document.output.hasPrefix("next.json  What is to be done next, and by when\n"))
    #expect(document.output.contains("\n  heading, items\n"))
    let result = try Binary.run(["sheets", "promises"])
    #expect(result.output.hasPrefix("promises.csv  one row for a Promise to Grant\n"))
    #expect(result.output == (try Binary.run(["sheets", "--results", "promises"]).output))
    #expect(try Binary.run(["sheets", "vesting"]).output.contains("vest_date"))
    #expect(try !Binary.run(["sheets", "vesting"]).output.contains("vested_at_grant"))
    #expect(try Binary.run(["sheets", "next.json", "--format", "json"]).code == 2)
  }

  @Test func `rules that do not load are told in a document too`() throws {
    let scratch = try Scratch()
    try scratch.write("return {", to: "rules/broken.lua")
    let test = ["rules", "test", "--rules", scratch.path("rules"), "--format"]
    let json = try Binary.run(test + ["json"])
    #expect(json.code == 2)
    #expect(try Self.problems("rule-tests.json", json.output) == [])
    #expect(try JSON(json.output)["problems"] != .list([]))
    let junit = try Binary.run(test + ["junit"])
    #expect(junit.code == 2)
    #expect(junit.output.contains("tests=\"1\" failures=\"1\""))
    #expect(junit.output.contains("name=\"the rule loads\""))
  }
}
