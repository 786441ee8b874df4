import Exchange
import Findings

/// holders.csv and service.csv: last days of service long after all that the sheets know.
///
/// With a year too many the holder counts as in service, and is granted new options.
enum LeavingDayCheck {
  // People say weeks before that they will leave.
  private static let mostDays = 90

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let last = lastKnown(sheets), let commencement = sheets.terms?.commencement else {
      return []
    }
    return [
      (sheets.holders, HoldersSheet.serviceEnd), (sheets.service, ServiceSheet.serviceEnd),
    ].flatMap { table, column in
      (0..<table.rowCount).compactMap { row in
        guard let end = table[column, row], last.days(until: end) > mostDays,
          // One that is of no offer is told.
          !UnlikelyDateCheck.isFar(end, from: commencement)
        else { return nil }
        return finding(table, row, column, end, last)
      }
    }
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ column: Column<Day>,
    _ end: Day,
    _ last: Day
  ) -> Finding {
    let meant =
      end.inYear(last.year, noLaterThan: last) ?? end.inYear(last.year - 1, noLaterThan: last)
    return table.finding(
      .dateUnlikely,
      row,
      column.index,
      subject: table.subject(row),
      "\(column.name) \(end) is \(last.days(until: end)) days after the last day that the other sheets know, "
        + "\(last).",
      repair: meant.map { "Write \($0) if that is meant." }
    )
  }

  /// The latest day on which something had happened; nil if prices.csv has none, so that nobody knows how far
  /// the sheets reach.
  private static func lastKnown(_ sheets: OfferTables) -> Day? {
    guard sheets.prices.rowCount > 0 else { return nil }
    let days = [
      (sheets.prices, PricesSheet.date), (sheets.grants, GrantsSheet.grantDate),
      (sheets.exercises, ExercisesSheet.exerciseDate), (sheets.sales, SalesSheet.saleDate),
    ].flatMap { table, column in (0..<table.rowCount).lazy.compactMap { table[column, $0] } }
    let received = (0..<sheets.forms.rowCount).lazy.compactMap {
      sheets.forms[FormsSheet.received, $0]?.day
    }
    return [days.max(), received.max(), sheets.terms?.commencement]
      .compactMap(\.self).max()
  }
}
