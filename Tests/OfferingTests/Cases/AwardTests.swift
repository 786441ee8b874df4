import Findings
import TestSupport
import Testing

/// Other awards between cancellation and the new grant date (2003-04-01 to 2003-10-02).
@Suite struct AwardTests {
  @Test(arguments: [
    ("2003-03-31", 900, 0), ("2003-04-01", 900, 1), ("2003-10-02", 900, 1), ("2003-10-03", 900, 0),
    ("2003-06-02", 0, 0),
  ])
  func `E9: a participant's award in the gap is deferred`(
    date: String,
    gaveUp: Int64,
    deferred: Int
  )
    async throws
  {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", gaveUp)]).close("2003-10-03", "1.25")
      .row(
        "awards",
        ["award_id": "A-1", "holder_id": "H-1", "award_date": date, "shares": "50"]
      ).run()
    #expect(run.findings("interim_awards").count == deferred)
    #expect(run.findings("interim_awards").allSatisfy { $0.subject == "A-1" })
  }
}
