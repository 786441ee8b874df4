import Testing

@testable import CSV

@Suite struct RecordReaderTests {
  @Test func readsCells() {
    #expect(
      records("a,b\n1,\"x,\"\"y\"\"\"\r\n\n2,3") == [
        ["a", "b"], ["1", "x,\"\"y\"\""], [""], ["2", "3"],
      ]
    )
  }
}

/// The cells of each record, as they stand.
func records(_ text: String) -> [[String]] {
  let bytes = Bytes(Array(text.utf8))
  var reader = RecordReader(delimiter: Byte.comma)
  var record = Record()
  var result: [[String]] = []
  bytes.withSpan { span in
    while reader.read(span, into: &record) {
      result.append(record.cells.map { bytes.text($0.start, $0.end) })
    }
  }
  return result
}
