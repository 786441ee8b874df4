import Foundation
import TestSupport
import Testing

/// decisions.jsonl: what was decided, by which rule file, from which values.
@Suite struct DecisionLogTests {
  private func log(_ scratch: Scratch, _ more: String...) throws -> [[String: Any]] {
    let run = try Binary.run(
      ["run", "samples/alpha-2003", "--as-of", "2003-10-03", "--out", scratch.path("out")] + more
    )
    try #require(run.code == 0, "\(run.output)\(run.complaint)")
    return try scratch.text("out/decisions.jsonl").split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `every failure, waiver and answer is there, and no pass`() throws {
    let scratch = try Scratch()
    let lines = try log(scratch)
    let outcomes = Set(lines.compactMap { $0["outcome"] as? String })
    #expect(outcomes == ["fail", "waived", "not_evaluated"])
    let hooks = Set(lines.compactMap { $0["hook"] as? String })
    #expect(
      hooks.isSuperset(of: [
        "cancellation_date", "grant_date", "supersede", "partial_tender", "exchange_ratio",
        "exercise_price", "option_term", "new_schedule", "vest_date",
      ])
    )
    let late = try #require(lines.first { $0["subject"] as? String == "F-033" })
    #expect(late["rule"] as? String == "tender.timely")
    #expect(late["holder"] as? String == "H-14")
    let inputs = try #require(late["inputs"] as? [[String: String]])
    #expect(
      inputs.contains(["name": "received", "value": "2003-03-31 17:00", "cell": "forms.csv!D34"])
    )
    let manifest = try scratch.text("out/manifest.json")
    for line in lines {
      let hash = try #require(line["sha256"] as? String)
      #expect(hash.count == 64 && manifest.contains(hash))
      #expect(line["parameters"] is [String: Any])
    }
    #expect(manifest.contains("decisions.jsonl"))
  }

  @Test func `an answer given alike to many rows is written once, with their number`() throws {
    let answers = try log(try Scratch()).filter { $0["hook"] != nil }
    let each = try log(try Scratch(), "--log", "all").filter { $0["hook"] != nil }
    #expect(answers.reduce(0) { $0 + ($1["times"] as? Int ?? 0) } == each.count)
    func depends(_ line: [String: Any]) -> [String] {
      let inputs = line["inputs"] as? [[String: Any]] ?? []
      return [line["rule"] as? String ?? "", line["answer"] as? String ?? ""]
        + inputs.map { "\($0["value"] ?? "")" }
    }
    #expect(Set(answers.map(depends)).count == answers.count)
    #expect(Set(answers.map(depends)) == Set(each.map(depends)))
    let ratio = try #require(answers.first { $0["hook"] as? String == "exchange_ratio" })
    #expect(ratio["answer"] as? String == "1, 1")
    #expect(ratio["times"] as? Int ?? 0 > 10)
  }

  @Test func `holders come in order of their ids`() throws {
    let holders = try log(try Scratch()).compactMap { $0["holder"] as? String }
    #expect(holders == holders.sorted())
    #expect(Set(holders).count > 3)
  }

  @Test func `all has passes too, none writes no log`() throws {
    let scratch = try Scratch()
    let lines = try log(scratch, "--log", "all")
    let outcomes = Set(lines.compactMap { $0["outcome"] as? String })
    #expect(outcomes.isSuperset(of: ["pass", "not_applicable", "fail", "waived"]))
    let run = try Binary.run([
      "run", "samples/alpha-2003", "--out", scratch.path("bare"), "--log", "none",
    ])
    #expect(run.code == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("bare/decisions.jsonl")))
  }

  @Test(arguments: ["decisions", "all"])
  func `one thread and two write the same bytes`(choice: String) throws {
    let scratch = try Scratch()
    _ = try log(scratch, "--log", choice, "--threads", "1")
    let one = try scratch.text("out/decisions.jsonl")
    _ = try log(scratch, "--log", choice, "--threads", "3")
    #expect(try scratch.text("out/decisions.jsonl") == one)
  }
}
