import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// `fix` changes what means one thing only, and nothing else.
@Suite struct RepairTests {
  private static let header =
    "grant_id;Holder ID;grant_date;type;exercise_price;shares_granted;note\r\n"

  @Test(arguments: [
    ("G-1;H-101;March 1, 2001;ISO;4.125;12000;", "C2", "2001-03-01"),
    ("G-1;H-101;1-Mar-2001;ISO;4.125;12000;", "C2", "2001-03-01"),
    ("G-1;H-101;20010301;ISO;4.125;12000;", "C2", "2001-03-01"),
    ("G-1;H-101;2001\u{2010}03\u{2010}01;ISO;4.125;12000;", "C2", "2001-03-01"),
    ("=\"G-1\";H-101;2001-03-01;ISO;4.125;12000;", "A2", "G-1"),
    ("G-\u{200B}1;H-101;2001-03-01;ISO;4.125;12000;", "A2", "G-1"),
    ("G-1;H-101;2001-03-01;ISO;4.125;\u{FF11}2000;", "F2", "12000"),
    (
      "G-1;H-101;2001-03-01;ISO;1.250.000,50;12000;\r\nG-2;H-101;2001-03-01;ISO;4.5;100;", "E2",
      "1250000.50"
    ),
  ])
  func `what is certain is repaired`(row: String, cell: String, new: String) throws {
    let text = Self.header + row + "\r\n"
    let repaired = try #require(RepairedSheet.of("grants.csv", Bytes(Array(text.utf8))))
    #expect(repaired.repairs.map { "\($0.cell) \($0.new)" } == ["\(cell) \(new)"])
    let left = OfferSheets.read(files: ["grants.csv": Bytes(repaired.bytes)]).findings
    #expect(!left.contains { $0.place?.sheet == "grants.csv" && $0.place?.cell == cell })
  }

  /// Read right, or to be read in more than one way: both stay.
  @Test(arguments: [
    " G-1 ;H-101;5/15/2001;iso; $4.125;12,000;\"a;b\"", "G-1;H-101;04/09/2001;ISO;4 1/8;12'000;",
    "G-1;H-101;5/15/01;ISO;soon;12000;", "G-1;H-101;37026;ISO;8,25;12000;",
    "G-1;H-101;31/12/2001;ISO;4.125;12.000;", "G-1;H-101;2001-05-15;ISO;4.125;(12);",
    "G 1;H-101;2001-05-15;ISO;4.125;1,2000;", "G-1;H-101;2001-05-15;ISO;4.125;12000;Jo \"J\" A",
  ])
  func `what is healthy or open stays as it is`(row: String) throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array((Self.header + row + "\r\n").utf8)
    let repaired = try #require(RepairedSheet.of("grants.csv", Bytes(bytes)))
    #expect(repaired.repairs == [])
    #expect(repaired.bytes == bytes)
  }

  @Test func `totals, repeated headers and quotes around rows go`() throws {
    let text = """
      holder_id,name,role,service_start
      H-1,Ann Ames,employee,1998-06-01
      Holder ID,Name,Role,Service Start
      "H-2,""Bell, Robin"",employee,1999-06-01"
      Total,2,,
      """
    let repaired = try #require(RepairedSheet.of("holders.csv", Bytes(Array(text.utf8))))
    let expected = """
      holder_id,name,role,service_start
      H-1,Ann Ames,employee,1998-06-01
      H-2,"Bell, Robin",employee,1999-06-01\n
      """
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == expected)
    #expect(repaired.repairs.map(\.cell) == ["3", "4", "5"])
  }

  @Test func `a sheet in quotes row by row is taken out of them`() throws {
    let rows = "holder_id,name,role,service_start\nH-2,\"Bell, Robin\",employee,1999-06-01\n"
    let wrapped = rows.split(separator: "\n").map {
      "\"" + $0.replacing("\"", with: "\"\"") + "\"\n"
    }
    let bytes = Bytes(Array(wrapped.joined().utf8))
    let repaired = try #require(RepairedSheet.of("holders.csv", bytes))
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == rows)
  }

  @Test func `zeros that another sheet still has come back`() {
    let holders = "holder_id,name,role,service_start\n00101,Ann Ames,employee,1998-06-01\n"
    let grants = """
      grant_id,holder_id,grant_date,type,exercise_price,shares_granted
      G-1,101,2001-05-15,ISO,4.125,12000
      G-2,102,2001-05-15,ISO,4.125,12000
      """
    let files = ["holders.csv": holders, "grants.csv": grants]
      .mapValues { Bytes(Array($0.utf8)) }
    let repaired = RepairedOffer.of(files: files)
    #expect(repaired.repairs.map { "\($0.cell) \($0.old) \($0.new)" } == ["B2 101 00101"])
  }

  private static let day = "1.00,1.10,0.90\n"

  /// What names a row is lost, or was filled downwards: what else it has, many rows may have.
  @Test(arguments: [
    "close,high,low\n" + day + day + "2.00,2.10,1.90\n" + day,
    "date,close,high,low\n" + ",\(day)" + ",\(day)" + ",2.00,2.10,1.90\n",
    "date,close,high,low\n" + "2003-03-03,\(day)" + "2003-03-03,\(day)"
      + "2003-03-03,2.00,2.10,1.90\n" + "2003-03-03,\(day)",
    "date,close,high,low\n" + "2003-03-03,\(day)" + "2003-03-03,\(day)" + "2003-03-03,\(day)",
  ])
  func `rows that look alike without what names them stay`(text: String) {
    let repaired = RepairedOffer.of(files: ["prices.csv": Bytes(Array(text.utf8))])
    #expect(repaired.repairs == [])
  }

  @Test func `a row that repeats another goes, and it is told which`() {
    let text =
      "date,close,high,low\n" + "2003-03-03,\(Self.day)" + "2003-03-04,\(Self.day)"
      + "2003-03-03,\(Self.day)"
    let repaired = RepairedOffer.of(files: ["prices.csv": Bytes(Array(text.utf8))])
    #expect(
      repaired.repairs.map { "\($0.cell) \($0.reason)" }
        == ["4 The row repeats row 2 to the letter"]
    )
  }

  @Test(arguments: TextEncoding.allCases)
  func `the encoding stays`(_ encoding: TextEncoding) throws {
    let text = "date,close\nMarch 1\u{2C} 2001,1.00\n".replacing("March 1,", with: "1-Mar")
    let foreign = text.replacing("1-Mar 2001", with: "1-Mar-2001") + "2001-03-02,2.00,\u{E9}\n"
    let bytes = try #require(encoding.bytes(of: Array(foreign.utf8)))
    let repaired = try #require(RepairedSheet.of("prices.csv", Bytes(bytes)))
    let expected = foreign.replacing("1-Mar-2001", with: "2001-03-01")
    #expect(repaired.bytes == encoding.bytes(of: Array(expected.utf8)))
  }

  @Test(arguments: CleanOffer.texts.keys.sorted())
  func `nothing is to be repaired in a clean sheet`(_ sheet: String) throws {
    let clean = Array((CleanOffer.texts[sheet] ?? "").utf8)
    let repaired = try #require(RepairedSheet.of(sheet, Bytes(clean)))
    #expect(repaired.repairs == [] && repaired.bytes == clean)
  }
}
