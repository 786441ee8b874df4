import Exchange
import Findings

/// service.csv: a holder's periods of service follow one another (B2).
enum ServiceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let service = sheets.service
    let reversed = CrossChecks.reversed(
      service,
      ServiceSheet.serviceEnd,
      notBefore: ServiceSheet.serviceStart
    )
    var rows: [Int32: [Int]] = [:]
    for (row, holder) in sheets.links.holderOfService.enumerated()
    where holder >= 0 && service[ServiceSheet.serviceStart, row] != nil {
      rows[holder, default: []].append(row)
    }
    let byHolder = rows.sorted { $0.key < $1.key }
    return reversed + byHolder.flatMap { overlaps(service, $0.value) }
      + byHolder.flatMap { joined(service, $0.value) }
      + byHolder.flatMap { contradictions(sheets, Int($0.key), $0.value) }
  }

  // holders.csv has an end that service.csv, which counts where a holder is in it, has not.

  private static func contradictions(
    _ sheets: OfferTables,
    _ holder: Int,
    _ rows: [Int]
  ) -> [Finding] {
    let (holders, service) = (sheets.holders, sheets.service)
    let (start, end) = (ServiceSheet.serviceStart.index, ServiceSheet.serviceEnd)
    guard let stated = holders[HoldersSheet.serviceEnd, holder], !service.isIncomplete,
      !rows.contains(where: { service.isUnreadable(end.index, $0) }),
      let last = rows.max(by: { (service.value(start, $0), $0) < (service.value(start, $1), $1) })
    else { return [] }
    // An end before its own beginning is told for that.
    if let begin = holders[HoldersSheet.serviceStart, holder], stated < begin { return [] }
    guard let row = rows.first(where: { service[end, $0] == stated }) else {
      let ends = service[end, last].map { "ends on \($0)" } ?? "has no end"
      return told(
        sheets,
        (holder, HoldersSheet.serviceEnd.index),
        (last, end.index),
        "service_end is \(stated) in holders.csv, and the last period of service.csv \(ends)"
      )
    }
    guard let reason = holders[HoldersSheet.endReason, holder],
      let other = service[ServiceSheet.endReason, row], reason != other
    else { return [] }
    return told(
      sheets,
      (holder, HoldersSheet.endReason.index),
      (row, ServiceSheet.endReason.index),
      "end_reason is \(reason.word) in holders.csv and \(other.word) in service.csv"
    )
  }

  /// A warning at the cell that does not count, which names the other.
  private static func told(
    _ sheets: OfferTables,
    _ own: (row: Int, column: Int),
    _ period: (row: Int, column: Int),
    _ message: String
  ) -> [Finding] {
    let (holders, service) = (sheets.holders, sheets.service)
    let there = service.place(period.row, period.column).address
    return [
      holders.finding(
        .serviceContradicted,
        own.row,
        own.column,
        subject: holders[HoldersSheet.holderID, own.row] ?? "",
        "\(message) (\(there)): service.csv counts, and this cell does not."
      )
    ]
  }

  /// Ends with a reason that the next period, which begins on the day after, makes no break: the reason counts for
  /// nothing (B2).
  private static func joined(_ service: SheetTable, _ rows: [Int]) -> [Finding] {
    let column = ServiceSheet.endReason
    return rows.compactMap { row in
      guard let end = service[ServiceSheet.serviceEnd, row], let reason = service[column, row],
        reason != .other,
        rows.contains(where: { service[ServiceSheet.serviceStart, $0] == end.advanced(by: 1) })
      else { return nil }
      return service.finding(
        .serviceJoined,
        row,
        column.index,
        subject: service[ServiceSheet.holderID, row] ?? "",
        "end_reason is \(reason.word), and the next period begins on the day after, so that nothing ends: "
          + "options go on, and the reason counts for nothing."
      )
    }
  }

  private static func overlaps(_ service: SheetTable, _ rows: [Int]) -> [Finding] {
    let begin = ServiceSheet.serviceStart.index
    let ordered = rows.sorted { (service.value(begin, $0), $0) < (service.value(begin, $1), $1) }
    return zip(ordered, ordered.dropFirst()).compactMap { earlier, later in
      guard let start = service[ServiceSheet.serviceStart, later],
        !service.isUnreadable(ServiceSheet.serviceEnd.index, earlier)
      else { return nil }
      let end = service[ServiceSheet.serviceEnd, earlier]
      guard end.map({ $0 >= start }) ?? true else { return nil }
      let before = end.map { "ends on \($0)" } ?? "has no end"
      return service.finding(
        .serviceOverlap,
        later,
        begin,
        subject: service[ServiceSheet.holderID, later] ?? "",
        "The period begins on \(start), and the one before it (row "
          + "\(service.spreadsheetRow(earlier))) \(before)."
      )
    }
  }
}
