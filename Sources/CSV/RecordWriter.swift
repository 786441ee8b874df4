/// Writes records to bytes: UTF-8, LF, quotes only where a cell needs them (RFC 4180), and text that
/// a spreadsheet would run as a formula defused (OWASP, CSV injection).
public struct RecordWriter: Sendable {
  /// The byte between cells.
  public let delimiter: UInt8
  private var written = WrittenBytes()
  /// Where what is written of the record begins; each of its cells has a delimiter behind it.
  private var start = 0

  /// Makes a writer.
  public init(delimiter: UInt8 = Byte.comma) { self.delimiter = delimiter }

  /// What has been written; of a record that is not ended, nothing behind its last cell.
  public var bytes: [UInt8] {
    var bytes = written.all
    bytes.removeLast(written.count - count)
    return bytes
  }

  /// How many bytes that is.
  public var count: Int { written.count > start ? written.count - 1 : written.count }

  /// Writes a cell as it is: a number, a date, or text that must come back as it was.
  public mutating func write(exactly cell: String) {
    cell.withBytes { write($0, $0.indices, isDefused: false) }
  }

  /// Writes a cell as it is, of bytes that need not be text.
  public mutating func write(exactly cell: [UInt8]) {
    write(cell.span, cell.indices, isDefused: false)
  }

  /// Writes a text for people: one that begins with `=`, `+`, `-`, `@`, tab, CR or LF gets an
  /// apostrophe before it, so that no spreadsheet runs it.
  public mutating func write(text: String) {
    text.withBytes { write(text: $0, $0.indices) }
  }

  /// Writes a text for people that lies among other bytes.
  public mutating func write(text bytes: Span<UInt8>, _ range: Range<Int>) {
    let isDefused = !range.isEmpty && RecordWriter.isDangerous(bytes[range.lowerBound])
    write(bytes, range, isDefused: isDefused)
  }

  /// Writes a whole number.
  public mutating func write(number: Int64) {
    let (digits, delimiter) = (number.magnitude, delimiter)
    guard digits < Digits.limit else { return write(long: number) }
    written.extend(by: 24) { free, end in
      if number < 0 { free.put(UInt8(ascii: "-"), at: &end) }
      free.put(Digits(digits), at: &end)
      free.put(delimiter, at: &end)
    }
  }

  private mutating func write(long number: Int64) {
    if number < 0 { written.append(UInt8(ascii: "-")) }
    written.append(digitsOf: number.magnitude)
    written.append(delimiter)
  }

  /// Writes a date of the years 1 to 9999, such as `2003-04-01`.
  public mutating func write(year: Int, month: Int, day: Int) {
    let all = (year.magnitude &* 100 &+ month.magnitude) &* 100 &+ day.magnitude
    let (digits, delimiter) = (Digits.padded(UInt64(all) % Digits.limit), delimiter)
    written.extend(by: 24) { free, end in
      free.put(digits, count: 4, at: &end)
      free.put(UInt8(ascii: "-"), at: &end)
      free.put(digits &>> 32, count: 2, at: &end)
      free.put(UInt8(ascii: "-"), at: &end)
      free.put(digits &>> 48, count: 2, at: &end)
      free.put(delimiter, at: &end)
    }
  }

  /// Writes a number with two decimals, such as `1.05`: whole ones, and hundredths of one.
  public mutating func write(whole: UInt64, hundredths: Int) {
    if whole >= Digits.limit { written.append(digitsOf: whole) }
    let decimals = Digits.padded(UInt64(hundredths.magnitude % 100)) &>> 48
    let delimiter = delimiter
    written.extend(by: 24) { free, end in
      if whole < Digits.limit { free.put(Digits(whole), at: &end) }
      free.put(UInt8(ascii: "."), at: &end)
      free.put(decimals, count: 2, at: &end)
      free.put(delimiter, at: &end)
    }
  }

  /// Ends the record.
  public mutating func endRecord() {
    // A record of one empty cell must not look like a blank line.
    let isBlank = written.count <= start + 1
    written.cut(to: max(start, written.count - 1))
    if isBlank {
      written.append(Byte.quote)
      written.append(Byte.quote)
    }
    written.append(Byte.lineFeed)
    start = written.count
  }

  /// Takes the records that have been written, so far, away: for writing a large sheet in pieces.
  public mutating func take() -> [UInt8] {
    start = 0
    return written.take()
  }

  /// Writes a cell in one pass; only one that turns out to need quotes is taken again.
  @inline(__always)
  private mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>, isDefused: Bool) {
    let (before, delimiter) = (written.count, delimiter)
    if isDefused { written.append(UInt8(ascii: "'")) }
    let isWritten = written.append(bytes, range, then: delimiter) {
      !Self.needsQuotes($0, delimiter)
    }
    if isWritten { return }
    written.cut(to: before)
    writeQuoted(bytes, range, isDefused: isDefused)
  }

  private mutating func writeQuoted(_ bytes: Span<UInt8>, _ range: Range<Int>, isDefused: Bool) {
    written.append(Byte.quote)
    if isDefused { written.append(UInt8(ascii: "'")) }
    appendQuoted(bytes, range)
    written.append(delimiter)
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

  private static func isDangerous(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, Byte.lineFeed:
      true
    default: false
    }
  }
}
