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

  @Test func numbersStayNumbers() {
    var writer = RecordWriter()
    writer.write(number: -5)
    writer.write(exactly: "-0.95")
    writer.endRecord()
    #expect(writer.bytes == Array("-5,-0.95\n".utf8))
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
