import Foundation
import TestSupport
import Testing

/// `--timings`: how long each stage takes.
@Suite struct TimingsTests {
  private static let alpha = "samples/alpha-2003"
  private static let shared = [
    "files read", "sheets read", "rules loaded", "dates settled", "holders", "the whole",
  ]

  @Test(arguments: [
    (["check"], shared + ["findings", "in all"]),
    (["run", "--out", "OUT"], shared + ["results", "in all"]),
  ])
  func `each stage has a line, in order, on standard error`(
    command: [String],
    stages: [String]
  ) throws {
    let scratch = try Scratch()
    let rest = command.dropFirst().map { $0 == "OUT" ? scratch.path("out") : $0 }
    let asOf = ["--as-of", "2003-10-03"]
    let plain = try Binary.run([command[0], Self.alpha] + asOf + rest)
    let timed = try Binary.run([command[0], Self.alpha, "--timings"] + asOf + rest)
    #expect(timed.output == plain.output)
    let lines = timed.complaint.split(separator: "\n")
    #expect(lines.first?.hasPrefix("stage") == true)
    let told = lines.dropFirst().prefix { !$0.hasPrefix("most memory") }
      .map { String($0.prefix(14)).trimmingCharacters(in: .whitespaces) }
    #expect(told == stages)
    #expect(timed.complaint.contains(" MiB"))
  }

  @Test func `broken sheets have their timings too`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.edit("offer/grants.csv", "5.25", "5.2S")
    let check = try Binary.run(["check", offer, "--timings"])
    #expect(check.code == 1)
    #expect(check.complaint.contains("sheets read"))
  }
}
