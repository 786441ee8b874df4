import CSV
import Findings

/// Sheets whose separators and decimal marks contradict each other.
///
/// A spreadsheet set to a language with decimal commas reads `170,000` as 170, and saves it so, with
/// semicolons between cells; prices such as `12.50` stay as they were. Nothing in such a sheet is
/// wrong by itself, and every total of it ties out.
enum NotationCheck {
  // Enough rows to know how a sheet is written.
  private static let mostRows = 1000

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard sheets.notation.decimals == nil else { return [] }
    let tables = sheets.all.filter { $0.source?.dialect.delimiter == Byte.semicolon }
    guard !tables.contains(where: hasPlainThousands) else { return [] }
    return tables.compactMap(finding)
  }

  /// Whether a count of a thousand and more stands there without separators: then no separator was
  /// lost.
  private static func hasPlainThousands(_ table: SheetTable) -> Bool {
    counts(table).contains { column in
      (0..<min(table.rowCount, mostRows)).contains { row in
        table.value(column, row) >= 1000
          && table.cellText(row, column).utf8.allSatisfy { $0 &- 48 < 10 || $0 == 0x20 }
      }
    }
  }

  private static func finding(_ table: SheetTable) -> Finding? {
    let counts = counts(table)
    let values = (0..<table.rowCount).flatMap { row in
      counts.map { (row: row, column: $0, value: table.value($0, row)) }
    }
    guard let first = values.first(where: { $0.value > 0 }),
      values.allSatisfy({ $0.value < 1000 }), hasPointsInMoney(table)
    else { return nil }
    return table.finding(
      .cellAmbiguousNumber,
      first.row,
      first.column,
      "\(table.sheet) has semicolons between its cells but points in its amounts, and no count in it "
        + "reaches 1,000. A spreadsheet that takes commas for decimals may have read 170,000 as 170.",
      repair:
        "Compare the numbers of shares with where the sheet comes from. If they are right, add "
        + "the term decimals = point to offer.csv."
    )
  }

  private static func counts(_ table: SheetTable) -> [Int] {
    table.schema.columns.indices.filter {
      table.schema.columns[$0].kind == .count && table.hasColumn($0)
    }
  }

  private static func hasPointsInMoney(_ table: SheetTable) -> Bool {
    table.schema.columns.indices.filter { table.schema.columns[$0].kind == .money }
      .contains { column in
        (0..<min(table.rowCount, mostRows)).contains {
          table.cellText($0, column).contains(".")
        }
      }
  }
}
