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
    append(cell)
  }

  /// Writes a cell as it is.
  public mutating func write(exactly cell: String) {
    beginCell()
    append(cell)
  }

  /// Writes a text for people: one that begins with `=`, `+`, `-`, `@`, tab, CR or LF gets an
  /// apostrophe before it, so that no spreadsheet runs it.
  public mutating func write(text: String) {
    beginCell()
    guard RecordWriter.isDangerous(text.utf8.first) else { return append(text) }
    append([UInt8(ascii: "'")] + Array(text.utf8))
  }

  /// Writes a text for people that lies among other bytes.
  public mutating func write(text bytes: Span<UInt8>, _ range: Range<Int>) {
    beginCell()
    let isDangerous = RecordWriter.isDangerous(range.isEmpty ? nil : bytes[range.lowerBound])
    guard !isDangerous, !needsQuotes(bytes, range) else {
      let text = range.map { bytes[$0] }
      return append(isDangerous ? [UInt8(ascii: "'")] + text : text)
    }
    self.bytes.append(bytes, range)
    if !range.isEmpty { isBlankRecord = false }
  }

  /// Writes a whole number.
  public mutating func write(number: Int64) {
    write(plain: { bytes in Digits.append(number, to: &bytes) })
  }

  /// Writes a cell of digits and signs only, which the body appends and which never needs quotes.
  public mutating func write(plain body: (inout [UInt8]) -> Void) {
    beginCell()
    let before = bytes.count
    body(&bytes)
    if bytes.count > before { isBlankRecord = false }
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

  /// Appends a text, all its bytes at once unless it needs quotes.
  private mutating func append(_ text: String) {
    let span = text.utf8Span.span
    guard !needsQuotes(span, 0..<span.count) else { return append(text.utf8) }
    guard !span.isEmpty else { return }
    bytes.append(span, 0..<span.count)
    isBlankRecord = false
  }

  private func needsQuotes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let eight = EightBytes(bytes.eight(from: place))
      let odd =
        eight.same(as: delimiter) | eight.same(as: Byte.quote) | eight.same(as: Byte.lineFeed)
        | eight.same(as: Byte.carriageReturn)
      if odd & EightBytes.high != 0 { return true }
      place += 8
    }
    for index in place..<range.upperBound where endsPlainCell(bytes[index]) { return true }
    return false
  }

  /// Whether a cell with such a byte in it stands in quotes.
  @inline(__always)
  private func endsPlainCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// Appends a cell in one pass; only one that turns out to need quotes is taken again.
  private mutating func append(_ cell: some Sequence<UInt8>) {
    let before = bytes.count
    for byte in cell {
      if endsPlainCell(byte) {
        bytes.removeSubrange(before...)
        appendQuoted(Array(cell))
        break
      }
      bytes.append(byte)
    }
    if bytes.count > before { isBlankRecord = false }
  }

  private mutating func appendQuoted(_ cell: [UInt8]) {
    bytes.append(Byte.quote)
    for byte in cell {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private static func isDangerous(_ first: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, Byte.lineFeed:
      true
    default: false
    }
  }
}
