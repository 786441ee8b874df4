import Exchange
import Findings

/// holders.csv and service.csv: last days of service long after all that the sheets know.
///
/// With a year too many the holder counts as in service, and is granted new options.
enum LeavingDayCheck {
  // Sheets are exported months after the last close; a year too many is more.
  private static let mostDays = 300

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let known = lastKnown(sheets), let commencement = sheets.terms?.commencement else {
      return []
    }
    // That others left so late shows how far the sheets reach: only the last of all can be in doubt.
    let (end, other) = lastEnds(sheets, from: commencement)
    let last = max(known, other ?? known)
    guard let end, last.days(until: end.day) > mostDays else { return [] }
    return [finding(sheets, end, last)]
  }

  /// A last day of service, of a holder by the row of holders.csv.
  private struct End {
    let table: SheetTable
    let row: Int
    let column: Int
    let day: Day
    let holder: Int?
  }

  /// The latest end that counts, and the day of the one before it.
  ///
  /// service.csv replaces the dates of holders.csv where a holder is in it; a day that is of no offer is told.
  private static func lastEnds(_ sheets: OfferTables, from commencement: Day) -> (End?, Day?) {
    let (holders, service, links) = (sheets.holders, sheets.service, sheets.links)
    let elsewhere = Set(links.holderOfService)
    var (latest, other): (End?, Day?)
    let near = UnlikelyDateCheck.near(commencement)
    func note(_ table: SheetTable, _ row: Int, _ column: Column<Day>, _ holder: Int?) {
      guard let day = table[column, row], day >= other ?? day, near.contains(day) else { return }
      if let last = latest?.day, day <= last {
        other = day
      } else {
        other = latest?.day
        latest = End(table: table, row: row, column: column.index, day: day, holder: holder)
      }
    }
    for row in 0..<holders.rowCount where !elsewhere.contains(Int32(clamping: row)) {
      note(holders, row, HoldersSheet.serviceEnd, row)
    }
    for row in 0..<service.rowCount {
      note(service, row, ServiceSheet.serviceEnd, links.holderOfService.row(row))
    }
    return (latest, other)
  }

  private static func finding(_ sheets: OfferTables, _ end: End, _ last: Day) -> Finding {
    let (table, day) = (end.table, end.day)
    let least = end.holder.flatMap { lastDeed(sheets, of: $0) }
    let meant = [last.year, last.year - 1].lazy
      .compactMap { day.inYear($0, noLaterThan: last) }.first
      .flatMap { $0 >= least ?? $0 ? $0 : nil }
    return table.finding(
      .dateUnlikely,
      end.row,
      end.column,
      subject: table.subject(end.row),
      "\(table.schema.columns[end.column].name) \(day) is \(last.days(until: day)) days after the last "
        + "other day that the sheets know, \(last).",
      repair: meant.map { "Write \($0) if that is meant." }
    )
  }

  /// The day of a holder's last form or option, on which the holder still served.
  private static func lastDeed(_ sheets: OfferTables, of holder: Int) -> Day? {
    let holder = Int32(clamping: holder)
    let forms = sheets.links.holderOfForm.enumerated().filter { $0.element == holder }
      .compactMap { sheets.forms[FormsSheet.received, $0.offset]?.day }
    let grants = sheets.links.holderOfGrant.enumerated().filter { $0.element == holder }
      .compactMap { sheets.grants[GrantsSheet.grantDate, $0.offset] }
    return (forms + grants).max()
  }

  /// The latest day on which something had happened; nil if prices.csv has none, so that nobody knows how far
  /// the sheets reach.
  private static func lastKnown(_ sheets: OfferTables) -> Day? {
    guard sheets.prices.rowCount > 0 else { return nil }
    let days = [
      (sheets.prices, PricesSheet.date), (sheets.grants, GrantsSheet.grantDate),
      (sheets.exercises, ExercisesSheet.exerciseDate), (sheets.sales, SalesSheet.saleDate),
      (sheets.events, EventsSheet.effectiveDate), (sheets.awards, AwardsSheet.awardDate),
      (sheets.waivers, WaiversSheet.approvedOn), (sheets.policy, PolicySheet.adoptedOn),
    ].compactMap { table, column in (0..<table.rowCount).lazy.compactMap { table[column, $0] }.max()
    }
    let received = (0..<sheets.forms.rowCount).lazy.compactMap {
      sheets.forms[FormsSheet.received, $0]?.day
    }
    let announced = (0..<sheets.amendments.rowCount).lazy.compactMap {
      sheets.amendments[AmendmentsSheet.announced, $0]?.day
    }
    return [days.max(), received.max(), announced.max(), sheets.terms?.commencement]
      .compactMap(\.self).max()
  }
}
