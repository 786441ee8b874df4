// One pass over bytes (RFC 4180, with every line break that spreadsheets write). It knows nothing of
// headers and types. The loop over bytes is scalar, not generic and allocates nothing a cell: at a
// million rows every nanosecond of it counts.

/// Reads records one after the other from bytes.
public struct RecordReader: Sendable {
  /// The byte between cells.
  public let delimiter: UInt8
  /// The offset of the next record.
  public private(set) var position: Int
  /// The row of the next record.
  public private(set) var row: Int
  /// The physical line of the next record.
  public private(set) var line: Int

  /// Makes a reader that begins at an offset, which must be a record's first byte.
  public init(delimiter: UInt8, position: Int = 0, row: Int = 1, line: Int = 1) {
    self.delimiter = delimiter
    self.position = max(0, position)
    self.row = row
    self.line = line
  }

  /// Fills `record` with the next one; false at the end of the bytes.
  public mutating func read(_ bytes: Span<UInt8>, into record: inout Record) -> Bool {
    guard position < bytes.count else { return false }
    record.start = position
    record.row = row
    record.line = line
    record.cells.removeAll(keepingCapacity: true)
    if !record.problems.isEmpty { record.problems.removeAll() }
    while readCell(bytes, into: &record) {}
    record.end = position
    endLine(bytes)
    return true
  }

  /// Steps over a record without line breaks in it, to where the next one begins.
  public mutating func pass(to next: Int) {
    position = next
    row += 1
    line += 1
  }

  /// Reads the cell at `position`; true if a delimiter follows, which it steps over.
  @inline(__always)
  private mutating func readCell(_ bytes: Span<UInt8>, into record: inout Record) -> Bool {
    let start = position
    if start < bytes.count, bytes[start] == Byte.quote {
      if !readQuotedCell(bytes, into: &record) { readPlainCell(bytes, from: start, into: &record) }
    } else if start < bytes.count, blankLength(bytes, start) > 0,
      readSpacedCell(bytes, into: &record)
    {
      // The spaces before the quote are no part of the cell.
    } else {
      readPlainCell(bytes, from: start, into: &record)
    }
    guard position < bytes.count, bytes[position] == delimiter else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func readPlainCell(
    _ bytes: Span<UInt8>,
    from start: Int,
    into record: inout Record
  ) {
    var index = start
    let (end, delimiter) = (bytes.count, delimiter)
    while index < end {
      let byte = bytes[index]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote { noteStrayQuote(at: index, cellStart: start, into: &record) }
      index += 1
    }
    position = index
    record.cells.append(Cell(start: start, end: index))
  }

  /// One stray quote a cell is told, and none where the cell's opening quote has been told.
  private func noteStrayQuote(at offset: Int, cellStart: Int, into record: inout Record) {
    let cell = record.cells.count
    guard offset != cellStart, record.problems.last?.cell != cell else { return }
    record.problems.append(RecordProblem(.strayQuote, cell: cell, offset: offset))
  }

  /// Reads a quoted cell; false, with a problem told and `position` unmoved, if it does not end as
  /// one.
  private mutating func readQuotedCell(_ bytes: Span<UInt8>, into record: inout Record) -> Bool {
    let opening = position
    let quoted = quotedText(bytes, from: opening, mostBreaks: .max)
    guard let kind = problem(bytes, quoted) else {
      add(quoted, from: opening, to: quoted.closing + 1, into: &record)
      return true
    }
    if kind == .spaceAroundQuotes, let end = endAfterSpaces(bytes, quoted.closing) {
      record.problems.append(RecordProblem(kind, cell: record.cells.count, offset: opening))
      add(quoted, from: opening, to: end, into: &record)
      return true
    }
    let offset = kind == .textAfterQuote ? quoted.closing : opening
    record.problems.append(RecordProblem(kind, cell: record.cells.count, offset: offset))
    return false
  }

  /// Reads a cell with spaces before its opening quote; false, with `position` unmoved, if it does
  /// not end on its own line as a quoted cell does.
  private mutating func readSpacedCell(_ bytes: Span<UInt8>, into record: inout Record) -> Bool {
    var opening = position
    while opening < bytes.count {
      let length = blankLength(bytes, opening)
      if length == 0 { break }
      opening += length
    }
    guard opening < bytes.count, bytes[opening] == Byte.quote else { return false }
    let quoted = quotedText(bytes, from: opening, mostBreaks: 0)
    guard quoted.breaks == 0, let end = endAfterSpaces(bytes, quoted.closing) else { return false }
    record.problems.append(
      RecordProblem(.spaceAroundQuotes, cell: record.cells.count, offset: opening)
    )
    add(quoted, from: opening, to: end, into: &record)
    return true
  }

  /// What lies between two quotes.
  private struct QuotedText {
    /// The offset of the closing quote; the end of the bytes if there is none.
    var closing: Int
    var breaks = 0
    var hasDoubledQuotes = false
  }

  /// Looks for the closing quote, over so many line breaks at most.
  private func quotedText(
    _ bytes: Span<UInt8>,
    from opening: Int,
    mostBreaks: Int
  ) -> QuotedText {
    var text = QuotedText(closing: opening + 1)
    while text.closing < bytes.count, text.breaks <= mostBreaks {
      let byte = bytes[text.closing]
      if byte == Byte.quote {
        guard text.closing + 1 < bytes.count, bytes[text.closing + 1] == Byte.quote else { break }
        text.hasDoubledQuotes = true
        text.closing += 1
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if byte == Byte.lineFeed || !isFollowedByLineFeed(bytes, text.closing) { text.breaks += 1 }
      }
      text.closing += 1
    }
    return text
  }

  private mutating func add(
    _ text: QuotedText,
    from opening: Int,
    to end: Int,
    into record: inout Record
  ) {
    position = end
    line += text.breaks
    record.cells.append(
      Cell(
        start: opening + 1,
        end: text.closing,
        isQuoted: true,
        hasDoubledQuotes: text.hasDoubledQuotes
      )
    )
  }

  private func problem(_ bytes: Span<UInt8>, _ text: QuotedText) -> RecordProblem.Kind? {
    guard text.closing < bytes.count else { return .unclosedQuote(swallowedLines: text.breaks) }
    if isEnd(bytes, text.closing + 1) { return nil }
    if text.breaks > 0 { return .unclosedQuote(swallowedLines: text.breaks) }
    return endAfterSpaces(bytes, text.closing) == nil ? .textAfterQuote : .spaceAroundQuotes
  }

  /// Where a cell ends whose closing quote has nothing but spaces after it; nil if there is more.
  private func endAfterSpaces(_ bytes: Span<UInt8>, _ closing: Int) -> Int? {
    var index = closing + 1
    guard index <= bytes.count else { return nil }
    while index < bytes.count {
      let length = blankLength(bytes, index)
      if length == 0 { break }
      index += length
    }
    return isEnd(bytes, index) ? index : nil
  }

  /// How many bytes the blank at an offset has, a space, a tab or a no-break space; 0 if there is none.
  @inline(__always)
  private func blankLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == Byte.space || (byte == Byte.tab && delimiter != Byte.tab) { return 1 }
    let isNoBreak = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    return isNoBreak ? 2 : 0
  }

  private func isEnd(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  @inline(__always)
  private mutating func endLine(_ bytes: Span<UInt8>) {
    row += 1
    line += 1
    guard position < bytes.count else { return }
    position +=
      isFollowedByLineFeed(bytes, position) && bytes[position] == Byte.carriageReturn ? 2 : 1
  }

  @inline(__always)
  private func isFollowedByLineFeed(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
  }
}

/// The bytes that shape a record.
public enum Byte {
  /// The quote, `"`.
  @inlinable public static var quote: UInt8 { UInt8(ascii: "\"") }
  /// The space.
  @inlinable public static var space: UInt8 { UInt8(ascii: " ") }
  /// The comma.
  @inlinable public static var comma: UInt8 { UInt8(ascii: ",") }
  /// The semicolon.
  @inlinable public static var semicolon: UInt8 { UInt8(ascii: ";") }
  /// The tab.
  @inlinable public static var tab: UInt8 { UInt8(ascii: "\t") }
  /// The line feed, LF.
  @inlinable public static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  /// The carriage return, CR.
  @inlinable public static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
}
