/// Ids that count up from row to row, as a spreadsheet fills a cell that is dragged down.
enum CountingIDs {
  /// The runs of at least three rows whose ids count up by one, with two unknown ones: a single one may be
  /// of a row that the other sheet lacks.
  static func runs(
    _ table: SheetTable,
    _ column: Column<String>,
    _ unknown: [Int]
  ) -> [ClosedRange<Int>] {
    // The id that was dragged is known and stands above.
    CountingCells.runs(ComparedColumn(table, column), around: unknown)
      .filter { run in unknown.count(where: run.contains) > 1 }
  }
}
