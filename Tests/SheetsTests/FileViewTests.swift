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

  @Test func showsAFileOfNoSheet() throws {
    let view = try #require(FileView.of("other.csv", Bytes(Array("a\tb\n1\t2\n".utf8))).view)
    #expect(view.schema == nil)
    #expect(view.delimiter == "\t")
    #expect(view.header == ["a", "b"])
    #expect(FileView.of("x.csv", Bytes([])).finding?.rule == "file.empty")
  }
}
