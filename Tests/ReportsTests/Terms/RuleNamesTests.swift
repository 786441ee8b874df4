import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// The program knows some rules by a part of their ids: the shipped ones that it means are these.
@Suite struct RuleNamesTests {
  private var ids: [String] { ShippedRules.loaded.map(\.id).sorted() }

  @Test func `rules about who may take part are those of eligibility`() {
    #expect(
      ids.filter(Refusal.isOfEligibility) == [
        "eligibility.cancellation", "eligibility.commencement", "eligibility.jurisdiction",
      ]
    )
  }

  @Test func `rules that an offer without a lookback is told nothing of`() {
    #expect(
      ids.filter(TermsSection.isAboutLookback) == [
        "lookback", "offer.lookback_declared", "tender.lookback",
      ]
    )
  }

  @Test func `the rules and the samples that tests go through are there`() {
    #expect(ids.count > 20)
    #expect(RecordedSamples.all.count > 20)
  }
}
