/// Writes records to bytes: UTF-8, LF, quotes only where a cell needs them (RFC 4180), and text that
/// a spreadsheet would run as a formula defused (OWASP, CSV injection).
public struct RecordWriter: Sendable {
  /// The byte between cells.
  public let delimiter: UInt8
  private var written = WrittenBytes()
  private var isAtStart = true
  /// Where what is written of the record begins.
  private var start = 0

  /// Makes a writer.
  public init(delimiter: UInt8 = Byte.comma) { self.delimiter = delimiter }

  /// What has been written.
  public var bytes: [UInt8] { written.all }

  /// How many bytes have been written.
  public var count: Int { written.count }

  /// Writes a cell as it is: a number, a date, or text that must come back as it was.
  public mutating func write(exactly cell: String) {
    let span = cell.utf8Span.span
    write(span, 0..<span.count, isDefused: false)
  }

  /// Writes a cell as it is, of bytes that need not be text.
  public mutating func write(exactly cell: [UInt8]) {
    write(cell.span, cell.indices, isDefused: false)
  }

  /// Writes a text for people: one that begins with `=`, `+`, `-`, `@`, tab, CR or LF gets an
  /// apostrophe before it, so that no spreadsheet runs it.
  public mutating func write(text: String) {
    let span = text.utf8Span.span
    write(text: span, 0..<span.count)
  }

  /// Writes a text for people that lies among other bytes.
  public mutating func write(text bytes: Span<UInt8>, _ range: Range<Int>) {
    let isDefused = !range.isEmpty && RecordWriter.isDangerous(bytes[range.lowerBound])
    write(bytes, range, isDefused: isDefused)
  }

  /// Writes a whole number.
  public mutating func write(number: Int64) {
    beginCell()
    written.append(number)
  }

  /// Writes a date, such as `2003-04-01`.
  public mutating func write(year: Int, month: Int, day: Int) {
    beginCell()
    let (hyphen, month, day) = (
      UInt64(UInt8(ascii: "-")), Self.twoDigits(month), Self.twoDigits(day)
    )
    written.append(digitsOf: UInt64(year.magnitude), width: 4)
    written.append(hyphen | month << 8 | hyphen << 24 | day << 32, count: 6)
  }

  /// Writes a number with two decimals, such as `1.05`: whole ones, and hundredths of one.
  public mutating func write(whole: UInt64, hundredths: Int) {
    beginCell()
    written.append(digitsOf: whole)
    written.append(UInt64(UInt8(ascii: ".")) | Self.twoDigits(hundredths) << 8, count: 3)
  }

  /// Ends the record.
  public mutating func endRecord() {
    // A record of one empty cell must not look like a blank line.
    if written.count == start {
      written.append(Byte.quote)
      written.append(Byte.quote)
    }
    written.append(Byte.lineFeed)
    (isAtStart, start) = (true, written.count)
  }

  /// Takes the records that have been written, so far, away: for writing a large sheet in pieces.
  public mutating func take() -> [UInt8] {
    start = 0
    return written.take()
  }

  private mutating func beginCell() {
    if isAtStart { isAtStart = false } else { written.append(delimiter) }
  }

  /// Writes a cell in one pass; only one that turns out to need quotes is taken again.
  private mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>, isDefused: Bool) {
    beginCell()
    let (before, delimiter) = (written.count, delimiter)
    if isDefused { written.append(UInt8(ascii: "'")) }
    if written.append(bytes, range, ifAll: { !Self.needsQuotes($0, delimiter) }) { return }
    written.cut(to: before)
    written.append(Byte.quote)
    if isDefused { written.append(UInt8(ascii: "'")) }
    appendQuoted(bytes, range)
  }

  /// Appends what stands in quotes, and the one that ends it.
  private mutating func appendQuoted(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    for place in range where bytes[place] == Byte.quote {
      // It ends one part and begins the next: that doubles it.
      written.append(bytes, start..<place + 1)
      start = place
    }
    written.append(bytes, start..<range.upperBound)
    written.append(Byte.quote)
  }

  /// Whether one of the bytes ends a cell that stands in no quotes.
  @inline(__always)
  private static func needsQuotes(_ eight: EightBytes, _ delimiter: UInt8) -> Bool {
    let odd =
      eight.same(as: delimiter) | eight.same(as: Byte.quote) | eight.same(as: Byte.lineFeed)
      | eight.same(as: Byte.carriageReturn)
    return odd & EightBytes.high != 0
  }

  /// The two digits of a number below 100, the first of them the lowest.
  private static func twoDigits(_ number: Int) -> UInt64 {
    Digits(UInt64(number.magnitude % 100), width: 2).bytes
  }

  private static func isDangerous(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, Byte.lineFeed:
      true
    default: false
    }
  }
}
