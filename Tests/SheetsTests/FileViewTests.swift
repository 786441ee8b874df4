import CSV
import Findings
import Testing

@testable import Sheets

@Suite struct FileViewTests {
  @Test func showsHowAFileIsRead() throws {
    let text = "Prices\r\n\r\nDate;Close\r\n2003-10-03;\"1\n04\"\r\n\r\n2003-10-06;1.05"
    let view = try #require(
      FileView.of("prices.csv", Bytes(Encoding.utf16BigEndian.encode(text))).view
    )
    #expect(view.encoding == .utf16BigEndian)
    #expect(view.delimiter == ";")
    #expect(view.header == ["Date", "Close"])
    #expect(view.headerRow == 3)
    #expect(view.lineEnds == .init(lineFeeds: 1, pairs: 5))
    var rows: [String] = []
    view.eachRow { rows.append("\($0.number) \($0.cells)") }
    #expect(rows == ["4 [\"2003-10-03\", \"1\\n04\"]", "5 []", "6 [\"2003-10-06\", \"1.05\"]"])
    #expect(view.cell("B6") == "1.05")
    #expect(view.cell("A3") == "Date")
    #expect(view.cell("C6") == nil)
  }

  /// Whatever a file is, its quotes and the lengths of its rows are judged.
  @Test(arguments: [
    ("a,b,c\n1,2\n", ["C2 row.short"]), ("a,b,c\n1,2,3,4\n", ["D2 row.long"]),
    ("a,b,c\n1,\"2,3\n", ["B2 quote.unclosed"]), ("a,b\n1,\"x \"y\"\n", ["B2 quote.text_after"]),
    ("a,b\n1,x \"y\" z\n", ["B2 quote.stray"]), ("a,b\n1,\"x\"\"y\"\n", []), ("a,b\n1,2,,\n\n", []),
    ("a\n\"x\ny\"\n", []), ("a,b\n,\n", []),
  ])
  func `the shape of any file is judged`(text: String, found: [String]) throws {
    let view = try #require(FileView.of("other.csv", Bytes(Array(text.utf8))).view)
    #expect(view.findings.map { "\($0.place?.cell ?? "") \($0.rule)" } == found)
  }

  @Test func showsAFileOfNoSheet() throws {
    let view = try #require(FileView.of("other.csv", Bytes(Array("a\tb\n1\t2\n".utf8))).view)
    #expect(view.schema == nil)
    #expect(view.delimiter == "\t")
    #expect(view.header == ["a", "b"])
    #expect(FileView.of("x.csv", Bytes([])).finding?.rule == "file.empty")
  }
}
