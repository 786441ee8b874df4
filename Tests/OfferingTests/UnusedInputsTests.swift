import Findings
import Offering
import TestSupport
import Testing

/// What no result uses is told (version 2, sentence 1).
@Suite struct UnusedInputsTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 100)
    .row("schedules", ["schedule": "cliff", "months": "12", "fraction": "1"])

  @Test func `a schedule that nothing names is told`() async throws {
    let run = try await Self.offer.run(asOf: "2003-03-10")
    #expect(try run.finding("schedule.unused").place?.address == "schedules.csv!A2")
  }

  @Test func `a schedule is used by a grant, or by what policy sets for new options`() async throws
  {
    let granted = Self.offer.grant("G-2", 100, ["schedule": "cliff"])
    let set = Self.offer.adopt("new_schedule", "schedule", "cliff")
    for offer in [granted, set] {
      let run = try await offer.run(asOf: "2003-03-10")
      #expect(run.findings("schedule.unused").isEmpty, "\(run.complaints)")
    }
  }

  @Test func `a schedule is not told beside one that is not there`() async throws {
    let run = try await Self.offer.grant("G-2", 100, ["schedule": "clif"]).run(asOf: "2003-03-10")
    #expect(try run.finding("schedule.unknown").place?.sheet == "grants.csv")
    #expect(run.findings("schedule.unused").isEmpty, "\(run.complaints)")
  }

  @Test func `a term with a slip in its name is told once`() async throws {
    let run = try await Self.offer.term("cancelation", "2003-04-15").run(asOf: "2003-03-10")
    #expect(try run.finding("term.unusual").message.contains("cancelation"))
    #expect(run.findings("term.unknown").isEmpty, "\(run.complaints)")
  }

  @Test func `a term that nobody reads is told, and one that a rule reads is not`() async throws {
    let offer = Self.offer.term("closing_room", "12")
    let told = try await offer.run(asOf: "2003-03-10").finding("term.unknown")
    #expect(told.message.contains("closing_room") && told.value == "12", "\(told.message)")
    let reading = offer.rule(
      "own.rule",
      """
      return { id = "own.rule", title = "T", citation = "C", scope = "grant", level = "advisory",
        message = "M", reads = { closing_room = { sheet = "offer", type = "whole number" } },
        check = function(closing_room) return closing_room == 12 end, }
      """
    )
    #expect(try await reading.run(asOf: "2003-03-10").findings("term.unknown").isEmpty)
  }

  @Test func `a value at death of the living is told`() async throws {
    let run = try await TestOffer.ofAnn
      .exercise("X-1", "G-1-N", on: "2004-01-05", 100, valueAtDeath: "7.00")
      .run(asOf: "2006-01-02")
    #expect(try run.finding("exercise.value_at_death").place?.sheet == "exercises.csv")
  }
}
