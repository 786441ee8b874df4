import CSV
import Synchronization

/// The rows of a sheet while they are read, and after.
@usableFromInline
struct SheetRows: Sendable {
  let schema: SheetSchema
  /// The file; nil for a sheet that is not there.
  let source: SheetSource?
  /// How many columns the schema has.
  @usableFromInline let width: Int
  @usableFromInline private(set) var count = 0
  // One row after the other, `width` cells each: what a rule asks of a row lies side by side.
  @usableFromInline private(set) var cells: [PackedCell] = []
  /// Of each column, whether its cells are texts.
  @usableFromInline let isText: [Bool]
  /// The numbers of cells that do not fit into half a word, by their places.
  private var large: [Int: Int64] = [:]
  /// The texts that do not stand in the file as they are meant: doubled quotes, no-break spaces.
  var rewritten: [UInt8] = []
  /// The row of each as a spreadsheet counts it.
  private(set) var numbers: [Int32] = []
  /// The offset of each row's first byte.
  @usableFromInline private(set) var offsets: [Int] = []
  private(set) var lineShifts = LineShifts()
  /// Whether rows or keys could not be read, so that an id not found may yet be there.
  var isIncomplete = false

  init(_ schema: SheetSchema, source: SheetSource? = nil) {
    self.schema = schema
    self.source = source
    width = schema.columns.count
    isText = schema.columns.map(\.kind.isText)
  }

  /// Adds a row of `width` numbers.
  mutating func append(_ row: [Int64], number: Int, line: Int, offset: Int) {
    for column in 0..<width {
      cells.append(pack(row[column], column, offset, at: cells.count))
    }
    noteRow(number, line, offset)
  }

  /// Adds a row of `width` cells, all of which fit.
  @inline(__always)
  mutating func append(packed row: [PackedCell], number: Int, line: Int, offset: Int) {
    cells.append(contentsOf: row)
    noteRow(number, line, offset)
  }

  @inline(__always)
  private mutating func noteRow(_ number: Int, _ line: Int, _ offset: Int) {
    numbers.append(Int32(clamping: number))
    offsets.append(offset)
    lineShifts.note(row: number, line: line)
    count += 1
  }

  /// Makes room for so many rows: to make more room later would have all of them twice for a while.
  mutating func reserve(_ rows: Int) {
    cells.reserveCapacity(rows * width)
    numbers.reserveCapacity(rows)
    offsets.reserveCapacity(rows)
  }

  /// Adds the rows of the next piece of a sheet, whose rows and lines are counted from 0.
  mutating func append(_ next: SheetRows, rows: Int, lines: Int) {
    let shift = Int64(rewritten.count) << 20
    for (place, value) in next.large {
      let isRewritten = isText[place % width] && PackedText(value).isRewritten
      large[cells.count + place] = isRewritten ? value + shift : value
    }
    cells += next.cells
    rewritten += next.rewritten
    numbers += next.numbers.map { $0 &+ Int32(clamping: rows) }
    offsets += next.offsets
    lineShifts.append(next.lineShifts, rows: rows, lines: lines, isEmpty: next.count == 0)
    isIncomplete = isIncomplete || next.isIncomplete
    count += next.count
  }

  /// The one number of a cell; blank outside the table.
  @inlinable @inline(__always)
  func value(_ column: Int, _ row: Int) -> Int64 {
    guard row >= 0, row < count, column >= 0, column < width else { return CellValue.blank }
    let place = row &* width &+ column
    let cell = cells[place]
    if cell.isPacked { return isText[column] ? cell.text(in: offsets[row]) : cell.number }
    return cell == .blank ? CellValue.blank : rare(cell, place)
  }

  /// The number of a cell that cannot be read, or does not fit.
  @usableFromInline
  func rare(_ cell: PackedCell, _ place: Int) -> Int64 {
    cell == .large ? large[place] ?? CellValue.unreadable : CellValue.unreadable
  }

  /// Changes the number of a cell.
  mutating func set(_ value: Int64, _ column: Int, _ row: Int) {
    let place = row * width + column
    cells[place] = pack(value, column, offsets[row], at: place)
  }

  /// The number of a cell in half a word; kept apart if it does not fit.
  private mutating func pack(
    _ value: Int64,
    _ column: Int,
    _ offset: Int,
    at place: Int
  ) -> PackedCell {
    if let cell = PackedCell(value, isText: isText[column], in: offset) { return cell }
    large[place] = value
    return .large
  }

  /// Whether any cell could not be read: nearly no sheet has one, and one look at all cells is quicker
  /// than one at each column.
  var hasUnreadable: Bool { cells.contains(.unreadable) }

  // Inlined: these rows are many references, and a call would take a copy of them along.

  /// The bytes of a text.
  @inline(__always)
  func text(_ value: Int64) -> [UInt8] {
    guard CellValue.isPresent(value), let source else { return [] }
    let packed = PackedText(value)
    guard packed.isRewritten else { return source.text.bytes.copy(packed.start, packed.end) }
    guard packed.end <= rewritten.count else { return [] }
    return Array(rewritten[packed.start..<packed.end])
  }

  /// Lends the bytes among which a text lies, and where it begins there.
  @inline(__always)
  func withText<Result>(_ text: PackedText, _ body: (Span<UInt8>, Int) -> Result) -> Result {
    guard !text.isRewritten, let source else { return body(rewritten.span, text.start) }
    return source.text.bytes.withSpan { body($0, text.start) }
  }

  /// The same as text, read where it lies.
  @inline(__always)
  func string(_ value: Int64) -> String {
    guard CellValue.isPresent(value), let source else { return "" }
    let packed = PackedText(value)
    guard packed.isRewritten else { return source.text.bytes.text(packed.start, packed.end) }
    return String(decoding: text(value), as: UTF8.self)
  }

  /// The physical line that a row begins on.
  func line(_ row: Int) -> Int { lineShifts.line(ofRow: Int(numbers[row])) }
}

/// A sheet's rows with the order of its key and an index of it: shared by every copy of a table.
@usableFromInline
final class SheetContent: Sendable {
  @usableFromInline let rows: SheetRows
  let order: [Int32]
  private let key: Int?
  private let made: Mutex<IDIndex?>

  /// Rows whose ids are found by a key; without a key none is.
  init(_ rows: SheetRows, key: Int? = nil, order: [Int32] = [], index: IDIndex? = nil) {
    self.rows = rows
    self.key = key
    self.order = order
    made = Mutex(index)
  }

  /// The index of the key, made when it is first asked for: of many sheets nobody looks up an id.
  var index: IDIndex {
    made.withLock { made in
      if let made { return made }
      let index = key.map { IDIndex(rows, key: $0) { _, _ in } } ?? IDIndex()
      made = index
      return index
    }
  }

  /// The row of an id, or nil if no row has it.
  func row(ofID id: String) -> Int? { key.flatMap { index.row(of: id, in: rows, $0) } }
}
