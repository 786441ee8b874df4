import Exchange
import Findings

// What people do to one column of a sheet, told from what another column says. Each cause must explain
// nearly all that disagrees: single forms state something wrong too, and rules refuse those.

/// Why a column does not fit the rest of its sheet.
enum ColumnCause {
  /// A cause, found in the disagreement of one column with another; nil if it is not there.
  typealias Search = @Sendable (Disagreement) -> Displacement?

  /// All causes, the one that explains most certainly first.
  static let all: [Search] = [dayAndMonth, scaled, shifted, sorted, repeated, dragged]

  // `04/09/2001` in one sheet is 2001-09-04 in the other.

  private static func dayAndMonth(_ found: Disagreement) -> Displacement? {
    guard case .date = found.column.kind else { return nil }
    let table = found.column.table
    let isDoubtful = { (row: Int) in
      DateParts.isAmbiguous(table.cellText(row, found.column.column))
    }
    // Day and month of a doubtful date are not the same, so that one turned round disagrees.
    let turned = found.rows.filter { row in
      guard case .number(let number) = found.column.cell(row), isDoubtful(row) else { return false }
      let turned = Day(number: number)?.withDayAndMonthExchanged
      return turned.map { .number(Int64($0.number)) } == found.expected[row]
    }
    guard let first = turned.first, turned.count > 1,
      turned.count == found.expected.rows.count(where: isDoubtful)
    else { return nil }
    let list = table.cells(found.column.column, of: turned)
    return Displacement(
      table.finding(
        .cellAmbiguousDate,
        first,
        found.column.column,
        "\(list.count) dates of \(found.column.name) can be read two ways, and \(found.other.table.sheet) "
          + "has them with day and month the other way round: \(list.text).",
        repair:
          "Add the term dates to offer.csv, dmy or mdy, if every sheet writes dates this way; "
          + "otherwise write these dates as year-month-day."
      )
    )
  }

  // Cents for dollars, thousands for shares.

  private static func scaled(_ found: Disagreement) -> Displacement? {
    guard found.isOfMost, found.column.kind == .money || found.column.kind == .count else {
      return nil
    }
    for (factor, what) in [(Int64(100), "cents"), (1_000, "thousands")] {
      let rows = found.rows.filter { isGreater(found.column.cell($0), found.expected[$0], factor) }
      guard found.isExplained(rows.count), let first = rows.first else { continue }
      return found.column.displaced(
        .columnScaled,
        first,
        "\(rows.count) cells of \(found.column.name) are \(factor) times what "
          + "\(found.other.table.sheet) states as \(found.other.name): one of the two columns may be "
          + "in \(what)."
      )
    }
    return nil
  }

  private static func isGreater(_ one: ComparedCell?, _ other: ComparedCell?, _ factor: Int64)
    -> Bool
  {
    guard case .number(let one) = one, case .number(let other) = other, other > 0 else {
      return false
    }
    return one / factor == other && one % factor == 0
  }

  // Cells moved up or down, as inserting or deleting one cell does.

  static func shifted(_ found: Disagreement) -> Displacement? {
    // Of three cells in order, each is also beside its neighbour.
    guard let first = found.rows.first, found.rows.count > 2 || found.isOfMost,
      found.rows.count > 3 || (found.column.order == nil && found.other.order == nil)
    else { return nil }
    // A column in order, whose right cells are in none, was sorted: some stand beside their own rows.
    if !found.expected.isInOrder, sorted(found) != nil { return nil }
    let last = found.column.table.rowCount - 1
    for (step, word) in [(1, "down"), (-1, "up")] {
      let rows = found.rows.filter { (0...last).contains($0 + step) }
      let moved = rows.count { found.column.cell($0 + step) == found.expected[$0] }
      guard moved > 1, moved.isMost(of: rows.count) else { continue }
      let between: [Int] = found.expected.rows.filter {
        $0 > first && $0 < (found.rows.last ?? first)
      }
      let fitting = between.count { found.column.cell($0 + step) == found.expected[$0] }
      guard fitting.isMost(of: between.count) else { continue }
      return found.column.shifted(
        first,
        word,
        "\(found.column.name) fits what \(found.other.table.sheet) says of the row "
          + "\(step > 0 ? "above" : "below"): its cells may have been moved"
      )
    }
    return nil
  }

  // Cells that count up by one, as a cell dragged down fills those below it.

  static func dragged(_ found: Disagreement) -> Displacement? {
    let column = found.column
    // Names do not count up; places in a list of them may.
    guard column.kind != .text else { return nil }
    for run in CountingCells.runs(column, around: found.rows) {
      let compared = (run.lowerBound + 1...run.upperBound).filter { found.expected[$0] != nil }
      let wrong = compared.filter { !found.expected.fit(column, $0) }
      guard let first = wrong.first, let last = wrong.last else { continue }
      // Cells around them may count up by themselves.
      let least = wrong.count > 2 ? compared.count { (first...last).contains($0) } : compared.count
      guard wrong.count > 1, wrong.count.isMost(of: least) else { continue }
      return column.dragged(
        first,
        run,
        "\(found.other.table.sheet) says otherwise of \(wrong.count)"
      )
    }
    return nil
  }

  // One holder in several rows that belong to others, as copying a cell into those below makes it.

  private static func repeated(_ found: Disagreement) -> Displacement? {
    let (column, table) = (found.column, found.column.table)
    guard let first = found.rows.first else { return nil }
    let isWrong = Set(found.rows)
    let run = column.run(around: first)
    let wrong = run.filter(isWrong.contains)
    // Two forms may list options of a third holder.
    guard wrong.count > 2, found.isExplained(wrong.count),
      // The cell that was copied is right somewhere.
      found.expected.rows.contains(where: {
        !isWrong.contains($0) && column.agrees($0, with: column, first)
      }) || run.count == table.rowCount,
      Set(wrong.compactMap { found.expected[$0] }).count > 1, isOdd(column, wrong)
    else { return nil }
    return column.copied(
      wrong[0],
      run,
      "\(found.other.table.sheet) says otherwise of \(wrong.count)"
    )
  }

  /// Whether several rows should not have the same: one day has one price, and most days another.
  ///
  /// Options of one day have the same of both, and a form may state several wrong.
  private static func isOdd(_ column: ComparedColumn, _ rows: [Int]) -> Bool {
    if column.kind == .id { return true }
    let others = [
      GrantsSheet.exercisePrice.index: GrantsSheet.grantDate.index,
      GrantsSheet.grantDate.index: GrantsSheet.exercisePrice.index,
    ]
    guard column.table.schema.name == GrantsSheet.schema.name, let other = others[column.column]
    else { return false }
    return Set(rows.map { column.table.value(other, $0) }).count > 1
  }

  // A column in order whose right cells stand in other rows of it.

  private static func sorted(_ found: Disagreement) -> Displacement? {
    guard found.isOfMost, found.column.isSorted, found.isExchanged else { return nil }
    return found.column.sorted("\(found.other.table.sheet) states its values for other rows")
  }
}

/// Cells that count up from row to row.
enum CountingCells {
  /// The runs of at least three rows in each of which one more stands than in the row above, as far as
  /// one of these rows, which are in order, is in them.
  static func runs(_ column: ComparedColumn, around rows: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var done = -1
    for row in rows where row > done {
      var (first, last) = (row, row)
      while first > done + 1, isNext(column, first) { first -= 1 }
      while last + 1 < column.table.rowCount, isNext(column, last + 1) { last += 1 }
      if last - first > 1 { runs.append(first...last) }
      done = last
    }
    return runs
  }

  /// Whether one more stands in a row than in the row above.
  private static func isNext(_ column: ComparedColumn, _ row: Int) -> Bool {
    column.cell(row - 1).flatMap { $0.next(column.unit) }.map { column.cell(row) == $0 } ?? false
  }
}
