import CSV
public import Exchange

/// A sheet that has been read: one number a cell (`CellValue`), row after row, with the way back to
/// each cell in the file. Rows are counted from 0 and are the sheet's data rows: neither header nor
/// blank rows.
public struct SheetTable: Sendable {
  /// The sheet's declaration.
  public let schema: SheetSchema
  /// How many rows it has.
  public internal(set) var rowCount = 0
  /// The rows in the order of the key column's bytes; empty if the sheet has no key.
  public internal(set) var order: [Int32] = []

  let source: SheetSource?
  let width: Int
  // One row after the other, `width` numbers each: what a rule asks of a row lies side by side.
  var values: [Int64] = []
  var rewritten: [UInt8] = []
  var rowNumbers: [Int32] = []
  var offsets: [Int] = []
  var lineShifts = LineShifts()
  var index = IDIndex()
  /// Whether rows or keys could not be read, so that an id not found may yet be there.
  var isIncomplete = false

  /// An empty table, for a sheet that is not there.
  init(_ schema: SheetSchema, source: SheetSource? = nil) {
    self.schema = schema
    self.source = source
    width = schema.columns.count
  }

  /// Whether the sheet was there.
  public var isPresent: Bool { source != nil }

  /// The file's name, `grants.csv`.
  public var sheet: String { source?.sheet ?? schema.fileName }

  /// The one number of a cell; `CellValue.blank` outside the table.
  public func value(_ column: Int, _ row: Int) -> Int64 {
    guard row >= 0, row < rowCount, column >= 0, column < width else { return CellValue.blank }
    return values[row * width + column]
  }

  /// Whether what stands in the cell could not be read.
  public func isUnreadable(_ column: Int, _ row: Int) -> Bool {
    value(column, row) == CellValue.unreadable
  }
}

// Typed cells: nil for a blank cell, an unreadable one, and outside the table.
extension SheetTable {
  /// The day in a cell.
  public subscript(_ column: Column<Day>, _ row: Int) -> Day? {
    present(column.index, row).flatMap(Day.init(number:))
  }

  /// The time in a cell.
  public subscript(_ column: Column<Moment>, _ row: Int) -> Moment? {
    present(column.index, row).flatMap(Moment.init(minutes:))
  }

  /// The amount in a cell.
  public subscript(_ column: Column<Money>, _ row: Int) -> Money? {
    present(column.index, row).map(Money.init(tenThousandths:))
  }

  /// The shares in a cell.
  public subscript(_ column: Column<Shares>, _ row: Int) -> Shares? {
    present(column.index, row).map { Shares($0) }
  }

  /// The whole number in a cell; of a percentage, the basis points.
  public subscript(_ column: Column<Int>, _ row: Int) -> Int? {
    present(column.index, row).map { Int($0) }
  }

  /// The yes or no in a cell.
  public subscript(_ column: Column<Bool>, _ row: Int) -> Bool? {
    present(column.index, row).map { $0 != 0 }
  }

  /// The part of a whole in a cell.
  public subscript(_ column: Column<Ratio>, _ row: Int) -> Ratio? {
    guard let value = present(column.index, row) else { return nil }
    let (numerator, denominator) = PackedRatio.unpack(value)
    return Ratio(numerator, over: denominator)
  }

  /// The declared figure in a cell.
  public subscript(_ column: Column<Figure>, _ row: Int) -> Figure? {
    present(column.index, row).map(Figure.init(tenThousandths:))
  }

  /// The text or id in a cell.
  public subscript(_ column: Column<String>, _ row: Int) -> String? {
    present(column.index, row).map(text)
  }

  /// The word in a cell.
  @inlinable
  public subscript<Choice: SheetChoice>(_ column: Column<Choice>, _ row: Int) -> Choice? {
    let value = value(column.index, row)
    return CellValue.isPresent(value) ? Choice(number: value) : nil
  }

  private func present(_ column: Int, _ row: Int) -> Int64? {
    let value = value(column, row)
    return CellValue.isPresent(value) ? value : nil
  }
}

extension SheetTable {
  /// The text that a text's or id's number stands for; empty for a blank cell.
  public func text(_ value: Int64) -> String {
    String(decoding: textBytes(value), as: UTF8.self)
  }

  /// The bytes that a text's or id's number stands for; none for a blank cell.
  public func textBytes(_ value: Int64) -> [UInt8] {
    guard CellValue.isPresent(value), let source else { return [] }
    let packed = PackedText(value)
    guard packed.isRewritten else { return source.text.bytes.copy(packed.start, packed.end) }
    guard packed.end <= rewritten.count else { return [] }
    return Array(rewritten[packed.start..<packed.end])
  }

  /// The row of an id, or nil if no row has it.
  public func row(ofID id: String) -> Int? {
    guard let key = schema.key else { return nil }
    return index.row(of: Array(id.utf8), in: self, key)
  }

  /// The headers of the columns that the contract does not know, as they stand there.
  public var extraColumns: [String] { source?.extras.map(\.name) ?? [] }

  /// What stands in a column that the contract does not know, found as headers are found: without
  /// regard to case, spaces, hyphens and underscores. Nil if there is no such column.
  public func extra(_ name: String, _ row: Int) -> String? {
    guard let source, row >= 0, row < rowCount else { return nil }
    let wanted = HeaderName.normal(name)
    guard let extra = source.extras.first(where: { HeaderName.normal($0.name) == wanted })
    else { return nil }
    return source.content(source.record(at: offsets[row]), extra.cell)
  }
}
