import CSV

// A row as nearly every row is: as many cells as the header, no quotes, every cell in a plain form. It
// is read in one walk; whatever is odd about a row sends it, from its first byte, to `RecordReader` and
// the patient readers. So this may be slower to say yes, never different (PlainRowsTests).

/// Reads rows of plain cells.
struct PlainRows: Sendable {
  /// What a cell of a row is.
  private struct Step {
    /// Its column; -1 for a cell that is no column.
    let column: Int
    let kind: QuickColumns.Kind
    let mustBeFilled: Bool
    /// Whether it holds dates that the whole column decides.
    let isOfDates: Bool
  }

  private let quick: QuickColumns
  private let steps: ContiguousArray<Step>
  private let delimiter: UInt8
  private let ends: PlainEnds

  /// The rows of a sheet with so many cells; nil if each must be looked at closely.
  init?(_ quick: QuickColumns, cells: Int, _ delimiter: UInt8) {
    // A row of one cell may be a blank line.
    guard cells > 1 else { return nil }
    self.quick = quick
    self.delimiter = delimiter
    ends = PlainEnds(delimiter)
    steps = ContiguousArray(
      (0..<cells).map { cell in
        guard let column = quick.cells.firstIndex(of: cell) else {
          return Step(column: -1, kind: .none, mustBeFilled: false, isOfDates: false)
        }
        return Step(
          column: column,
          kind: quick.kinds[column],
          mustBeFilled: quick.mustBeFilled[column],
          isOfDates: quick.isOfDates[column]
        )
      }
    )
  }

  /// Reads the row that begins at a position into `row`, one number a column, and how its dates are written.
  ///
  /// - Returns: where the next row begins; nil if the row is not plain: then neither is of use.
  func read(
    _ span: Span<UInt8>,
    from start: Int,
    into row: inout [Int64],
    _ dates: inout DateForms
  ) -> Int? {
    var values = row.mutableSpan
    let steps = steps.span
    var position = start
    for place in 0..<steps.count {
      if place > 0 {
        guard position < span.count, span[position] == delimiter else { return nil }
        position += 1
      }
      position = read(steps[place], span, position, &values, &dates)
      if position < 0 { return nil }
    }
    return lineEnd(span, position)
  }

  /// Where the next line begins, if a line ends at a position.
  private func lineEnd(_ span: Span<UInt8>, _ position: Int) -> Int? {
    guard position < span.count else { return position }
    switch span[position] {
    case Byte.lineFeed: return position + 1
    case Byte.carriageReturn:
      let isPair = position + 1 < span.count && span[position + 1] == Byte.lineFeed
      return position + (isPair ? 2 : 1)
    default: return nil
    }
  }

  /// Reads the cell that begins at a position; where it ends, or -1 if it is not plain.
  @inline(__always)
  private func read(
    _ step: Step,
    _ span: Span<UInt8>,
    _ start: Int,
    _ values: inout MutableSpan<Int64>,
    _ dates: inout DateForms
  ) -> Int {
    if ends.isEnd(span, start) {
      if step.column >= 0 { values[step.column] = CellValue.blank }
      return step.mustBeFilled ? -1 : start
    }
    guard step.column >= 0 else { return ends.cell(span, start) }
    let (value, end) = read(step, span, start)
    guard value != CellValue.unreadable else { return -1 }
    values[step.column] = value
    if step.isOfDates { dates.note(step.column, hasDashes: QuickCell.hasDashes(span, start)) }
    return end
  }

  /// Reads a cell that is not empty, and tells where it ends; `unreadable` if it is not plain.
  @inline(__always)
  private func read(_ step: Step, _ span: Span<UInt8>, _ start: Int) -> (value: Int64, end: Int) {
    switch step.kind {
    case .id, .text:
      let end = ends.text(span, start, isID: step.kind == .id)
      let isPlain = end > start && QuickCell.isPlainBeginning(span, start, end)
      return (isPlain ? PackedText.pack(start, end) ?? CellValue.unreadable : CellValue.unreadable, end)
    // Where a number ends is known once it is read.
    case .count: return number(span, QuickCell.count(span, start, span.count, hasCommas: ends.mayHaveCommas))
    case .money: return number(span, quick.money(span, start, span.count, hasCommas: ends.mayHaveCommas))
    case .date where start + 10 <= span.count && ends.isEnd(span, start + 10):
      return (quick.read(step.column, span, start, start + 10), start + 10)
    default:
      let end = ends.text(span, start, isID: false)
      return (end > start ? quick.read(step.column, span, start, end) : CellValue.unreadable, end)
    }
  }

  /// A number, if its cell ends where it does.
  @inline(__always)
  private func number(
    _ span: Span<UInt8>,
    _ read: (value: Int64, end: Int)
  ) -> (value: Int64, end: Int) {
    ends.isEnd(span, read.end) ? read : (CellValue.unreadable, read.end)
  }
}

/// Where plain cells end.
private struct PlainEnds {
  private let delimiter: UInt8

  init(_ delimiter: UInt8) { self.delimiter = delimiter }

  /// Whether a comma may stand within a cell.
  @inline(__always)
  var mayHaveCommas: Bool { delimiter != Byte.comma }

  /// Whether a cell ends at a position.
  @inline(__always)
  func isEnd(_ span: Span<UInt8>, _ position: Int) -> Bool {
    guard position < span.count else { return true }
    let byte = span[position]
    return byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// The end of any cell without quotes, or spaces at its ends; -1 if it has one.
  @inline(__always)
  func cell(_ span: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while !isEnd(span, position) {
      if span[position] == Byte.quote { return -1 }
      position += 1
    }
    return isSpaced(span, start, position) ? -1 : position
  }

  @inline(__always)
  private func isSpaced(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start < end && (span[start] == Byte.space || span[end - 1] == Byte.space)
  }

  /// The end of a cell of visible ASCII, of spaces within too if it is no id; -1 if it has anything else.
  @inline(__always)
  func text(_ span: Span<UInt8>, _ start: Int, isID: Bool) -> Int {
    let end = visible(span, start, isID: isID)
    return end < 0 || isSpaced(span, start, end) ? -1 : end
  }

  @inline(__always)
  private func visible(_ span: Span<UInt8>, _ start: Int, isID: Bool) -> Int {
    var position = start
    while position + 8 <= span.count {
      let odd = EightBytes(span.eight(from: position)).odd(delimiter, isID: isID)
      guard odd == 0 else {
        position += odd.trailingZeroBitCount / 8
        return isEnd(span, position) ? position : -1
      }
      position += 8
    }
    while !isEnd(span, position) {
      let byte = span[position]
      let isPlain =
        byte < 0x7F && byte != Byte.quote
        && (isID ? byte > Byte.space && byte != UInt8(ascii: "+") : byte >= Byte.space)
      if !isPlain { return -1 }
      position += 1
    }
    return position
  }
}

extension EightBytes {
  /// Marks each byte that ends a plain text or is none of it.
  @inline(__always)
  fileprivate func odd(_ delimiter: UInt8, isID: Bool) -> UInt64 {
    let marked =
      bytes | below(isID ? 0x21 : 0x20) | same(as: 0x7F) | same(as: delimiter)
      | same(as: Byte.quote)
    return (isID ? marked | same(as: UInt8(ascii: "+")) : marked) & Self.high
  }
}
