/// Ids that count up from row to row, as a spreadsheet fills a cell that is dragged down.
enum CountingIDs {
  /// The runs of at least three rows whose ids count up by one, with two unknown ones: a single one may be
  /// of a row that the other sheet lacks.
  static func runs(
    _ table: SheetTable,
    _ column: Column<String>,
    _ unknown: [Int]
  ) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for row in unknown where runs.last.map({ row > $0.upperBound }) ?? true {
      var (first, last) = (row, row)
      // The id that was dragged is known and stands above.
      while first > 0, follows(table, column, first - 1) { first -= 1 }
      while last + 1 < table.rowCount, follows(table, column, last) { last += 1 }
      let strangers = unknown.count { (first...last).contains($0) }
      if last - first > 1, strangers > 1 { runs.append(first...last) }
    }
    return runs
  }

  /// Whether the id of the next row is the one that comes after a row's.
  private static func follows(_ table: SheetTable, _ column: Column<String>, _ row: Int) -> Bool {
    guard let one = table[column, row].map(CountedID.init),
      let next = table[column, row + 1].map(CountedID.init), let number = one.number
    else { return false }
    return one.beginning == next.beginning && number + 1 == next.number
  }
}
