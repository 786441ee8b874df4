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
    return reversed + rows.sorted { $0.key < $1.key }.flatMap { overlaps(service, $0.value) }
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
