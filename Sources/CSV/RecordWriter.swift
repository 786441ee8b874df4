/// Writes records to bytes: UTF-8, LF, quotes only where a cell needs them (RFC 4180), and text that
/// a spreadsheet would run as a formula defused (OWASP, CSV injection).
public struct RecordWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// The byte between cells.
  public let delimiter: UInt8
  private var isAtStart = true

  /// Makes a writer.
  public init(delimiter: UInt8 = Byte.comma) { self.delimiter = delimiter }

  /// Writes a cell as it is: a number, a date, or text that must come back as it was.
  public mutating func write(exactly cell: some Sequence<UInt8>) {
    beginCell()
    append(Array(cell), isDefused: false)
  }

  /// Writes a cell as it is.
  public mutating func write(exactly cell: String) { write(exactly: cell.utf8) }

  /// Writes a text for people: one that begins with `=`, `+`, `-`, `@`, tab, CR or LF gets an
  /// apostrophe before it, so that no spreadsheet runs it.
  public mutating func write(text: String) {
    beginCell()
    let cell = Array(text.utf8)
    append(cell, isDefused: RecordWriter.isDangerous(cell))
  }

  /// Writes a whole number.
  public mutating func write(number: Int64) {
    beginCell()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Ends the record.
  public mutating func endRecord() {
    // A record of one empty cell must not look like a blank line.
    if isAtStart || isBlankRecord { bytes.append(contentsOf: [Byte.quote, Byte.quote]) }
    bytes.append(Byte.lineFeed)
    isAtStart = true
  }

  /// Takes what has been written, so far, away: for writing a large sheet in pieces.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private var isBlankRecord = false

  private mutating func beginCell() {
    if isAtStart {
      isAtStart = false
      isBlankRecord = true
    } else {
      bytes.append(delimiter)
      isBlankRecord = false
    }
  }

  private mutating func append(_ cell: [UInt8], isDefused: Bool) {
    if !cell.isEmpty { isBlankRecord = false }
    guard isDefused || needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    guard needsQuotes(cell) else {
      bytes.append(UInt8(ascii: "'"))
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(Byte.quote)
    if isDefused { bytes.append(UInt8(ascii: "'")) }
    for byte in cell {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private func needsQuotes(_ cell: [UInt8]) -> Bool {
    cell.contains { byte in
      byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
    }
  }

  private static func isDangerous(_ cell: [UInt8]) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, Byte.lineFeed:
      true
    default: false
    }
  }
}
