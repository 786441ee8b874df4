internal import Exchange
internal import Policy
internal import Sheets

/// Everything of an offer that all holders share, settled before the first holder is looked at.
final class Offer: Sendable {
  let sheets: OfferSheets
  let index: OfferIndex
  let facts: OfferFacts
  let timeline: Timeline
  let status: OfferStatus
  /// What is known: nothing dated later is.
  let asOf: Day
  /// Up to which day the steps of the timeline are done: as-of, or later if they are projected.
  let stepsThrough: Day
  /// The events between cancellation and grant that are known, in order of date and row.
  let gapEvents: [CapitalizationEvent]
  /// The events after the cancellation that are known, those of the gap included.
  let laterEvents: [CapitalizationEvent]
  /// The mergers known since commencement, in order of date and row.
  let mergers: [Merger]
  let schedules: [String: VestingSchedule]
  /// The same by row of schedules.csv.
  private let schedulesByRow: [VestingSchedule?]
  /// The plans that options are granted under.
  let plans: Plans
  let closes: ClosingPrices
  /// The close of the new grant date, which every new option is granted at, with its cell.
  let grantClose: GrantDateClose
  let limit: LimitSettings
  /// What is in force when.
  let policy: PolicyTimeline
  /// The days of every question.
  let days: QuestionDays
  /// Whether a declared total is of options of one type, plan or price.
  let declaresKinds: Bool
  /// What promises.csv says of every promise alike, put into words once.
  let reasons: (open: String, granted: String)
  /// January 1 of the year of the commencement, from which on iso_limit.csv has rows.
  let firstDayOfLimit: Day

  init(
    sheets: OfferSheets,
    index: OfferIndex,
    facts: OfferFacts,
    timeline: Timeline,
    status: OfferStatus,
    asOf: Day,
    stepsThrough: Day,
    events: EventsStep.Result,
    schedules: [String: VestingSchedule],
    closes: ClosingPrices,
    limit: LimitSettings,
    policy: PolicyTimeline,
    days: QuestionDays
  ) {
    self.sheets = sheets
    self.index = index
    self.facts = facts
    self.timeline = timeline
    self.status = status
    self.asOf = asOf
    self.stepsThrough = stepsThrough
    laterEvents = events.events
    gapEvents = events.events.filter { timeline.isInGap($0.effective) }
    mergers = events.mergers
    self.schedules = schedules
    schedulesByRow = (0..<sheets.schedules.rowCount).map { row in
      sheets.schedules[SchedulesSheet.schedule, row].flatMap { schedules[$0] }
    }
    plans = Plans(sheets)
    declaresKinds = sheets.declareKinds
    self.closes = closes
    let grantDate = timeline.newGrantDate
    grantClose = GrantDateClose(closes.close(on: grantDate), at: closes.cell(on: grantDate))
    self.limit = limit
    self.policy = policy
    self.days = days
    let day = timeline.newGrantDate
    firstDayOfLimit = Day(timeline.open.commencement.year, 1, 1) ?? .first
    reasons = ("To be granted on \(day), if the holder is then in service.", "Granted on \(day).")
  }

  /// The schedule of schedules.csv that a row of grants.csv names; nil if it names none of these.
  func schedule(ofGrant row: Int) -> VestingSchedule? {
    sheets.links.scheduleOfGrant.row(row).flatMap { schedulesByRow[$0] }
  }

  /// The vesting schedule of a name; the standard one where none is given.
  func schedule(named name: String?) -> VestingSchedule {
    name.flatMap { schedules[$0] } ?? .annual3
  }

  /// How an event or merger of a day changes options, by the policy of that day.
  func capitalization(on day: Day) -> CapitalizationSettings {
    CapitalizationSettings(policy.rules(on: days.policy(of: .ownDay, ownDay: day)))
  }

  /// How an exercise or sale of a day is taxed, by the policy of that day.
  func tax(on day: Day) -> TaxSettings {
    TaxSettings(policy.rules(on: days.policy(of: .ownDay, ownDay: day)))
  }

  /// An exercise price after events, each rounded as it was on its day.
  func adjusted(
    _ price: Money,
    for events: some Sequence<CapitalizationEvent>
  ) throws(ArithmeticFault) -> Money {
    var price = price
    for event in events {
      price = try price.adjusted(for: [event], event.priceRounding)
    }
    return price
  }

  /// Whether the offer was terminated, so that nothing is cancelled or granted.
  var isTerminated: Bool { status == .terminated }
  /// Whether accepted options are cancelled by now.
  var isCancellationDone: Bool { !isTerminated && stepsThrough >= timeline.cancellation }
  /// Whether new options are granted by now.
  var isGrantDone: Bool { !isTerminated && stepsThrough >= timeline.newGrantDate }

  /// The day on which it is determined what is accepted, and accepted options are cancelled; before it
  /// has come, the last day whose facts are known (`days.md`, "The two days of a question").
  var determination: Day {
    max(timeline.open.commencement, min(timeline.cancellation, stepsThrough))
  }

  /// The id of a row of forms.csv.
  func formID(_ form: Int) -> String { sheets.forms[FormsSheet.formID, form] ?? "" }
}
