import TestSupport
import Testing

@testable import CSV

@Suite struct RecordWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\nx", "\"'\nx\""), ("a=b", "a=b"), ("=a,b", "\"'=a,b\""),
  ])
  func writesTextThatNoSpreadsheetRuns(_ text: String, _ expected: String) {
    var writer = RecordWriter()
    writer.write(text: text)
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected + "\n")
  }

  /// As `fix` writes the one cell that it changes.
  @Test(arguments: [Byte.comma, Byte.semicolon, Byte.tab])
  func `nothing stands behind the last cell of a record that is not ended`(_ delimiter: UInt8) {
    let mark = String(decoding: [delimiter], as: UTF8.self)
    var writer = RecordWriter(delimiter: delimiter)
    #expect(writer.bytes == [])
    var expected = ""
    for cell in ["2001-03-01", "", "a\(mark)b", "-5", "a text of more than sixteen bytes"] {
      let quoted = cell.contains(mark) ? "\"\(cell)\"" : cell
      expected += expected.isEmpty ? quoted : mark + quoted
      writer.write(exactly: cell)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
      #expect(writer.count == expected.utf8.count)
    }
    writer.endRecord()
    writer.write(number: 7)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected + "\n7")
  }

  @Test func numbersStayNumbers() {
    var writer = RecordWriter()
    writer.write(number: -5)
    writer.write(exactly: "-0.95")
    writer.endRecord()
    #expect(writer.bytes == Array("-5,-0.95\n".utf8))
  }

  @Test(arguments: [0, 7, -7, 99_999_999, 100_000_000, -100_000_000, 1_234_567_890_123, .max, .min])
  func `a number is written as it is printed`(_ number: Int64) {
    var writer = RecordWriter()
    writer.write(number: number)
    writer.write(number: number)
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(number),\(number)\n")
  }

  @Test(arguments: [
    (0, 5, "0.05"), (1, 5, "1.05"), (99_999_999, 99, "99999999.99"),
    (100_000_000, 10, "100000000.10"), (.max, 0, "18446744073709551615.00"),
  ])
  func `a number with two decimals`(_ whole: UInt64, _ hundredths: Int, _ expected: String) {
    var writer = RecordWriter()
    writer.write(whole: whole, hundredths: hundredths)
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected + "\n")
  }

  @Test(arguments: [
    (1, 1, 1, "0001-01-01"), (2003, 4, 1, "2003-04-01"), (9999, 12, 31, "9999-12-31"),
  ])
  func `a date`(_ year: Int, _ month: Int, _ day: Int, _ expected: String) {
    var writer = RecordWriter()
    writer.write(exactly: "x")
    writer.write(year: year, month: month, day: day)
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "x,\(expected)\n")
  }

  @Test func `a record of one empty cell, or of none, is no blank line`() {
    var writer = RecordWriter()
    writer.write(exactly: "")
    writer.endRecord()
    writer.endRecord()
    writer.write(exactly: "")
    writer.write(exactly: "")
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\"\n\"\"\n,\n")
  }

  /// A cell of any length, with an odd byte at any place, among other bytes, as one byte after the other
  /// would be written.
  @Test func `quotes stand where one byte after the other asks for them`() {
    for length in 0..<40 {
      for place in -1..<length {
        for odd in [Byte.comma, Byte.quote, Byte.lineFeed, Byte.carriageReturn, 0x3D, 0xFF, 0] {
          var cell = [UInt8](repeating: 0x61, count: length)
          if place >= 0 { cell[place] = odd }
          var writer = RecordWriter()
          // What stands before it and behind is not of the cell.
          let among = [Byte.comma] + cell + [Byte.quote]
          writer.write(text: among.span, 1..<length + 1)
          writer.write(exactly: cell)
          writer.endRecord()
          #expect(writer.bytes == Self.plainly(cell, length: length))
        }
      }
    }
  }

  private static func plainly(_ cell: [UInt8], length: Int) -> [UInt8] {
    let isOdd = cell.contains {
      [Byte.comma, Byte.quote, Byte.lineFeed, Byte.carriageReturn].contains($0)
    }
    let isDefused =
      cell.first.map { [0x3D, Byte.lineFeed, Byte.carriageReturn].contains($0) } ?? false
    let doubled = cell.flatMap { $0 == Byte.quote ? [$0, $0] : [$0] }
    let quote = isOdd ? [Byte.quote] : []
    let defused = quote + (isDefused ? [0x27] : []) + doubled + quote
    return defused + [Byte.comma] + quote + doubled + quote + [Byte.lineFeed]
  }

  /// read(write(x)) = x for any cells.
  @Test(arguments: 0..<300)
  func whatIsWrittenReadsTheSame(_ seed: Int) {
    var random = SplitMix(seed)
    let letters = Array("ab,;\t\"\r\n '=é€ ")
    let records = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
            letters.randomElement(using: &random)
          }
        )
      }
    }
    let delimiter =
      [Byte.comma, Byte.semicolon, Byte.tab].randomElement(using: &random) ?? Byte.comma
    var writer = RecordWriter(delimiter: delimiter)
    for record in records {
      for cell in record { writer.write(exactly: cell) }
      writer.endRecord()
    }
    #expect(RecordWriterTests.read(writer.bytes, delimiter) == records)
  }

  private static func read(_ bytes: [UInt8], _ delimiter: UInt8) -> [[String]] {
    let bytes = Bytes(bytes)
    var reader = RecordReader(delimiter: delimiter)
    var record = Record()
    var result: [[String]] = []
    bytes.withSpan { span in
      while reader.read(span, into: &record) {
        result.append(
          record.cells.map {
            bytes.text($0.start, $0.end).replacing("\"\"", with: "\"")
          }
        )
      }
    }
    return result
  }
}
