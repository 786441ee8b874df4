import Exchange
import Findings

/// A last day in service without a reason: how long options can be exercised afterwards hangs on it (B5).
enum ServiceEndCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, service) = (sheets.holders, sheets.service)
    let holding = lastDays(sheets, of: leavers(sheets))
    let commencement = sheets.terms?.commencement
    var rows: [Int32: [Int]] = [:]
    for (row, holder) in sheets.links.holderOfService.enumerated() where holder >= 0 {
      rows[holder, default: []].append(row)
    }
    // service.csv, where a holder is in it, replaces the dates of holders.csv.
    let own = (0..<holders.rowCount).filter { rows[Int32($0)] == nil }.compactMap { row in
      finding(
        holders,
        row,
        (HoldersSheet.serviceEnd, HoldersSheet.endReason),
        holding[row] ?? [],
        HoldersSheet.holderID,
        commencement
      )
    }
    return own
      + rows.sorted { $0.key < $1.key }.flatMap { holder, periods in
        let starts = periods.compactMap { service[ServiceSheet.serviceStart, $0] }
        return periods.compactMap { row -> Finding? in
          // A period joined by the next without a day between them is no break.
          if let end = service[ServiceSheet.serviceEnd, row], starts.contains(end.advanced(by: 1)) {
            return nil
          }
          return finding(
            service,
            row,
            (ServiceSheet.serviceEnd, ServiceSheet.endReason),
            holding[Int(holder)] ?? [],
            ServiceSheet.holderID,
            commencement
          )
        }
      }
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ columns: (end: Column<Day>, reason: Column<EndReason>),
    _ options: [(first: Day, last: Day)],
    _ id: Column<String>,
    _ commencement: Day?
  ) -> Finding? {
    guard let end = table[columns.end, row],
      // A day that is of no offer is told.
      !(commencement.map { UnlikelyDateCheck.isFar(end, from: $0) } ?? false),
      table.value(columns.reason.index, row) == CellValue.blank
    else { return nil }
    let holds = options.contains { $0.first <= end && $0.last > end }
    let id = table[id, row] ?? ""
    let has = table.hasColumn(columns.reason.index)
    return table.finding(
      .serviceEndAlone,
      severity: holds ? .error : .warning,
      row,
      has ? columns.reason.index : columns.end.index,
      subject: id,
      "\(id) left on \(end), and end_reason is \(has ? "blank" : "not a column of \(table.sheet)")"
        + (holds ? "; how long the options can still be exercised depends on it." : ".")
    )
  }

  /// The holders with a last day and no reason, who are few: only their options are looked at.
  private static func leavers(_ sheets: OfferTables) -> Set<Int32> {
    let (holders, service) = (sheets.holders, sheets.service)
    let own = (0..<holders.rowCount).filter { row in
      holders[HoldersSheet.serviceEnd, row] != nil
        && holders.value(HoldersSheet.endReason.index, row) == CellValue.blank
    }
    let periods = sheets.links.holderOfService.enumerated().filter { row, holder in
      holder >= 0 && service[ServiceSheet.serviceEnd, row] != nil
        && service.value(ServiceSheet.endReason.index, row) == CellValue.blank
    }
    return Set(own.map { Int32(clamping: $0) } + periods.map(\.element))
  }

  /// From when to when each of some holders has options: the day of grant, and the first day without.
  private static func lastDays(
    _ sheets: OfferTables,
    of leavers: Set<Int32>
  ) -> [Int: [(first: Day, last: Day)]] {
    let (grants, awards) = (sheets.grants, sheets.awards)
    var days: [Int: [(first: Day, last: Day)]] = [:]
    guard !leavers.isEmpty else { return days }
    for (row, holder) in sheets.links.holderOfGrant.enumerated() where leavers.contains(holder) {
      guard let first = grants[GrantsSheet.grantDate, row] else { continue }
      let taken =
        (grants[GrantsSheet.sharesExercised, row]?.count ?? 0)
        + (grants[GrantsSheet.sharesCancelled, row]?.count ?? 0)
      guard taken < grants[GrantsSheet.sharesGranted, row]?.count ?? 0 else { continue }
      let last = grants[GrantsSheet.expires, row] ?? first.adding(years: 10)
      days[Int(holder), default: []].append((first, last))
    }
    for (row, holder) in sheets.links.holderOfAward.enumerated() where leavers.contains(holder) {
      guard let first = awards[AwardsSheet.awardDate, row],
        awards[AwardsSheet.exercisePrice, row] != nil
      else { continue }
      let last = awards[AwardsSheet.expires, row] ?? first.adding(years: 10)
      days[Int(holder), default: []].append((first, last))
    }
    return days
  }
}
