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

  /// Reads the cell at `position`; true if a delimiter follows, which it steps over.
  @inline(__always)
  private mutating func readCell(_ bytes: Span<UInt8>, into record: inout Record) -> Bool {
    let start = position
    if start < bytes.count, bytes[start] == Byte.quote {
      if !readQuotedCell(bytes, into: &record) { readPlainCell(bytes, from: start, into: &record) }
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
    var (index, breaks, hasDoubledQuotes) = (opening + 1, 0, false)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Byte.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Byte.quote else { break }
        hasDoubledQuotes = true
        index += 1
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if byte == Byte.lineFeed || !isFollowedByLineFeed(bytes, index) { breaks += 1 }
      }
      index += 1
    }
    guard let kind = problem(bytes, closing: index, breaks: breaks) else {
      position = index + 1
      line += breaks
      record.cells.append(
        Cell(start: opening + 1, end: index, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
      )
      return true
    }
    let offset = kind == .textAfterQuote ? index : opening
    record.problems.append(RecordProblem(kind, cell: record.cells.count, offset: offset))
    return false
  }

  private func problem(
    _ bytes: Span<UInt8>,
    closing: Int,
    breaks: Int
  ) -> RecordProblem.Kind? {
    guard closing < bytes.count else { return .unclosedQuote(swallowedLines: breaks) }
    guard closing + 1 < bytes.count else { return nil }
    let next = bytes[closing + 1]
    if next == delimiter || next == Byte.lineFeed || next == Byte.carriageReturn { return nil }
    return breaks > 0 ? .unclosedQuote(swallowedLines: breaks) : .textAfterQuote
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
  public static let quote = UInt8(ascii: "\"")
  /// The comma.
  public static let comma = UInt8(ascii: ",")
  /// The semicolon.
  public static let semicolon = UInt8(ascii: ";")
  /// The tab.
  public static let tab = UInt8(ascii: "\t")
  /// The line feed, LF.
  public static let lineFeed = UInt8(ascii: "\n")
  /// The carriage return, CR.
  public static let carriageReturn = UInt8(ascii: "\r")
}
