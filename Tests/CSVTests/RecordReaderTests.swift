import Testing

@testable import CSV

@Suite struct RecordReaderTests {
  @Test(arguments: [
    ("", []),
    ("a", [["a"]]),
    ("a,b\n", [["a", "b"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("a\n\r\nb\r\rc", [["a"], [""], ["b"], [""], ["c"]]),
    (",\n,,", [["", ""], ["", "", ""]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\nb\"\n\"\"\n", [["a\nb"], [""]]),
    ("\"x\"\"y\"", [["x\"\"y"]]),
    ("5\" pipe,x", [["5\" pipe", "x"]]),
    ("\"a\"b,c", [["\"a\"b", "c"]]),
    ("x,\"a\ny,z", [["x", "\"a"], ["y", "z"]]),
    ("x, \"a,b\" ,y", [["x", "a,b", "y"]]),
    ("x,\t\"a,b\",y", [["x", "a,b", "y"]]),
    ("x,\u{A0}\"a,b\"\u{A0}\ny", [["x", "a,b"], ["y"]]),
    ("x, \"a\nb\",y", [["x", " \"a"], ["b\"", "y"]]),
    ("x, \"a\" b,y", [["x", " \"a\" b", "y"]]),
    ("\"a,b\"  ,y", [["a,b", "y"]]),
  ])
  func readsCells(_ text: String, _ expected: [[String]]) {
    #expect(Records(text).cells == expected)
  }

  @Test(
    arguments: [
      ("x,\"a\nb\n", [.init(.unclosedQuote(swallowedLines: 2), cell: 1, offset: 2)]),
      ("\"a\nb\nc,\"d\"", [.init(.unclosedQuote(swallowedLines: 2), cell: 0, offset: 0)]),
      (
        "a \"b\" c,\"d\"e",
        [
          .init(.strayQuote, cell: 0, offset: 2), .init(.textAfterQuote, cell: 1, offset: 10),
        ]
      ),
      ("\"a\",\"b\"\"c\"", []),
      ("x, \"a\"", [.init(.spaceAroundQuotes, cell: 1, offset: 3)]),
      ("\"a\" ,x", [.init(.spaceAroundQuotes, cell: 0, offset: 0)]),
    ] as [(String, [RecordProblem])]
  )
  func tellsWrongQuotes(_ text: String, _ expected: [RecordProblem]) {
    #expect(Records(text).problems == expected)
  }

  @Test func countsRowsAsSpreadsheetsAndLinesAsEditors() {
    let records = Records("a\n\n\"1\n2\r\n3\"\nb")
    #expect(records.rows == [1, 2, 3, 4])
    #expect(records.lines == [1, 2, 3, 6])
    #expect(records.starts == [0, 2, 3, 12])
  }

  /// Begun again at any record, a reader reads what is left as before.
  @Test func readsTheSameFromEveryRecord() {
    let whole = Records("a,\"b\n\"\"c\",d\r\n\r\n1,2\n\"x\",\"\ny\",\n")
    for index in whole.starts.indices {
      let rest = Records(whole.text, from: whole.starts[index])
      #expect(rest.cells == Array(whole.cells[index...]))
    }
  }
}

/// All records of a text.
struct Records {
  var text: String
  var cells: [[String]] = []
  var problems: [RecordProblem] = []
  var rows: [Int] = []
  var lines: [Int] = []
  var starts: [Int] = []

  init(_ text: String, from position: Int = 0) {
    self.text = text
    let bytes = Bytes(Array(text.utf8))
    var reader = RecordReader(delimiter: Byte.comma, position: position)
    var record = Record()
    bytes.withSpan { span in
      while reader.read(span, into: &record) {
        cells.append(record.cells.map { bytes.text($0.start, $0.end) })
        problems += record.problems
        rows.append(record.row)
        lines.append(record.line)
        starts.append(record.start)
      }
    }
  }
}
