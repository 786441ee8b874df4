public import Findings

extension OfferSheets {
  /// A note for each sheet with columns that are not known, and that no rule reads.
  public func unknownColumns() -> [Finding] {
    all.compactMap { table in
      guard let source = table.source else { return nil }
      let unread = source.unknown
      guard let first = unread.first else { return nil }
      let names = unread.map { Shown.quoted($0.name) }.joined(separator: ", ")
      let header = SheetSource.record(source.text, source.dialect)
      return .of(
        .columnUnknown,
        at: source.place(
          header,
          row: source.dialect.headerRow,
          line: source.dialect.headerLine,
          cell: first.cell
        ),
        value: first.name,
        unread.count == 1
          ? "The column \(names) is not known; it was ignored."
          : "\(unread.count) columns are not known; they were ignored: \(names)."
      )
    }
  }

  /// A note that lists the terms of offer.csv that are not known, and that no rule reads.
  ///
  /// - Parameter read: the names of terms that rules declare.
  /// - Returns: the note, or nothing.
  public func unknownTerms(besides read: [String]) -> [Finding] {
    let read = Set((read + [OfferTerms.fiscalQuarterEnds]).map(ComparedName.normal))
    let unread = offer.furtherTerms.filter { !read.contains(ComparedName.normal($0)) }
    guard let first = unread.first else { return [] }
    let names = unread.map(Shown.quoted).joined(separator: ", ")
    return [
      offer.finding(
        .termUnknown,
        first,
        unread.count == 1
          ? "The term \(names) is not known; it was ignored."
          : "\(unread.count) terms are not known; they were ignored: \(names)."
      )
    ]
  }

  /// A note for each schedule that no option has; none where an option names a schedule that is not there.
  public func unusedSchedules() -> [Finding] {
    var named: Set<String> = [SchedulesSheet.standard]
    for row in 0..<grants.rowCount { named.insert(grants[GrantsSheet.schedule, row] ?? "") }
    for row in 0..<awards.rowCount { named.insert(awards[AwardsSheet.schedule, row] ?? "") }
    let known = Set((0..<schedules.rowCount).compactMap { schedules[SchedulesSheet.schedule, $0] })
    // One that is not there, which is told, may be meant for it.
    guard named.subtracting(["", SchedulesSheet.standard]).isSubset(of: known) else { return [] }
    return (0..<schedules.rowCount).compactMap { row in
      guard let name = schedules[SchedulesSheet.schedule, row], named.insert(name).inserted else {
        return nil
      }
      return schedules.finding(
        .scheduleUnused,
        row,
        SchedulesSheet.schedule.index,
        subject: name,
        "No grant and no award has the schedule \(name): its rows change nothing."
      )
    }
  }
}
