import Exchange
import Findings

/// A last day in service without a reason: how long options can be exercised afterwards hangs on it (B5).
enum ServiceEndCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, service) = (sheets.holders, sheets.service)
    let holding = spans(sheets, of: leavers(sheets))
    let offer = (begins: sheets.terms?.commencement, expires: sheets.terms?.expiration.day)
    var rows: [Int32: [Int]] = [:]
    for (row, holder) in sheets.links.holderOfService.enumerated() where holder >= 0 {
      rows[holder, default: []].append(row)
    }
    // service.csv, where a holder is in it, replaces the dates of holders.csv.
    // A holder who has not left is asked nothing.
    let own = (0..<holders.rowCount).filter { row in
      holders[HoldersSheet.serviceEnd, row] != nil && rows[Int32(clamping: row)] == nil
    }.map { row in
      ServiceEnd(
        table: holders,
        row: row,
        id: HoldersSheet.holderID,
        end: HoldersSheet.serviceEnd,
        reason: HoldersSheet.endReason,
        holder: row
      )
    }
    let periods = rows.sorted { $0.key < $1.key }.flatMap { holder, periods in
      breaks(periods, service).map { row in
        ServiceEnd(
          table: service,
          row: row,
          id: ServiceSheet.holderID,
          end: ServiceSheet.serviceEnd,
          reason: ServiceSheet.endReason,
          holder: Int(holder)
        )
      }
    }
    return (own + periods).compactMap { finding($0, holding[$0.holder] ?? [], offer) }
  }

  /// The periods after which there is a break: one joined by the next without a day between them has none.
  private static func breaks(_ periods: [Int], _ service: SheetTable) -> [Int] {
    let starts = Set(periods.compactMap { service[ServiceSheet.serviceStart, $0] })
    return periods.filter { row in
      service[ServiceSheet.serviceEnd, row].map { !starts.contains($0.advanced(by: 1)) } ?? true
    }
  }

  /// A row of either sheet that may have a last day of service.
  private struct ServiceEnd {
    let table: SheetTable
    let row: Int
    let id: Column<String>
    let end: Column<Day>
    let reason: Column<EndReason>
    /// The holder's row in holders.csv.
    let holder: Int
  }

  private static func finding(
    _ service: ServiceEnd,
    _ options: [OptionSpan],
    _ offer: (begins: Day?, expires: Day?)
  ) -> Finding? {
    let (table, row) = (service.table, service.row)
    guard let end = table[service.end, row],
      // A day that is of no offer is told.
      offer.begins.map({ UnlikelyDateCheck.near($0).contains(end) }) ?? true,
      table.value(service.reason.index, row) == CellValue.blank
    else { return nil }
    // Of a new option nobody knows here when it vests: in service when the offer expired, the holder may
    // have one.
    let mayHaveNew = offer.expires.map { end > $0 } ?? true
    let holds = options.contains {
      $0.granted <= end && $0.expires > end && (mayHaveNew || $0.vests <= end)
    }
    let id = table[service.id, row] ?? ""
    let has = table.hasColumn(service.reason.index)
    return table.finding(
      .serviceEndAlone,
      severity: holds ? .error : .warning,
      row,
      has ? service.reason.index : service.end.index,
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

  /// An option from its grant to its end.
  private struct OptionSpan {
    let granted: Day
    /// The first day on which a share can be exercised.
    let vests: Day
    /// The first day without the option.
    let expires: Day
  }

  /// The options of some holders.
  private static func spans(
    _ sheets: OfferTables,
    of leavers: Set<Int32>
  ) -> [Int: [OptionSpan]] {
    let (grants, awards) = (sheets.grants, sheets.awards)
    var spans: [Int: [OptionSpan]] = [:]
    guard !leavers.isEmpty else { return spans }
    let steps = firstSteps(sheets.schedules)
    var own: [Int32: Day] = [:]
    for (row, grant) in sheets.links.grantOfVesting.enumerated() {
      guard let day = sheets.vesting[VestingSheet.vestDate, row] else { continue }
      own[grant] = min(own[grant] ?? .last, day)
    }
    for (row, holder) in sheets.links.holderOfGrant.enumerated() where leavers.contains(holder) {
      guard let granted = grants[GrantsSheet.grantDate, row] else { continue }
      let taken =
        (grants[GrantsSheet.sharesExercised, row]?.count ?? 0)
        + (grants[GrantsSheet.sharesCancelled, row]?.count ?? 0)
      guard taken < grants[GrantsSheet.sharesGranted, row]?.count ?? 0 else { continue }
      let start = grants[GrantsSheet.vestingStart, row] ?? granted
      let first =
        own[Int32(clamping: row)]
        ?? start.adding(months: steps[grants[GrantsSheet.schedule, row] ?? ""] ?? standardStep)
      spans[Int(holder), default: []].append(
        OptionSpan(
          granted: granted,
          vests: max(first, granted),
          expires: grants[GrantsSheet.expires, row] ?? granted.adding(years: 10)
        )
      )
    }
    for (row, holder) in sheets.links.holderOfAward.enumerated() where leavers.contains(holder) {
      guard let granted = awards[AwardsSheet.awardDate, row],
        awards[AwardsSheet.exercisePrice, row] != nil
      else { continue }
      let start = awards[AwardsSheet.vestingStart, row] ?? granted
      let months = steps[awards[AwardsSheet.schedule, row] ?? ""] ?? standardStep
      spans[Int(holder), default: []].append(
        OptionSpan(
          granted: granted,
          vests: max(start.adding(months: months), granted),
          expires: awards[AwardsSheet.expires, row] ?? granted.adding(years: 10)
        )
      )
    }
    return spans
  }

  /// Months to the first step of the standard schedule.
  private static var standardStep: Int { VestingSchedule.annual3.steps.first?.months ?? 0 }

  /// Months to the first step of each schedule of schedules.csv.
  private static func firstSteps(_ schedules: SheetTable) -> [String: Int] {
    var steps: [String: Int] = [:]
    for row in 0..<schedules.rowCount {
      guard let name = schedules[SchedulesSheet.schedule, row],
        let months = schedules[SchedulesSheet.months, row]
      else { continue }
      steps[name] = min(steps[name] ?? .max, months)
    }
    return steps
  }
}
