internal import Exchange
internal import Sheets

extension Offer {
  /// A holder by the facts known on another day, with the same options and tender.
  func subject(_ holder: HolderSubject, knownOn day: Day) -> HolderSubject {
    // Nobody knows more on another day of a service that does not end.
    guard hasEndOfService(holder.row) else { return holder }
    return subject(ofHolder: holder.row, knownOn: day).holding(holder.options).tendering(
      holder.tender
    )
  }

  /// Whether the sheets have an end of the holder's service, known yet or not.
  func hasEndOfService(_ holder: Int) -> Bool {
    !index.service(of: holder).isEmpty || sheets.holders[HoldersSheet.serviceEnd, holder] != nil
  }

  /// A holder as rules see one, with the service known on a day, and nothing of options and tenders.
  func subject(ofHolder row: Int, knownOn day: Day) -> HolderSubject {
    let (service, endReason, reasons) = service(ofHolder: row, knownOn: day)
    return HolderSubject(
      offer: facts,
      row: row,
      id: sheets.holders[HoldersSheet.holderID, row] ?? "",
      name: sheets.holders[HoldersSheet.holderName, row] ?? "",
      ownsOver10Percent: sheets.holders[HoldersSheet.ownsOver10Percent, row] ?? false,
      service: service,
      endReason: endReason,
      endReasons: reasons,
      serviceRows: index.service(of: row),
      datedRole: role(ofHolder: row, on: day)
    )
  }

  /// The rows of service.csv about a holder's services that had begun by a day, in order.
  func services(of holder: Int, begunBy day: Day) -> [Int] {
    ServiceSheet.inOrder(index.service(of: holder), of: sheets.service)
      .filter { ServiceSheet.hasBegun($0, by: day, in: sheets.service) }
  }

  /// The role that service.csv gives for the last service that had begun by a day, or for the first.
  private func role(ofHolder row: Int, on day: Day) -> DatedRole? {
    let rows = index.service(of: row)
    guard !rows.isEmpty else { return nil }
    let period =
      services(of: row, begunBy: day).last
      ?? ServiceSheet.inOrder(rows, of: sheets.service).first
    return period.flatMap { period in
      sheets.service[ServiceSheet.role, period].map { DatedRole(role: $0, row: period) }
    }
  }

  /// The holder's service as known on a day, and why it ended if it did.
  ///
  /// service.csv, where the holder is in it, replaces the dates in holders.csv; an end after the day
  /// is not known yet (`days.md`, "What is known").
  func service(
    ofHolder row: Int,
    knownOn day: Day
  ) -> (record: ServiceRecord, endReason: String?, reasons: [Day: String]) {
    let own = index.service(of: row)
    let periods: [(start: Day?, end: Day?, reason: EndReason?)]
    if own.isEmpty {
      let sheet = sheets.holders
      periods = [
        (
          sheet[HoldersSheet.serviceStart, row], sheet[HoldersSheet.serviceEnd, row],
          sheet[HoldersSheet.endReason, row]
        )
      ]
    } else {
      let sheet = sheets.service
      periods = own.map {
        (
          sheet[ServiceSheet.serviceStart, $0], sheet[ServiceSheet.serviceEnd, $0],
          sheet[ServiceSheet.endReason, $0]
        )
      }
    }
    let record = ServiceRecord(
      periods.compactMap { period in
        period.start.map { ServiceRecord.Period(from: $0, through: known(period.end, on: day)) }
      }
    )
    let last = periods.max { ($0.start ?? .first) < ($1.start ?? .first) }
    var reasons: [Day: String] = [:]
    for period in periods {
      if let end = known(period.end, on: day) { reasons[end] = period.reason?.word }
    }
    return (record, last.flatMap { known($0.end, on: day) == nil ? nil : $0.reason?.word }, reasons)
  }

  /// The end of a service, if it is known on a day.
  func known(_ end: Day?, on day: Day) -> Day? { end.flatMap { $0 <= day ? $0 : nil } }
}

extension ServiceSheet {
  /// Rows in the order in which the services begin.
  static func inOrder(_ rows: [Int], of sheet: SheetTable) -> [Int] {
    rows.sorted { one, other in
      (sheet[serviceStart, one] ?? .first, one) < (sheet[serviceStart, other] ?? .first, other)
    }
  }

  /// Whether the service of a row had begun by a day.
  static func hasBegun(_ row: Int, by day: Day, in sheet: SheetTable) -> Bool {
    (sheet[serviceStart, row] ?? .last) <= day
  }
}
