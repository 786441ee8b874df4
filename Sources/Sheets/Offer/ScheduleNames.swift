internal import CSV
public import Findings

/// The schedules that grants name.
enum ScheduleNames {
  /// For each grant, the first row of its schedule, -1 where there is none; and the grants that name
  /// one that is neither there nor the standard one.
  static func link(
    _ grants: SheetTable,
    _ schedules: SheetTable
  ) -> (links: [Int32], unknown: [Int]) {
    var links = Array(repeating: Int32(-1), count: grants.rowCount)
    let key = SchedulesSheet.schedule.index
    let named = SheetContent(schedules.content.rows, key: key)
    let (rows, column) = (grants.content.rows, GrantsSheet.schedule.index)
    guard schedules.isPresent else { return (links, withoutStandard(rows, column)) }
    var unknown: [Int] = []
    let standard = Array(SchedulesSheet.standard.utf8)
    IDLookup.each(rows, column, named, key: key) { row, found in
      links[row] = Int32(clamping: max(found, -1))
      if found == -1, !isStandard(rows, column, row, standard) { unknown.append(row) }
    }
    return (links, unknown)
  }

  /// The grants that name another schedule than the standard one.
  private static func withoutStandard(_ rows: SheetRows, _ column: Int) -> [Int] {
    let standard = Array(SchedulesSheet.standard.utf8)
    return (0..<rows.count).filter { row in
      CellValue.isPresent(rows.value(column, row)) && !isStandard(rows, column, row, standard)
    }
  }

  private static func isStandard(
    _ rows: SheetRows,
    _ column: Int,
    _ row: Int,
    _ standard: [UInt8]
  ) -> Bool {
    guard let source = rows.source else { return false }
    return source.text.bytes.withSpan { span in
      IDIndex.isEqual(standard.span, 0, standard.count, span, rows, column, row)
    }
  }
}

extension OfferSheets {
  /// A note for each schedule that no option has; none where an option names a schedule that is not there.
  public func unusedSchedules() -> [Finding] {
    var named = namedByGrants
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

  /// The names of the schedules that grants have, and of the standard one.
  private var namedByGrants: Set<String> {
    // By the first row of each schedule: of a million grants no name is made.
    var isNamed = [Bool](repeating: false, count: schedules.rowCount)
    for row in links.scheduleOfGrant where row >= 0 { isNamed[Int(row)] = true }
    let known = isNamed.indices.filter { isNamed[$0] }.map {
      schedules[SchedulesSheet.schedule, $0]
    }
    let unknown = links.grantsOfUnknownSchedule.map { grants[GrantsSheet.schedule, $0] }
    return Set([SchedulesSheet.standard] + (known + unknown).compactMap(\.self))
  }
}
