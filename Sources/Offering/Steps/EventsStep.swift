internal import Exchange
internal import Findings
internal import Sheets

/// A merger as events.csv states it (E12, F5).
struct Merger: Sendable {
  /// Its row in events.csv.
  let row: Int
  let day: Day
  /// Shares of the successor for each of the company's; nil if there are none.
  let ratio: Ratio?
  /// Cash for each share; nil if there is none.
  let cash: Money?
}

/// The changes of capitalization that move this offer's shares, and the mergers (E4, E12;
/// `computation.md`, "Shares").
struct EventsStep {
  /// What is known at as-of, each in order of date and then of row.
  struct Result {
    /// The events after the cancellation, which change options.
    var events: [CapitalizationEvent] = []
    /// The mergers since commencement.
    var mergers: [Merger] = []
    /// An error for each event from commencement through cancellation: the sheets must be restated.
    var findings: [Finding] = []
  }

  let sheet: SheetTable
  let timeline: Timeline
  let asOf: Day
  /// How events of a day change options.
  let settings: (Day) -> CapitalizationSettings

  /// Sorts the events.
  func run() -> Result {
    var result = Result()
    for row in rows {
      guard let day = sheet[EventsSheet.effectiveDate, row],
        day >= timeline.open.commencement
      else { continue }
      if sheet[EventsSheet.kind, row] == .merger { result.mergers.append(merger(row, day)) }
      guard let event = event(row, day) else { continue }
      if day > timeline.cancellation {
        result.events.append(event)
      } else {
        result.findings.append(untimely(row, day))
      }
    }
    return result
  }

  private func merger(_ row: Int, _ day: Day) -> Merger {
    let old = sheet[EventsSheet.oldShares, row]?.count ?? 0
    let new = sheet[EventsSheet.newShares, row]?.count ?? 0
    return Merger(
      row: row,
      day: day,
      ratio: new > 0 ? Ratio(new, over: old) : nil,
      cash: sheet[EventsSheet.cashPerShare, row]
    )
  }

  private var rows: [Int] {
    (0..<sheet.rowCount).filter { row in
      sheet[EventsSheet.effectiveDate, row].map { $0 <= asOf } ?? false
    }.sorted {
      (sheet[EventsSheet.effectiveDate, $0]?.number ?? 0, $0)
        < (sheet[EventsSheet.effectiveDate, $1]?.number ?? 0, $1)
    }
  }

  private func event(_ row: Int, _ day: Day) -> CapitalizationEvent? {
    guard let word = sheet[EventsSheet.kind, row]?.word,
      let kind = CapitalizationEvent.Kind(rawValue: word),
      kind != .merger || settings(day).mergersConvert
    else { return nil }
    var event = CapitalizationEvent(
      kind,
      effective: day,
      newShares: sheet[EventsSheet.newShares, row]?.count ?? 0,
      oldShares: sheet[EventsSheet.oldShares, row]?.count ?? 0
    )
    event?.priceRounding = settings(day).priceRounding
    return event
  }

  private func untimely(_ row: Int, _ day: Day) -> Finding {
    .of(
      .eventInOffer,
      at: sheet.place(row, EventsSheet.effectiveDate.index),
      value: "\(day)",
      "A change of capitalization on \(day) falls between commencement and cancellation "
        + "(\(timeline.cancellation)), when shares tendered and shares held must be of one kind.",
      repair: "Restate the shares and prices of every sheet as after the event, and take it out.",
      excerpt: sheet.excerpt(row, EventsSheet.effectiveDate.index)
    )
  }
}
