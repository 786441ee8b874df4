import Findings
import Offering
import TestSupport
import Testing

/// What `explain` says of an end of service before the offer commenced.
@Suite struct EndOfServiceTests {
  /// 20,000 of 60,000 shares had vested when service ended.
  private let offer = TestOffer().holder(
    "H-1",
    ["service_end": "2003-02-20", "end_reason": "other"]
  )
  .grant("G-1", 60000)

  private func step(_ offer: TestOffer) async throws -> ExplanationStep {
    var request = try offer.request(asOf: "2003-03-14")
    request.explained = ["H-1"]
    let conclusion = await request.carryOut()
    let explanation = try #require(conclusion.explanations.first, "\(conclusion.findings)")
    return try #require(explanation.steps.first { $0.kind == .service })
  }

  @Test func `what can still be exercised is told, and until when`() async throws {
    let step = try await step(offer)
    #expect(
      step.result.contains("20,000 shares can be exercised through 2003-03-20"),
      "\(step.result)"
    )
    #expect(step.place?.address == "holders.csv!E2", "\(step.place?.address ?? "")")
  }

  @Test func `the place is that of the sheet that says so`() async throws {
    let dates = ["holder_id": "H-1", "service_start": "1995-01-02", "service_end": "2003-02-20"]
    let step = try await step(offer.row("service", dates.merging(["end_reason": "other"]) { $1 }))
    #expect(step.place?.sheet == "service.csv")
  }

  @Test func `the end of service on the day of the cancellation comes after the promise`()
    async throws
  {
    let left = TestOffer().holder("H-1", ["service_end": "2003-04-01", "end_reason": "quit"])
      .grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
    var request = try left.request(asOf: "2003-10-03")
    request.explained = ["H-1"]
    let conclusion = await request.carryOut()
    let kinds = try #require(conclusion.explanations.first, "\(conclusion.findings)").steps
      .map(\.kind)
    let promise = try #require(kinds.firstIndex(of: .promise), "\(kinds)")
    let cancellation = try #require(kinds.firstIndex(of: .cancellation), "\(kinds)")
    let forfeiture = try #require(kinds.firstIndex(of: .forfeiture), "\(kinds)")
    #expect(cancellation < promise && promise < forfeiture, "\(kinds)")
    if let service = kinds.firstIndex(of: .service) { #expect(promise < service, "\(kinds)") }
  }

  @Test func `of an option that had not vested nothing is left`() async throws {
    let young = TestOffer().holder("H-1", ["service_end": "2003-02-20", "end_reason": "other"])
      .grant("G-1", 60000, on: "2002-08-28")
    #expect(
      try await step(young).result == "No option held in this service can be exercised later."
    )
  }
}
