import Foundation
import TestSupport
import Testing

/// `rules replay`: every line of decisions.jsonl replays from itself.
@Suite struct ReplayTests {
  /// Every sample that has results, each with the day that its summary names.
  private static let samples: [(name: String, asOf: String)] = RecordedSamples.all

  @Test func `there are samples`() { #expect(Self.samples.count > 10) }

  @Test(arguments: samples)
  func `H5: every line of every sample's whole log replays`(
    sample: (name: String, asOf: String)
  ) throws {
    let scratch = try Scratch()
    let offer = "samples/\(sample.name)"
    let run = try Binary.run([
      "run", offer, "--as-of", sample.asOf, "--out", scratch.path("out"), "--log", "all", "--quiet",
    ])
    try #require(run.code == 0, "\(run.output)\(run.complaint)")
    let log = scratch.path("out/decisions.jsonl")
    let replay = try Binary.run(["rules", "replay", log, "--offer", offer, "--as-of", sample.asOf])
    #expect(replay.code == 0, "\(replay.output.prefix(2000))\(replay.complaint)")
    #expect(replay.output.contains("lines says the same"))
  }

  @Test(arguments: [
    ("\"outcome\":\"fail\"", "\"outcome\":\"pass\"", "ended as pass, now as fail."),
    (
      "\"answer\":\"2003-10-03\"", "\"answer\":\"2003-10-02\"",
      "answered 2003-10-02, now 2003-10-03."
    ),
    (
      "\"counting\":\"following_day\"", "\"counting\":\"same_day\"",
      "It is not known what next_business_day"
    ),
    (
      "{\"name\":\"received\",\"value\":\"2003-03-31 17:00\"",
      "{\"name\":\"received\",\"value\":null", "now as not_evaluated."
    ),
    ("\"sha256\":\"", "\"sha256\":\"0", "was another file then"),
    ("{\"holder\"", "{\"holder\":\"", "It is not a line of a decisions.jsonl."),
  ])
  func `a line that was changed says otherwise`(old: String, new: String, says: String) throws {
    let scratch = try Scratch()
    let run = [
      "run", "samples/alpha-2003", "--as-of", "2003-10-03", "--out", scratch.path("out"), "--quiet",
    ]
    try #require(try Binary.run(run).code == 0)
    try scratch.edit("out/decisions.jsonl", old, new)
    let replay = try Binary.run(["rules", "replay", scratch.path("out/decisions.jsonl")])
    #expect(replay.code == 1 && replay.output.contains(says), "\(replay.output.prefix(1000))")
  }

  @Test func `a log has the inputs of when, blanks as null, and what words answered`() throws {
    let scratch = try Scratch()
    let run = [
      "run", "samples/alpha-2003", "--as-of", "2003-10-03", "--out", scratch.path("out"), "--quiet",
      "--log", "all",
    ]
    try #require(try Binary.run(run).code == 0)
    let lines = try scratch.text("out/decisions.jsonl").split(separator: "\n")
    let timely = try #require(lines.first { $0.contains("\"rule\":\"tender.timely\"") })
    #expect(timely.contains("{\"name\":\"kind\",\"value\":\"election\",\"cell\":\"forms.csv!"))
    #expect(lines.contains { $0.contains("\"value\":null") })
    let granted = try #require(lines.first { $0.contains("\"hook\":\"grant_date\"") })
    #expect(
      granted.contains(
        "\"words\":[{\"word\":\"next_business_day\",\"given\":[\"2003-10-03\"],"
          + "\"answer\":\"2003-10-03\"}]"
      )
    )
  }
}
