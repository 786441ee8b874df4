import Exchange
import Findings

/// forms.csv: forms that came at midnight, the time that a cell has once its time of day is lost.
///
/// Such a form counts as received in the first minute of its day: one that came late on the last day is in time.
enum MidnightCheck {
  // Of two forms or more, nobody brings most at midnight.
  private static let fewest = 2

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (forms, column) = (sheets.forms, FormsSheet.received)
    let rows = (0..<forms.rowCount).filter { forms[column, $0]?.minuteOfDay == 0 }
    let filled = (0..<forms.rowCount).count { forms[column, $0] != nil }
    if rows.count >= fewest, rows.count.isMost(of: filled) { return [together(forms, rows)] }
    let lastDays = lastDays(sheets)
    return rows.filter { forms[column, $0].map { lastDays.contains($0.day) } ?? false }
      .map { alone(forms, $0) }
  }

  /// The days on which the offer expires, as scheduled and as extended.
  private static func lastDays(_ sheets: OfferTables) -> Set<Day> {
    let amendments = sheets.amendments
    let extended = (0..<amendments.rowCount).compactMap {
      amendments[AmendmentsSheet.newExpiration, $0]?.day
    }
    return Set(extended + [sheets.terms?.expiration.day].compactMap(\.self))
  }

  private static func together(_ forms: SheetTable, _ rows: [Int]) -> Finding {
    let column = FormsSheet.received.index
    let list = forms.cells(column, of: rows)
    return forms.finding(
      .cellAmbiguousTime,
      rows[0],
      column,
      "\(rows.count) forms came at midnight, \(list.text): their times of day may be lost. Each counts as "
        + "received in the first minute of its day.",
      repair: "Write the times at which the forms came."
    )
  }

  private static func alone(_ forms: SheetTable, _ row: Int) -> Finding {
    let time = forms[FormsSheet.received, row]?.description ?? ""
    return forms.finding(
      .cellAmbiguousTime,
      row,
      FormsSheet.received.index,
      subject: forms.subject(row),
      "received \(time) is midnight, the first minute of the day on which the offer expires: the time of day may "
        + "be lost.",
      repair: "Write the time at which the form came."
    )
  }
}
