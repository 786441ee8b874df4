internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// The offer's dates, each with whether it has come (A1).
struct TimelineSection: PageSection {
  let id = "timeline"
  let title = "Timeline"

  private typealias Event = (order: Moment, name: String, date: String)

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    // Of one day, in the order of the offer's life.
    let ordered = events.enumerated().sorted {
      ($0.element.order.day, $0.offset) < ($1.element.order.day, $1.offset)
    }
    let rows = ordered.map(\.element).map { event -> [PageTable.Cell] in
      [.text(event.name), .text(event.date), .text(standing(event.order.day))]
    }
    return [
      PageTable(
        caption: "Dates",
        columns: [("Event", .words), ("Date", .words), ("", .words)],
        rows: rows
      ).markup, PageContext.note(explanation),
    ]
  }

  private var events: [Event] {
    let timeline = context.outcome.timeline
    let open = timeline.open
    let extended: [Event] =
      open.expiration == open.scheduledExpiration
      ? [] : [at(open.scheduledExpiration, "Expiration as first scheduled")]
    let lookback = timeline.lookback.map {
      on($0.first, "First day of the lookback")
    }
    let begun = [lookback].compactMap(\.self) + [on(open.commencement, "Commencement")] + extended
    // A terminated offer has no date after its end.
    if let ended = context.outcome.amendments.first(where: \.isTermination) {
      return begun + [at(ended.announced, "Termination: nothing is accepted, cancelled or granted")]
    }
    // Once options are accepted, nothing reopens.
    let isAccepted = [.cancelled, .granted].contains(context.outcome.status)
    let reopened =
      isAccepted
      ? [] : [at(open.withdrawalReopens, "Withdrawal reopens if nothing is accepted before")]
    let changes = CapitalChanges(context.outcome).all.map { on($0.day, $0.words) }
    return begun + [
      at(open.expiration, "Expiration"),
      on(timeline.cancellation, "Cancellation of accepted options"),
    ] + reopened + [
      on(timeline.earliestGrantDate, "Earliest day for new options"),
      on(timeline.newGrantDate, "New grant date"),
    ] + changes
  }

  private func on(_ day: Day, _ name: String) -> Event {
    (Moment(startOf: day), name, Readable.day(day))
  }

  private func at(_ moment: Moment, _ name: String) -> Event {
    (moment, name, Readable.date(moment))
  }

  private func standing(_ day: Day) -> String {
    let days = context.outcome.asOf.days(until: day)
    if days == 0 { return "on the day of this report" }
    if days < 0 { return "past" }
    return "in \(ParameterWords.counted(days, "day"))"
  }

  private var explanation: String {
    let days = context.outcome.timeline.open.businessDaysOpen
    return "Open for \(days) business days, the first and the last counted. Times are "
      + "\(Readable.zone(context.sheets.offer.timeZone))."
  }
}
