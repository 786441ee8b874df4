internal import Exchange
internal import Policy
internal import Sheets

/// What rules can know of the offer itself; dates not settled yet are blank.
final class OfferFacts: Sendable {
  let terms: OfferTerms
  let asOf: Day
  let open: OpenPeriod
  let timeline: Timeline?
  let cancellation: Day?
  let status: OfferStatus?
  let totals: OfferTotals?
  /// The plan of plans.csv whose ledger a question is about; nil for the plan of offer.csv.
  let ledger: Plans.Plan?

  init(
    terms: OfferTerms,
    asOf: Day,
    open: OpenPeriod,
    cancellation: Day? = nil,
    timeline: Timeline? = nil,
    status: OfferStatus? = nil,
    totals: OfferTotals? = nil,
    ledger: Plans.Plan? = nil
  ) {
    self.terms = terms
    self.asOf = asOf
    self.open = open
    self.timeline = timeline
    self.cancellation = timeline?.cancellation ?? cancellation
    self.status = status
    self.totals = totals
    self.ledger = ledger
  }
}

/// What all holders together come to.
struct OfferTotals: Sendable {
  var outstanding: Shares
  /// The shares that could be tendered on the determination day.
  var eligible: Shares
  /// What was tendered and accepted; nil if no rule reads it.
  var lines: CountedLines?
  var holders: Int
  /// Options that were there at commencement.
  var grants: Int
  /// Whether an option of grants.csv is called an incentive option.
  var hasIncentiveOptions: Bool
  /// The least that was ever available in the pool; below zero if the plan was overdrawn.
  var leastAvailable: Shares

  /// What was accepted of what could be tendered, in basis points, rounded down; nil where nothing
  /// could be.
  var participation: Int64? {
    guard let lines, let part = Ratio(lines.accepted, over: eligible.count) else { return nil }
    return try? Shares(10_000).scaled(by: part).count
  }
}

extension Scope<OfferFacts> {
  static func offer(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "offer",
      "the offer",
      occasion: .whole,
      askedIn: .whole,
      refusal: .findingOnly,
      reads: ScopeContents(fields: OfferFields.totals) + shared.offer
    )
  }
}

/// The fields of the offer, which rules of every scope can read.
enum OfferFields {
  /// The terms of offer.csv and the timeline.
  static func terms(in sheets: OfferSheets) -> [ScopeField<OfferFacts>] {
    timeline(sheets) + declared(sheets.offer) + plan(sheets)
  }

  private static func timeline(_ sheets: OfferSheets) -> [ScopeField<OfferFacts>] {
    openPeriod(sheets) + exchange(sheets.offer) + counted
  }

  private static func openPeriod(_ sheets: OfferSheets) -> [ScopeField<OfferFacts>] {
    typealias Offer = ScopeField<OfferFacts>
    return [
      Offer(
        "commencement",
        .date,
        "the day on which the offer commences",
        place: { _ in sheets.offer.reference(of: "commencement") }
      ) { .date($0.open.commencement) },
      Offer(
        "expiration",
        .time,
        "the minute at which the offer expires, as extended",
        place: { sheets.expiration(of: $0.open) }
      ) { .time($0.open.expiration) }.made(in: .timeline, 1),
      Offer("expiration_date", .date, "the day on which the offer expires, as extended") {
        .date($0.open.expiration.day)
      }.made(in: .timeline, 1),
      Offer("scheduled_expiration", .time, "the expiration as offer.csv has it") {
        .time($0.open.scheduledExpiration)
      },
    ]
  }

  /// The days of the exchange and of the lookback.
  private static func exchange(_ terms: OfferTerms) -> [ScopeField<OfferFacts>] {
    typealias Offer = ScopeField<OfferFacts>
    return [
      Offer("cancellation", .date, "the day on which accepted options are cancelled") {
        .date($0.cancellation)
      }.made(in: .timeline, 2),
      // What accounting asks for (E10), counted as the Offer counts: from the day after the
      // cancellation (A4).
      Offer(
        "earliest_grant_date",
        .date,
        "six months and a day after the cancellation, whatever `grant_date` is answered"
      ) { .date($0.cancellation?.advanced(by: 1).adding(months: 6).advanced(by: 1)) }.made(
        in: .timeline,
        2
      ),
      Offer(
        "new_grant_date",
        .date,
        "the day on which new options are granted",
        place: { _ in terms.statedReference(of: "new_grant_date")
        }
      ) { .date($0.timeline?.newGrantDate) }.made(in: .timeline, 4),
      Offer("acceptance", .date, "the day of acceptance") { .date($0.timeline?.acceptance) }
        .made(in: .timeline, 4),
      Offer("lookback_start", .date, "the first day of the lookback, blank if there is none") {
        .date($0.timeline?.lookback?.first)
      }.made(in: .timeline, 3),
      Offer("lookback_end", .date, "its last day") { .date($0.timeline?.lookback?.last) }
        .made(in: .timeline, 3),
    ]
  }

  /// What is counted of the timeline, and where the offer stands.
  private static var counted: [ScopeField<OfferFacts>] {
    typealias Offer = ScopeField<OfferFacts>
    return [
      Offer("business_days_open", .count, "business days from commencement to expiration") {
        .number(Int64($0.open.businessDaysOpen))
      }.made(in: .timeline, 1),
      Offer("withdrawal_reopens", .time, "when withdrawal reopens if nothing is accepted") {
        .time($0.open.withdrawalReopens)
      }.made(in: .timeline, 1),
      Offer(
        Field("as_of", .date, "the day whose end the result is for", followsAsOf: true)
      ) { .date($0.asOf) },
      Offer(
        Field(
          "status",
          .text,
          "the status word of summary.csv",
          choices: OfferStatus.allCases.map(\.rawValue),
          followsAsOf: true
        )
      ) { .words($0.status?.rawValue) },
    ]
  }

  private static func declared(_ terms: OfferTerms) -> [ScopeField<OfferFacts>] {
    typealias Offer = ScopeField<OfferFacts>
    return [
      Offer("company", .text, "the company") { _ in .words(terms.company) },
      Offer("symbol", .text, "its ticker symbol") { _ in .words(terms.symbol) },
      Offer(
        "time_zone",
        .text,
        "the zone of every time in the sheets, such as America/New_York",
        place: { _ in terms.reference(of: "time_zone") }
      ) { _ in .words(terms.timeZone) },
      Offer(
        "hours_behind_eastern",
        .count,
        "how many hours the clock of that zone is behind the Eastern one; blank of a zone in which that changes in "
          + "the year",
        place: { _ in terms.reference(of: "time_zone") }
      ) { _ in EasternClock.hoursBehind(terms.timeZone).map { .number(Int64($0)) } ?? .blank },
      Offer(
        "declared_lookback_start",
        .date,
        "the start of the lookback as offer.csv declares it",
        place: { _ in terms.reference(of: "lookback_start") }
      ) { _ in .date(terms.lookbackStart) },
      Offer("shares_outstanding", .count, "the company's shares outstanding") { _ in
        .shares(terms.sharesOutstanding)
      },
      Offer("shares_issued_under_plan", .count, "shares ever issued under the plan") { _ in
        .shares(terms.sharesIssuedUnderPlan)
      },
      Offer("excluded_jurisdictions", .texts, "where the offer is not made") { _ in
        .texts(terms.excludedJurisdictions)
      },
    ]
  }

  /// The plan of offer.csv or, where a rule is asked about the ledger of another, that one.
  private static func plan(_ sheets: OfferSheets) -> [ScopeField<OfferFacts>] {
    typealias Offer = ScopeField<OfferFacts>
    let (terms, plans) = (sheets.offer, sheets.plans)
    return [
      Offer(
        "plan",
        .text,
        "the stock option plan",
        place: { $0.ledger?.row.flatMap { plans.reference($0, PlansSheet.plan.index) } }
      ) { .words($0.ledger?.name ?? terms.plan) },
      Offer(
        "plan_share_limit",
        .count,
        "the most shares that the plan may issue",
        place: { offer in
          guard let row = offer.ledger?.row else { return terms.reference(of: "plan_share_limit") }
          return plans.reference(row, PlansSheet.shareLimit.index)
        }
      ) { .shares($0.ledger?.limit ?? terms.planShareLimit) },
    ]
  }

  /// What only rules about the offer as a whole can read.
  static let totals: [ScopeField<OfferFacts>] =
    [
      ScopeField("total_outstanding", .count, "shares under option in all") {
        .shares($0.totals?.outstanding)
      },
      ScopeField("total_holders", .count, "holders") {
        $0.totals.map { .number(Int64($0.holders)) } ?? .blank
      },
      ScopeField("total_grants", .count, "grants") {
        $0.totals.map { .number(Int64($0.grants)) } ?? .blank
      },
      ScopeField(
        "has_incentive_options",
        .yesNo,
        "whether any option of grants.csv is an incentive option"
      ) { $0.totals.map { .flag($0.hasIncentiveOptions) } ?? .blank },
      ScopeField(
        "pool_available",
        .count,
        "the least ever available in the pool; with several plans, in any one of them"
      ) { .shares($0.totals?.leastAvailable) },
      ScopeField(
        "eligible_outstanding",
        .count,
        "the shares under option on the determination day that can be tendered"
      ) { .shares($0.totals?.eligible) },
    ].map { $0.made(in: .whole) } + tender

  /// What the lines of all forms come to (`results.md`, "summary.csv").
  private static let tender: [ScopeField<OfferFacts>] = [
    ScopeField(
      "shares_tendered",
      .count,
      "the shares of lines accepted or rejected, each option once"
    ) { .number($0.totals?.lines?.tendered) },
    ScopeField("shares_accepted", .count, "of these, the shares accepted, or that would be") {
      .number($0.totals?.lines?.accepted)
    },
    ScopeField("holders_tendering", .count, "holders with a line above 0 among these") {
      .number(($0.totals?.lines?.holdersTendering).map(Int64.init))
    },
    ScopeField(
      "participation",
      .number,
      "shares_accepted of eligible_outstanding in basis points, rounded down"
    ) { .number($0.totals?.participation) },
  ].map { $0.made(in: .whole) }

  /// Whether rules about the offer read what the lines come to.
  static func readsTender(_ rules: RuleSet) -> Bool {
    rules.readsAny(of: Set(tender.map(\.field.name)), in: "offer")
  }
}
