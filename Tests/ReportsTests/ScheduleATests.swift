import Offering
import TestSupport
import Testing

@testable import Reports

@Suite struct ScheduleATests {
  private func line(_ subject: String) async throws -> ScheduleA.Line {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    return try #require(
      ScheduleA(outcome, findings: conclusion).lines.first { $0.subject == subject }
    )
  }

  @Test(arguments: [
    ("H-01", 520_000, "32.66%", false), ("H-02", 475_000, "29.83%", true),
    ("H-03", 71_275, "4.48%", true), ("H-08", 65_000, "4.08%", true),
  ])
  func `G4: Schedule A's holders, and the 32.6% that does not agree`(
    holder: String,
    shares: Int64,
    percent: String,
    agrees: Bool
  ) async throws {
    let line = try await line(holder)
    #expect(line.outstanding == shares)
    #expect(line.percent == percent)
    #expect(line.declared["percent"]?.agrees == agrees)
    #expect(line.declared["outstanding"]?.agrees == true)
  }

  @Test func `G4: the eight officers and directors together`() async throws {
    let line = try await line("group:schedule_a")
    #expect(line.holders == 8)
    #expect(line.outstanding == 1_406_542)
    #expect(line.percent == "88.33%")
    #expect(line.declared["percent"] == ScheduleA.Figure(declared: "88%", agrees: true))
  }

  @Test func `G4: the total is declared with its source's digits`() async throws {
    let line = try await line("all")
    #expect(line.outstanding == 1_592_376)
    #expect(line.declared["outstanding"]?.declared == "1,592,376")
  }
}
