import CSV

// A row as nearly every row is: as many cells as the header, no quotes, every cell in a plain form. It
// is read in one walk; whatever is odd about a row sends it, from its first byte, to `RecordReader` and
// the patient readers, and so does a cell whose number does not fit into half a word. So this may be slower to say yes, never different (PlainRowsTests).

/// Reads rows of plain cells.
struct PlainRows: Sendable {
  /// What a cell of a row is.
  private struct Step {
    /// Its column; -1 for a cell that is no column.
    let column: Int
    let kind: QuickColumns.Kind
    let mustBeFilled: Bool
    let isText: Bool
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
          return Step(column: -1, kind: .none, mustBeFilled: false, isText: false, isOfDates: false)
        }
        return Step(
          column: column,
          kind: quick.kinds[column],
          mustBeFilled: quick.mustBeFilled[column],
          isText: [.id, .text, .word].contains(quick.kinds[column]),
          isOfDates: quick.isOfDates[column]
        )
      }
    )
  }

  /// Reads the row that begins at a position into `row`, one cell a column, and how its dates are written.
  ///
  /// - Returns: where the next row begins; nil if the row is not plain: then neither is of use.
  func read(
    _ span: Span<UInt8>,
    from start: Int,
    into row: inout [PackedCell],
    _ dates: inout DateForms
  ) -> Int? {
    var cells = row.mutableSpan
    var position = start
    for place in steps.indices {
      if place > 0 {
        guard position < span.count, span[position] == delimiter else { return nil }
        position += 1
      }
      position = read(steps[place], span, position, in: start, &cells, &dates)
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
    in row: Int,
    _ cells: inout MutableSpan<PackedCell>,
    _ dates: inout DateForms
  ) -> Int {
    if ends.isEnd(span, start) {
      if step.column >= 0 { cells[step.column] = .blank }
      return step.mustBeFilled ? -1 : start
    }
    guard step.column >= 0 else { return ends.cell(span, start) }
    let (cell, end) = read(step, span, start, in: row)
    guard cell.isPacked else { return -1 }
    cells[step.column] = cell
    if step.isOfDates { dates.note(step.column, hasDashes: QuickCell.hasDashes(span, start)) }
    return end
  }

  /// Reads a cell that is not empty, and tells where it ends; `unreadable` if it is not plain.
  @inline(__always)
  private func read(
    _ step: Step,
    _ span: Span<UInt8>,
    _ start: Int,
    in row: Int
  ) -> (cell: PackedCell, end: Int) {
    switch step.kind {
    case .id, .text:
      let end = ends.text(span, start, isID: step.kind == .id)
      let isPlain = end > start && QuickCell.isPlainBeginning(span, start, end)
      return (isPlain ? PackedCell(textFrom: start, to: end, in: row) ?? .large : .unreadable, end)
    // Where a number ends is known once it is read.
    case .count:
      return packed(
        QuickCell.count(span, start, span.count, hasCommas: ends.mayHaveCommas),
        step,
        span,
        row
      )
    case .money:
      return packed(
        quick.money(span, start, span.count, hasCommas: ends.mayHaveCommas),
        step,
        span,
        row
      )
    case .date where start + 10 <= span.count && ends.isEnd(span, start + 10):
      return packed((quick.date(span, start, start + 10), start + 10), step, span, row)
    default:
      let end = ends.text(span, start, isID: false)
      guard end > start else { return (.unreadable, end) }
      return packed((quick.read(step.column, span, start, end), end), step, span, row)
    }
  }

  /// What was read, if its cell ends where it does.
  @inline(__always)
  private func packed(
    _ read: (value: Int64, end: Int),
    _ step: Step,
    _ span: Span<UInt8>,
    _ row: Int
  ) -> (cell: PackedCell, end: Int) {
    let isWhole = ends.isEnd(span, read.end)
    let cell = isWhole ? PackedCell(read.value, isText: step.isText, in: row) : .unreadable
    return (cell ?? .large, read.end)
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
    return end < 0 || !isID && isSpaced(span, start, end) ? -1 : end
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
