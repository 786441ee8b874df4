import Exchange
import Findings

/// Dates that were filled downwards where each row has its own: the days of prices.csv, and those on which the
/// tranches of one option vest.
enum RepeatedDates {
  // Two rows of one day are told as such.
  private static let fewestRows = 3

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    (days(sheets.prices) + tranches(sheets)).prefix(1).map(\.self)
  }

  // Prices.

  private static func days(_ prices: SheetTable) -> [Displacement] {
    let column = ComparedColumn(prices, PricesSheet.date)
    var (row, longest): (Int, ClosedRange<Int>?) = (0, nil)
    while row < prices.rowCount {
      let run = column.isFilled(row) ? column.run(around: row) : row...row
      if run.count > longest?.count ?? fewestRows - 1, differs(prices, run) { longest = run }
      row = run.upperBound + 1
    }
    guard let run = longest else { return [] }
    return [
      column.displaced(
        .columnRepeated,
        run.lowerBound,
        "\(column.name) is the same in rows \(prices.spreadsheetRow(run.lowerBound)) to "
          + "\(prices.spreadsheetRow(run.upperBound)), and a day has one row: a cell may have been copied into those "
          + "below it."
      )
    ]
  }

  /// Whether rows do not have one close: else it is one row that was pasted several times.
  private static func differs(_ prices: SheetTable, _ rows: ClosedRange<Int>) -> Bool {
    Set(rows.map { prices.value(PricesSheet.close.index, $0) }).count > 1
  }

  // Tranches.

  private static func tranches(_ sheets: OfferTables) -> [Displacement] {
    let column = ComparedColumn(sheets.vesting, VestingSheet.vestDate)
    var first = 0
    var found: [Displacement] = []
    for row in sheets.links.grantOfVesting.indices.dropFirst() {
      let links = sheets.links.grantOfVesting
      if links[row] != links[row - 1] { first = row }
      guard first < row, links[row] >= 0, found.isEmpty else { continue }
      found += repeated(column, first, row) + dragged(column, first, row)
    }
    return found
  }

  /// That the tranche of a row vests on the day of the one above it.
  private static func repeated(_ column: ComparedColumn, _ first: Int, _ row: Int) -> [Displacement]
  {
    guard column.isFilled(row), column.agrees(row, with: column, row - 1) else { return [] }
    let table = column.table
    let id = table.subject(row)
    let finding = table.finding(
      .columnRepeated,
      severity: .warning,
      row,
      column.column,
      subject: id,
      "Two tranches of \(Shown.visible(id)) vest on \(table.cellText(row, column.column)), in rows "
        + "\(table.spreadsheetRow(row - 1)) and \(table.spreadsheetRow(row)): a cell may have been copied into those "
        + "below it."
    )
    return [Displacement(finding)]
  }

  /// That the tranches of three rows vest on days one after the other.
  private static func dragged(_ column: ComparedColumn, _ first: Int, _ row: Int) -> [Displacement]
  {
    guard row - first >= 2, let days = days(column, row), days[1] - days[0] == 1,
      days[2] - days[1] == 1
    else { return [] }
    let table = column.table
    let id = table.subject(row)
    let finding = table.finding(
      .columnDragged,
      severity: .warning,
      row - 1,
      column.column,
      subject: id,
      "The tranches of \(Shown.visible(id)) in rows \(table.spreadsheetRow(row - 2)) to "
        + "\(table.spreadsheetRow(row)) vest on days one after the other: a cell may have been dragged down."
    )
    return [Displacement(finding)]
  }

  /// The days of a row and of the two above it; nil if one has none.
  private static func days(_ column: ComparedColumn, _ row: Int) -> [Int64]? {
    let days = (row - 2...row).compactMap { column.table.present(column.column, $0) }
    return days.count == 3 ? days : nil
  }
}
