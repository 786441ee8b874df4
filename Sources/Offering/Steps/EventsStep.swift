internal import Exchange
internal import Findings
internal import Sheets

/// The changes of capitalization that move this offer's shares (E4; `computation.md`, "Shares").
struct EventsStep {
  let sheet: SheetTable
  let timeline: Timeline
  let asOf: Day

  /// The events known in the gap between cancellation and grant, in order of date and then of row,
  /// and an error for each from commencement through cancellation, when the sheets must be restated.
  func run() -> (events: [CapitalizationEvent], findings: [Finding]) {
    var (events, findings): ([CapitalizationEvent], [Finding]) = ([], [])
    for row in rows {
      guard let day = sheet[EventsSheet.effectiveDate, row], let event = event(row, day) else {
        continue
      }
      if timeline.isInGap(day) {
        events.append(event)
      } else if day >= timeline.open.commencement, day <= timeline.cancellation {
        findings.append(untimely(row, day))
      }
    }
    return (events, findings)
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
      let kind = CapitalizationEvent.Kind(rawValue: word)
    else { return nil }
    return CapitalizationEvent(
      kind,
      effective: day,
      newShares: sheet[EventsSheet.newShares, row]?.count ?? 0,
      oldShares: sheet[EventsSheet.oldShares, row]?.count ?? 0
    )
  }

  private func untimely(_ row: Int, _ day: Day) -> Finding {
    .data(
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
