import CSV
import Foundation
import Sheets
import Testing

@testable import Reports

@Suite struct FileViewTests {
  private static let odd = Array(
    "List\r\n\r\nName;Amount\r\n\"A;b\";\"x\n\"\"y\"\"\"\r\n;;\r\nB;\t=2".utf8
  )

  private func view(_ bytes: [UInt8] = odd) throws -> FileView {
    try #require(FileView.of("odd.csv", Bytes(bytes)).view)
  }

  @Test func `json is exactly the contract's`() throws {
    let text = String(decoding: FileViewData.json(try view()), as: UTF8.self)
    #expect(
      text == """
        {
        "encoding": "UTF-8",
        "delimiter": ";",
        "header": ["Name", "Amount"],
        "rows": [
        ["A;b", "x\\n\\"y\\""],
        ["B", "\\t=2"]
        ]
        }

        """
    )
  }

  @Test(arguments: [
    "a,b\n", "a,b", "a", "a,b\n\u{1}\u{7F}\\,\"\"\"\"\n", "ä,\u{1F600}\nß,\u{2028}\n",
  ])
  func `json is JSON, with the cells as they stand`(text: String) throws {
    let view = try view(Array(text.utf8))
    let json = try JSONSerialization.jsonObject(with: Data(FileViewData.json(view)))
    let read = try #require(json as? [String: Any])
    #expect(Set(read.keys) == ["encoding", "delimiter", "header", "rows"])
    var rows: [[String]] = []
    view.eachRow { rows.append($0.cells) }
    #expect(read["rows"] as? [[String]] == rows)
    #expect(read["header"] as? [String] == view.header)
  }

  @Test func `csv reads the same`() throws {
    let view = try view()
    let again = try self.view(FileViewData.csv(view))
    #expect(again.delimiter == ",")
    #expect(FileViewData.csv(again) == FileViewData.csv(view))
  }

  @Test func `text has the cells under their letters and beside their rows`() throws {
    #expect(
      FileViewText(try view(), colour: false).text == """
        odd.csv: UTF-8, semicolon between cells, line ends of several kinds (1 LF, 5 CRLF), \
        header in row 3, 2 rows
        Exchequer knows no sheet of this name.

           A     B
        3  Name  Amount
        4  A;b   xU+000A"y"
        6  B     U+0009=2

        """
    )
  }

  @Test func `wide sheets come in blocks, long cells and rows left out are told`() throws {
    let header = (0..<12).map { "column_\($0)" }.joined(separator: ",")
    let row = String(repeating: "x", count: 90) + String(repeating: ",", count: 11)
    let text = FileViewText(
      try view(Array(([header] + Array(repeating: row, count: 30)).joined(separator: "\n").utf8)),
      colour: false,
      width: 60
    ).text
    for line in text.split(separator: "\n").dropFirst(2) { #expect(line.count <= 80) }
    #expect(text.contains("…+") && text.contains("--cell A2"))
    #expect(text.contains("10 more rows: --all"))
    #expect(text.contains("column_11"))
  }
}

@Suite struct ShowNotesTests {
  private static let prices = "date,close\n2/28/2003,1.04\n3/3/2003,x\n"

  @Test func `show says how dates are read and marks what it does not understand`() throws {
    let bytes = Bytes(Array(Self.prices.utf8))
    let text = FileViewText(try #require(FileView.of("prices.csv", bytes).view), colour: false).text
    #expect(text.contains("2/28/2003 = 2003-02-28"))
    #expect(text.contains("3/3/2003 = 2003-03-03   x ?"))
    #expect(text.contains("[cell.not_money]"))
  }

  @Test func `the order of dates is that of the offer beside the file`() throws {
    let offer = Bytes(Array("term,value\ndates,dmy\n".utf8))
    let bytes = Bytes(Array("date,close\n3/4/2003,1.04\n".utf8))
    let view = try #require(FileView.of("prices.csv", bytes, beside: offer).view)
    #expect(FileViewText(view, colour: false).text.contains("3/4/2003 = 2003-04-03"))
  }
}
