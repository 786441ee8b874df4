import CSV

/// The schedules that grants name.
enum ScheduleNames {
  /// For each grant, the first row of its schedule, -1 where there is none; and the grants that name
  /// one that is neither there nor the standard one.
  static func link(
    _ grants: SheetTable,
    _ schedules: SheetTable
  ) -> (links: [Int32], unknown: [Int]) {
    var links = Array(repeating: Int32(-1), count: grants.rowCount)
    guard grants.isPresent else { return (links, []) }
    let key = SchedulesSheet.schedule.index
    let index = IDIndex(schedules.content.rows, key: key) { _, _ in }
    let named = SheetContent(schedules.content.rows, index: index, order: [])
    var unknown: [Int] = []
    let standard = Array(ScheduleCheck.standard.utf8)
    let rows = grants.content.rows
    let column = GrantsSheet.schedule.index
    guard schedules.isPresent else {
      unknown = (0..<rows.count).filter { CellValue.isPresent(rows.value(column, $0)) }
      return (links, unknown.filter { rows.text(rows.value(column, $0)) != standard })
    }
    IDLookup.each(rows, column, named, key: key) { row, found in
      if found >= 0 { links[row] = Int32(clamping: found) }
      guard found == -1 else { return }
      if rows.text(rows.value(column, row)) != standard { unknown.append(row) }
    }
    return (links, unknown)
  }
}
