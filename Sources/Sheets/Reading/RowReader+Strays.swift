import CSV
import Findings

// Single cells written otherwise than the rest of their column, each right by itself.
extension RowReader {
  // `9,375` among prices such as 12.50: nine dollars and three decimals, typed with a comma, or thousands.

  private static let thousand: Int64 = 1_000 * 10_000

  /// Tells prices of thousands with a comma in columns of a few dollars.
  mutating func settlePrices() {
    guard evidence.isOpenToCommas else { return }
    for column in schema.columns.indices where schema.isPrice(column) && quick.cells[column] >= 0 {
      let rows = strayPrices(column)
      if !rows.isEmpty { tellPrices(rows, column) }
    }
  }

  /// The rows whose price is ten times any price below a thousand and more, and has a comma where the
  /// decimals of others have a point.
  private func strayPrices(_ column: Int) -> [Int] {
    var (most, hasDecimals, high): (Int64, Bool, [Int]) = (0, false, [])
    for row in 0..<rows.count {
      let value = rows.value(column, row)
      guard CellValue.isPresent(value) else { continue }
      if value >= Self.thousand {
        high.append(row)
      } else {
        most = max(most, value)
        hasDecimals = hasDecimals || value % 10_000 != 0
      }
    }
    guard hasDecimals, !high.isEmpty else { return [] }
    return high.filter { row in
      // In a row that lost a cell another number stands here.
      guard rows.value(column, row) / 10 > most,
        record(row).cells.count >= headerWidth
      else { return false }
      let parts = content(row, column).utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "$") }
        .split(separator: Byte.comma, omittingEmptySubsequences: false)
      return parts.count == 2 && parts[1].count == 3 && !parts[1].contains(UInt8(ascii: "."))
    }
  }

  private func content(_ row: Int, _ column: Int) -> String {
    source.content(source.record(at: rows.offsets[row]), quick.cells[column])
  }

  private mutating func tellPrices(_ stray: [Int], _ column: Int) {
    guard let first = stray.first else { return }
    var list = CellList()
    let text = content(first, column)
    spoil(stray, column, &list)
    let name = schema.columns[column].name
    let point = text.replacing(",", with: ".")
    findings.add(
      .cellAmbiguousNumber,
      source,
      record(first),
      cell: quick.cells[column],
      list.count == 1
        ? "\(name) \(Shown.quoted(text)) may have thousands or three decimals: the other prices of the "
          + "column are of a few dollars."
        : "\(list.count) cells of \(name), such as \(Shown.quoted(text)), may have thousands or three "
          + "decimals: the other prices of the column are of a few dollars: \(list.text).",
      repair: "Write \(point) if the comma stands before decimals, or "
        + "\(text.replacing(",", with: "")) if it marks thousands."
    )
  }

  // `12/06/2020` among dates such as 2020-06-12: which of the two comes first, nothing shows.

  /// Tells dates with slashes that can be read two ways, in columns that begin dates with the year.
  mutating func settleSlashes() {
    let mixed = schema.columns.indices.filter { evidence.isMixed($0) || isAlone($0) }
    var open: [(column: Int, cells: [(row: Int, content: String)])] = []
    for column in mixed {
      let cells = contents(column).filter { DateParts.isAmbiguous($0.content) }
      if !cells.isEmpty { open.append((column, cells)) }
    }
    guard !open.isEmpty, !showsOrder() else { return }
    for (column, cells) in open { tellSlashes(cells, column) }
  }

  /// Whether a column has a single date, with slashes, and the other columns of the sheet begin theirs
  /// with the year.
  private func isAlone(_ column: Int) -> Bool {
    guard evidence.dates.hasSlashes(column), !evidence.misordered.contains(column) else {
      return false
    }
    let filled = (0..<rows.count).count { rows.value(column, $0) != CellValue.blank }
    let others = schema.columns.indices.filter { $0 != column }
    return filled == 1 && rows.count > 1 && others.contains { evidence.dates.hasDashes($0) }
      && !others.contains { evidence.dates.hasSlashes($0) }
  }

  /// Whether another date of the sheet has slashes and can be read one way only.
  private func showsOrder() -> Bool {
    schema.columns.indices.contains { column in
      evidence.dates.hasSlashes(column)
        && contents(column).contains { DateParts.showsOrder($0.content) }
    }
  }

  private mutating func tellSlashes(_ cells: [(row: Int, content: String)], _ column: Int) {
    guard let first = cells.first else { return }
    var list = CellList()
    spoil(cells.map(\.row), column, &list)
    let name = schema.columns[column].name
    let dates =
      list.count == 1
      ? "\(name) \(Shown.quoted(first.content)) can be read two ways"
      : "\(list.count) dates of \(name), such as \(Shown.quoted(first.content)), can be read two ways"
    findings.add(
      .cellAmbiguousDate,
      source,
      record(first.row),
      cell: quick.cells[column],
      dates
        + (evidence.isMixed(column)
          ? ", and the other dates of the column begin with the year"
          : ", and the other dates of the sheet begin with the year")
        + (list.count == 1 ? "." : ": \(list.text)."),
      repair: "Write \(list.count == 1 ? "the date" : "these dates") as year-month-day: "
        + "\(DateParts.readings(first.content))."
    )
  }
}
