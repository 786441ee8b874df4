import Exchange
import Offering
import Reports
import TestSupport
import Testing

/// The totals are those of samples/alpha-2003/README.md, which were computed apart from the program.
@Suite struct TenderSummaryTests {
  @Test func `G1: the tender adds up to the declared total and the sample's outcomes`() async throws
  {
    let (outcome, _) = try await SampleOffer.outcome(SampleOffer.granted)
    let tender = TenderSummary(outcome)
    #expect(tender.all.outstanding == 1_592_376)
    #expect(tender.all.tendered == 1_419_108)
    #expect(tender.all.accepted == 1_364_608)
    #expect(tender.all.rejected == 54_500)
    #expect(tender.all.kept == 221_768)
    #expect(tender.byStatus[.withdrawn]?.shares == 18_500)
    #expect(tender.byStatus[.superseded]?.shares == 30_000)
  }

  @Test(arguments: [
    ("tender.timely", 6500), ("tender.delivery", 4000), ("tender.signed", 5000),
    ("tender.name", 2500), ("supersede", 8000), ("tender.agrees", 9000), ("tender.shares", 6000),
    ("eligibility.cancellation", 6000), ("tender.lookback", 18_000),
  ])
  func `G1: rejected shares stand under the rule that rejected them`(
    rule: String,
    shares: Int64
  ) async throws {
    let (outcome, _) = try await SampleOffer.outcome(SampleOffer.granted)
    #expect(TenderSummary(outcome).byRule[rule]?.shares == shares)
  }

  /// What a bar of the report's chart is made of is all that was under option, whatever a form says.
  @Test(arguments: SampleOffer.names)
  func `G1: accepted, not accepted and not tendered are the shares under option`(sample: String)
    async throws
  {
    // Samples of other years are told to their end, those without the price of their new options until then.
    let days = try ["2003-04-15", "2003-12-31", "2026-01-05"].map { try #require(Day($0)) }
    var outcomes: [OfferOutcome] = []
    for day in days {
      let conclusion = await SampleOffer.request(sample, day).carryOut()
      if case .done(let outcome) = conclusion.ending { outcomes.append(outcome) }
    }
    let outcome = try #require(outcomes.last)
    let tender = TenderSummary(outcome)
    for tally in [tender.all] + Array(tender.byPrice.values) + Array(tender.byGroup.values) {
      #expect(tally.accepted + tally.notAccepted + tally.notTendered == tally.outstanding)
      #expect(tally.notTendered >= 0 && tally.notAccepted >= 0)
    }
  }

  @Test func `G1: shares tendered beyond an option are none that it has`() async throws {
    let (outcome, _) = try await SampleOffer.outcome(SampleOffer.granted)
    let all = TenderSummary(outcome).all
    // F-025 tenders 6,000 of the 3,834 shares of G-1999-06.
    #expect(all.notTendered == 175_434)
    #expect(all.tendered - all.accepted - all.notAccepted == 2166)
  }

  @Test func `G1: prices and groups each add up to the whole`() async throws {
    let (outcome, _) = try await SampleOffer.outcome(SampleOffer.granted)
    let tender = TenderSummary(outcome)
    for parts in [Array(tender.byPrice.values), Array(tender.byGroup.values)] {
      #expect(parts.reduce(0) { $0 + $1.outstanding } == tender.all.outstanding)
      #expect(parts.reduce(0) { $0 + $1.accepted } == tender.all.accepted)
      #expect(parts.reduce(0) { $0 + $1.rejected } == tender.all.rejected)
      #expect(parts.reduce(0) { $0 + $1.grants } == tender.all.grants)
    }
    #expect(tender.byGroup["schedule_a"]?.outstanding == 1_406_542)
    #expect(tender.byPrice[Money(tenThousandths: 40_000)]?.outstanding == 62_500)
  }
}
