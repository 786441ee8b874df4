import Findings
import CSV
public import Exchange

/// A sheet that has been read: one number a cell (`CellValue`), row after row, with the way back to
/// each cell in the file.
///
/// Rows are counted from 0 and are the sheet's data rows: neither header nor blank rows.
public struct SheetTable: Sendable {
  @usableFromInline let content: SheetContent

  init(_ content: SheetContent) { self.content = content }

  /// An empty table, for a sheet that is not there.
  init(_ schema: SheetSchema, isUnread: Bool = false) {
    var rows = SheetRows(schema)
    rows.isIncomplete = isUnread
    content = SheetContent(rows)
  }

  /// The sheet's declaration.
  public var schema: SheetSchema { content.rows.schema }

  /// How many rows it has.
  public var rowCount: Int { content.rows.count }

  /// The rows in the order of the key column: of ids by their bytes, of days by date.
  ///
  /// Rows whose id cannot be read are left out. Empty if the sheet has no key.
  public var order: [Int32] { content.order }

  /// Whether the sheet was there.
  public var isPresent: Bool { source != nil }

  /// Whether the sheet has a column.
  public func hasColumn(_ column: Int) -> Bool {
    guard let cells = source?.cellOfColumn, cells.indices.contains(column) else { return false }
    return cells[column] != nil
  }

  /// The file's name, `grants.csv`.
  public var sheet: String { source?.sheet ?? schema.fileName }

  /// The one number of a cell; `CellValue.blank` outside the table.
  @inlinable @inline(__always)
  public func value(_ column: Int, _ row: Int) -> Int64 { content.rows.value(column, row) }

  /// Whether what stands in the cell could not be read.
  public func isUnreadable(_ column: Int, _ row: Int) -> Bool {
    value(column, row) == CellValue.unreadable
  }

  /// The row of a data row as a spreadsheet counts it.
  public func spreadsheetRow(_ row: Int) -> Int {
    row >= 0 && row < rowCount ? Int(content.rows.numbers[row]) : 0
  }

  /// The data row that a spreadsheet counts so; nil if it is none, a row of totals for example.
  public func row(ofSpreadsheetRow number: Int) -> Int? {
    let numbers = content.rows.numbers
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && Int(numbers[low]) == number ? low : nil
  }

  var source: SheetSource? { content.rows.source }

  /// Whether rows or keys could not be read, so that an id not found may yet be there.
  var isIncomplete: Bool { content.rows.isIncomplete }
}

// Typed cells: nil for a blank cell, an unreadable one, and outside the table. Inlined, so that nothing
// of a column but its index is touched.
extension SheetTable {
  /// The day in a cell.
  @inlinable
  public subscript(_ column: Column<Day>, _ row: Int) -> Day? {
    present(column.index, row).flatMap(Day.init(number:))
  }

  /// The time in a cell.
  @inlinable
  public subscript(_ column: Column<Moment>, _ row: Int) -> Moment? {
    present(column.index, row).flatMap(Moment.init(number:))
  }

  /// The amount in a cell.
  @inlinable
  public subscript(_ column: Column<Money>, _ row: Int) -> Money? {
    present(column.index, row).map(Money.init(tenThousandths:))
  }

  /// The shares in a cell.
  @inlinable
  public subscript(_ column: Column<Shares>, _ row: Int) -> Shares? {
    present(column.index, row).map { Shares($0) }
  }

  /// The whole number in a cell; of a percentage, the basis points.
  @inlinable
  public subscript(_ column: Column<Int>, _ row: Int) -> Int? {
    present(column.index, row).map { Int($0) }
  }

  /// The yes or no in a cell.
  @inlinable
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
  @inlinable
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

  @inlinable
  func present(_ column: Int, _ row: Int) -> Int64? {
    let value = value(column, row)
    return CellValue.isPresent(value) ? value : nil
  }
}

extension SheetTable {
  /// The text that a text's or id's number stands for; empty for a blank cell.
  public func text(_ value: Int64) -> String {
    content.rows.string(value)
  }

  /// Lends the bytes of a text where they lie, and the range of them; an empty range for a blank cell.
  public func withText(
    _ column: Column<String>,
    _ row: Int,
    _ body: (Span<UInt8>, Range<Int>) -> Void
  ) {
    let value = value(column.index, row)
    let text = CellValue.isPresent(value) ? PackedText(value) : PackedText(0)
    content.rows.withText(text) { body($0, $1..<$1 + text.count) }
  }

  /// Whether a text's or id's number stands for the same text as one of another sheet.
  func hasSameText(_ value: Int64, as other: Int64, in table: SheetTable) -> Bool {
    let (one, two) = (PackedText(value), PackedText(other))
    let isSame = content.rows.withText(one) { left, start in
      table.content.rows.withText(two) { right, otherStart in
        one.count == two.count && left.hasSame(one.count, from: start, as: right, from: otherStart)
      }
    }
    // Letters outside ASCII may be the same and written otherwise.
    return isSame || (!isASCII(value) && !table.isASCII(other) && text(value) == table.text(other))
  }

  private func isASCII(_ value: Int64) -> Bool {
    let text = PackedText(value)
    return content.rows.withText(text) { span, start in
      for index in start..<start + text.count where span[index] >= 0x80 { return false }
      return true
    }
  }

  /// The bytes that a text's or id's number stands for; none for a blank cell.
  public func textBytes(_ value: Int64) -> [UInt8] { content.rows.text(value) }

  /// The row of an id, or nil if no row has it.
  public func row(ofID id: String) -> Int? {
    content.row(ofID: CanonicalForm.of(id))
  }
}
