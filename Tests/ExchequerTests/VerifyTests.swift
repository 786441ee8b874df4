import Foundation
import TestSupport
import Testing

/// `verify`: results against their manifest, and against a fresh run.
@Suite struct VerifyTests {
  private static let alpha = "samples/alpha-2003"

  private func results(_ more: String...) throws -> Scratch {
    let scratch = try Scratch()
    let run = try Binary.run(
      ["run", Self.alpha, "--as-of", "2003-10-03", "--out", scratch.path("out")] + more
    )
    try #require(run.code == 0)
    return scratch
  }

  @Test(arguments: [[], ["--log", "all"], ["--log", "none"], ["--project"]])
  func `whole results end with 0, by manifest and by a fresh run`(options: [String]) throws {
    let scratch = try Scratch()
    let run = ["run", Self.alpha, "--as-of", "2003-08-01", "--out", scratch.path("out")]
    try #require(try Binary.run(run + options).code == 0)
    #expect(try Binary.run(["verify", scratch.path("out")]).code == 0)
    let fresh = try Binary.run(["verify", scratch.path("out"), "--offer", Self.alpha])
    #expect(fresh.code == 0, "\(fresh.output)\(fresh.complaint)")
    #expect(fresh.output.contains("a fresh run of samples/alpha-2003 writes the same"))
  }

  @Test func `the parameter, sheet and rule that differ are named`() throws {
    let scratch = try results("--set", "grant_date.counting=same_day")
    let parameter = try Binary.run(["verify", scratch.path("out"), "--offer", Self.alpha])
    #expect(parameter.code == 1)
    #expect(parameter.output.contains("grant_date.counting was same_day, now following_day."))
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.edit("offer/prices.csv", "2003-10-02,1.38", "2003-10-02,1.39")
    let rules = try scratch.copy("rules", as: "rules")
    try scratch.edit("rules/vest_date.lua", "return {", "-- changed\nreturn {")
    let both = try Binary.run([
      "verify", scratch.path("out"), "--offer", offer, "--rules", rules, "--set",
      "grant_date.counting=same_day",
    ])
    #expect(both.code == 1)
    #expect(both.output.contains("sheet     prices.csv has changed since."))
    #expect(both.output.contains("rule      vest_date has changed since."))
    #expect(both.output.contains("- exercise_price_close,1.38"))
    #expect(both.output.contains("+ exercise_price_close,1.39"))
  }
}
