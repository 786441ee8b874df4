public import Exchange
internal import Findings
internal import Policy
public import Sheets

/// The cells of prices.csv by trading day, so that a price that a rule reads is cited like any cell.
public struct PriceCells: Sendable {
  private let sheet: SheetTable
  private let rows: [Day: Int]

  /// The cells of prices.csv.
  public init(_ sheet: SheetTable) {
    self.sheet = sheet
    var rows: [Day: Int] = [:]
    for row in 0..<sheet.rowCount {
      if let day = sheet[PricesSheet.date, row] { rows[day] = row }
    }
    self.rows = rows
  }

  /// The close of a day or, on a day without one, of the last day before it, with its cell.
  public func close(onOrBefore day: Day) -> (day: Day, cell: CellReference)? {
    rows.keys.filter { $0 <= day }.max().flatMap { day in
      cell(.close, on: day).map { (day, $0) }
    }
  }

  /// The trading day of a cell; nil if it is none of the sheet's.
  public func day(of cell: CellReference) -> Day? {
    rows.first { sheet.reference($0.value).place.row == cell.place.row }?.key
  }

  /// The cell of a day's price; nil if the sheet has no such day.
  func cell(_ column: PricesRead.Column, on day: Day) -> CellReference? {
    rows[day].map { sheet.reference($0, column.index) }
  }

  /// The first and the last cell of the prices that a word answered from; one if they are the same.
  func cells(_ read: PricesRead) -> [CellReference] {
    let days = read.first == read.last ? [read.last] : [read.first, read.last]
    return days.compactMap { cell(read.column, on: $0) }
  }
}

extension PricesRead.Column {
  /// Where the column stands in prices.csv.
  fileprivate var index: Int {
    switch self {
    case .date: PricesSheet.date.index
    case .close: PricesSheet.close.index
    case .high: PricesSheet.high.index
    case .low: PricesSheet.low.index
    }
  }
}
