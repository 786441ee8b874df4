import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// The letters that `next` tells are those that `letters` writes since the offer's last step.
@Suite struct LettersDueTests {
  /// A day, and the day of the last step by then.
  private static let days = [
    ("2003-03-14", "2003-02-28"), ("2003-03-22", "2003-02-28"), ("2003-03-31", "2003-02-28"),
    ("2003-04-01", "2003-04-01"), ("2003-06-30", "2003-04-01"), ("2003-10-03", "2003-10-03"),
    ("2003-12-31", "2003-10-03"),
  ]

  @Test(arguments: days)
  func `they go to those to whom letters are written`(asOf: String, step: String) async throws {
    let offer = OfferTexts.offer
    try await compare(offer, asOf, step)
    try await compare(
      offer.amendment("2003-03-27 09:00", "termination"),
      asOf,
      "2003-02-28"
    )
  }

  @Test func `those of a grant on the day of the cancellation`() async throws {
    let own = """
      return { id = "grant_date", title = "New options are granted at once", citation = "Resolution",
        scope = "offer", hook = "grant_date", value = function(cancellation) return cancellation end,
        tests = {} }
      """
    try await compare(
      OfferTexts.offer.rule("grant_date", own).close("2003-04-01", "5.00"),
      "2003-04-02",
      "2003-04-01"
    )
  }

  @Test func `a form that is late on the day on which everything happens`() async throws {
    let own = { (hook: String, input: String) in
      """
      return { id = "\(hook)", title = "On the day of the expiration", citation = "Resolution",
        scope = "offer", hook = "\(hook)", value = function(\(input)) return \(input) end, tests = {} }
      """
    }
    let offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)], received: "2003-03-31 17:00")
      .holder("H-2").grant("G-2", 900, of: "H-2").tender("F-2", by: "H-2", [Line("G-2", 900)])
      .rule("cancellation_date", own("cancellation_date", "expiration_date"))
      .rule("grant_date", own("grant_date", "cancellation")).close("2003-03-31", "5.00")
    let outcome = try await offer.run(asOf: "2003-03-31").outcome
    let due = LettersDue(outcome).letters(refused: RefusedPapers(outcome))
    #expect(due.first { $0.kind == .defect }?.holders == ["H-1"])
    try await compare(offer, "2003-03-31", "2003-03-31")
    // On the day after it has been sent.
    let later = try await offer.run(asOf: "2003-04-01").outcome
    #expect(
      !LettersDue(later).letters(refused: RefusedPapers(later)).contains { $0.kind == .defect }
    )
  }

  private func compare(_ offer: TestOffer, _ asOf: String, _ step: String) async throws {
    let run = try await offer.run(asOf: asOf)
    let outcome = try run.outcome
    let first = try #require(Day(step))
    let written = try Letters(outcome, run.conclusion, templates: LetterTemplates())
      .files(since: first)
    let due = LettersDue(outcome).letters(refused: RefusedPapers(outcome))
    for kind in LetterKind.letters where kind != .receipt {
      // What an earlier step was the occasion of is no longer told.
      guard due.contains(where: { $0.kind == kind }) || Self.isOf(kind, outcome) else {
        continue
      }
      let holders = due.first { $0.kind == kind }?.holders ?? []
      let wanted = Set(written.filter { $0.kind == kind }.map(\.holderID))
      #expect(holders == wanted, "\(kind) as of \(asOf), \(outcome.status)")
    }
  }

  /// Whether letters of a kind are due in a stage of the offer.
  private static func isOf(_ kind: LetterKind, _ outcome: OfferOutcome) -> Bool {
    let status = outcome.status
    let isAtOnce =
      status == .granted && outcome.timeline.newGrantDate == outcome.timeline.cancellation
    return switch kind {
    case .departure: status != .notCommenced
    case .defect, .extension: status == .open || status == .expired
    case .termination: status == .terminated
    case .acceptance, .balancing: status == .cancelled || isAtOnce
    case .promise, .deferredAward: status == .cancelled
    case .newOption: status == .granted
    case .page, .receipt: false
    }
  }
}
