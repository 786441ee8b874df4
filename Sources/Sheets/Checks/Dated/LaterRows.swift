package import Exchange
package import Findings

/// The rows of an offer that are dated after a day, and so do not count on it.
package struct LaterRows {
  /// Those of one column, by their places in its table.
  private struct Group {
    let column: DatedColumn
    let table: SheetTable
    let rows: [Int]
  }

  private let day: Day
  private let groups: [Group]

  /// Looks for rows dated after a day.
  package init(_ sheets: OfferSheets, after day: Day) {
    self.day = day
    var told: [String: Set<Int>] = [:]
    groups = DatedColumn.all.compactMap { column in
      guard let table = sheets.table(named: column.sheet), table.hasColumn(column.column) else {
        return nil
      }
      let rows = (0..<table.rowCount).filter { row in
        column.day(table, row).map { $0 > day } ?? false
          && !(told[column.sheet]?.contains(row) ?? false)
      }
      told[column.sheet, default: []].formUnion(rows)
      return rows.isEmpty ? nil : Group(column: column, table: table, rows: rows)
    }
  }

  /// How many there are of each sheet: `4 rows of forms.csv, 1 of events.csv`; empty if there are none.
  package var counts: String {
    var counts: [(sheet: String, count: Int)] = []
    for group in groups {
      if counts.last?.sheet == group.table.sheet {
        counts[counts.count - 1].count += group.rows.count
      } else {
        counts.append((group.table.sheet, group.rows.count))
      }
    }
    return counts.enumerated().map { place, sheet in
      let rows = place > 0 ? "" : sheet.count == 1 ? " row" : " rows"
      return "\(sheet.count)\(rows) of \(sheet.sheet)"
    }.joined(separator: ", ")
  }

  /// One finding a column, where the day is today: nobody has asked for a day before these rows.
  ///
  /// Cells of which something is said already are left out, since that is the cause.
  package func findings(besides known: [Finding]) -> [Finding] {
    let told = Set(known.compactMap { $0.place?.address })
    return groups.compactMap { group in
      let rows = group.rows.filter {
        !told.contains(group.table.place($0, group.column.column).address)
      }
      return rows.isEmpty ? nil : finding(group, rows)
    }
  }

  /// A warning where a day that somebody has chosen leaves out every form, or every amendment, of an offer that
  /// has ended; what else it leaves out is left out on purpose.
  package func warnings(_ sheets: OfferSheets) -> [Finding] {
    groups.compactMap { whole($0, sheets) }
  }

  private static let ofOffer = [FormsSheet.schema.name, AmendmentsSheet.schema.name]

  private func whole(_ group: Group, _ sheets: OfferSheets) -> Finding? {
    let amendments = sheets.amendments
    let extended = (0..<amendments.rowCount).compactMap {
      amendments[AmendmentsSheet.newExpiration, $0]
    }
    guard Self.ofOffer.contains(group.column.sheet), group.rows.count == group.table.rowCount,
      let expiration = ([sheets.offer.expiration] + extended).max(), expiration.day < day
    else { return nil }
    return group.table.finding(
      .dateLater,
      group.rows[0],
      group.column.column,
      "\(group.column.name) is after \(day) in every row, and the offer expired on \(expiration.day): no "
        + "\(group.column.thing) counts."
    )
  }

  private func finding(_ group: Group, _ rows: [Int]) -> Finding {
    let (column, table) = (group.column, group.table)
    var cells = CellList()
    for row in rows {
      let place = table.place(row, column.column)
      cells.note(row: place.row ?? 0, cell: place.column ?? 0)
    }
    let which =
      rows.count == 1
      ? "\(column.name) \(table.cellText(rows[0], column.column)) is after today, \(day)"
      : "\(column.name) is after today, \(day), in \(rows.count) rows (\(cells.text))"
    let thing = rows.count == 1 ? "the \(column.thing)" : "each \(column.thing)"
    return table.finding(
      .dateFuture,
      severity: column.mayBePlanned ? .note : .warning,
      rows[0],
      column.column,
      subject: rows.count == 1 ? table.subject(rows[0]) : "",
      "\(which): \(thing) is not counted before that day.",
      repair: repair(column, rows.compactMap { column.day(table, $0) })
    )
  }

  /// The day in the last year in which all of them have come, if one is meant; nothing of days that may be
  /// planned for certain.
  private func repair(_ column: DatedColumn, _ days: [Day]) -> String {
    guard days.count == 1, let only = days.first else {
      return column.mayBePlanned
        ? "Leave those that are planned, and correct the others." : "Correct the dates."
    }
    let meant =
      only.inYear(day.year, noLaterThan: day) ?? only.inYear(day.year - 1, noLaterThan: day)
    if column.mayBePlanned {
      return "Leave it if it is planned; " + (meant.map { "write \($0)" } ?? "correct it")
        + (meant == nil ? " otherwise." : " if that is meant.")
    }
    return meant.map { "Write \($0) if that is meant." } ?? "Correct the date."
  }
}
