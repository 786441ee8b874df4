import CSV
import Exchange
import Findings
import TestSupport
import Testing

@testable import Sheets

@Suite struct ReadingTests {
  @Test func datesInOfferCsvTurnsTheOrderRound() throws {
    let offer = Array(
      (CleanOffer.texts["offer.csv"] ?? "").replacing("house_rule,42", with: "dates,dmy")
        .replacing("2003-02-28", with: "28/02/2003").utf8
    )
    let sales = Array(
      (CleanOffer.texts["sales.csv"] ?? "").replacing("2005-03-01", with: "2/1/2005").utf8
    )
    let (sheets, findings) = OfferSheets.read(
      files: CleanOffer.files(replacing: ["offer.csv": offer, "sales.csv": sales])
    )
    #expect(findings.map(\.line) == [])
    #expect(sheets?.sales[SalesSheet.saleDate, 0] == Day(2005, 1, 2))
    #expect(sheets?.offer.commencement == Day(2003, 2, 28))
  }

  @Test func aColumnOfDecimalCommasIsRead() throws {
    let text = "date;close;high\n2003-10-02;1,02;1.234,5\n2003-10-03;1,04;2\n"
    let outcome = SheetReader(PricesSheet.schema, sheet: "prices.csv").read(Bytes(Array(text.utf8)))
    #expect(outcome.findings.map(\.rule) == ["column.decimal_comma", "column.decimal_comma"])
    #expect(outcome.table[PricesSheet.close, 1] == Money(tenThousandths: 10_400))
    #expect(outcome.table[PricesSheet.high, 0] == Money(tenThousandths: 12_345_000))
  }

  @Test(arguments: [
    ("0,95\n1,5\nsoon", ["cell.grouping", "cell.grouping", "cell.not_money"]),
    ("0,95\n1.50", ["cell.grouping"]),
    ("0,95\n\"1,234\"", ["column.decimal_comma", "cell.ambiguous_number"]),
  ])
  func decimalCommasAreNotGuessed(_ cells: String, _ codes: [String]) {
    var text = "date\tclose\n"
    for (day, cell) in cells.split(separator: "\n").enumerated() {
      text += "2003-10-0\(day + 1)\t\(cell)\n"
    }
    let outcome = SheetReader(PricesSheet.schema, sheet: "prices.csv").read(Bytes(Array(text.utf8)))
    #expect(outcome.findings.map(\.rule) == codes)
  }

  @Test func aColumnWithoutANameIsToldOnce() {
    let text = "date,close,\n2003-10-02,1,x\n2003-10-03,1,y\n2003-10-06,1,\n2003-10-07,1\n"
    let outcome = SheetReader(PricesSheet.schema, sheet: "prices.csv").read(Bytes(Array(text.utf8)))
    #expect(outcome.findings.map(\.rule) == ["column.unnamed"])
    #expect(outcome.findings.first?.place?.cell == "C2")
    #expect(outcome.table.rowCount == 4)
  }

  /// A row that lacks optional cells only is read; one that lost a cell in its middle is not.
  @Test(arguments: [
    ("H-1,Jo,employee,1998-06-01", ["row.short"]),
    ("H-1,Jo,employee,soon", ["row.short", "cell.not_a_date"]),
    ("H-1,Jo,1998-06-01,2003-05-16,quit,yes", ["row.short"]),
    ("H-1,Jo", ["row.short"]),
  ])
  func aShortRowIsOneCause(_ row: String, _ codes: [String]) {
    let text =
      "holder_id,name,role,service_start,service_end,end_reason,owns_over_10pct\n" + row + "\n"
    let outcome = SheetReader(HoldersSheet.schema, sheet: "holders.csv").read(
      Bytes(Array(text.utf8))
    )
    #expect(Set(outcome.findings.map(\.rule)) == Set(codes), "\(outcome.findings.map(\.line))")
    #expect(outcome.table.row(ofID: "H-1") == 0)
  }

  @Test func aCellOfAMillionBytesIsToldAndNotKept() {
    let text =
      "holder_id,name,role,service_start\nH-1,\(String(repeating: "x", count: 1 << 20)),employee,1998-06-01\n"
    let outcome = SheetReader(HoldersSheet.schema, sheet: "holders.csv").read(
      Bytes(Array(text.utf8))
    )
    #expect(outcome.findings.map(\.rule) == ["cell.too_long"])
    #expect(outcome.table[HoldersSheet.holderName, 0] == nil)
  }

  @Test func headersAndColumnsMayStandAsFinanceWritesThem() throws {
    let text =
      "Strike Price;QTY;Employee ID;Grant-Date;GRANT_ID;Type;Memo\n$4;12;H-101;5/15/2001;G-1001;iso;a\n"
    let outcome = SheetReader(GrantsSheet.schema, sheet: "Grants.csv").read(Bytes(Array(text.utf8)))
    #expect(outcome.findings.map(\.line) == [])
    let grants = outcome.table
    #expect(grants[GrantsSheet.exercisePrice, 0] == Money(tenThousandths: 40_000))
    #expect(grants[GrantsSheet.sharesGranted, 0] == Shares(12))
    #expect(grants.furtherHeaders == ["Memo"])
    #expect(grants.place(0, GrantsSheet.grantID.index).cell == "E2")
  }

  @Test func fileNamesAreMatchedAndOthersTold() {
    var files = CleanOffer.files()
    files["Holders.CSV"] = files.removeValue(forKey: "holders.csv")
    files["README.md"] = Bytes([])
    #expect(OfferSheets.read(files: files).findings.isEmpty)
    files["grant.csv"] = files.removeValue(forKey: "grants.csv")
    files["notes.csv"] = Bytes([])
    files["FORMS.csv"] = files["forms.csv"]
    let (sheets, findings) = OfferSheets.read(files: files)
    #expect(sheets == nil)
    #expect(findings.map(\.rule) == ["file.duplicate", "file.missing", "file.unknown"])
    #expect(findings.map { $0.place?.sheet } == ["forms.csv", "grants.csv", "notes.csv"])
    #expect(findings[1].value == "grant.csv")
  }

  /// Everything is reported in one run, across sheets too, even where nothing can be computed.
  @Test func aBrokenTermHidesNothing() {
    let offer = Array(
      (CleanOffer.texts["offer.csv"] ?? "").replacing("2003-03-31 17:00", with: "soon").utf8
    )
    let forms = Array(
      (CleanOffer.texts["forms.csv"] ?? "").replacing("election,H-101", with: "election,H-1O1").utf8
    )
    let (sheets, findings) = OfferSheets.read(
      files: CleanOffer.files(replacing: ["offer.csv": offer, "forms.csv": forms])
    )
    #expect(sheets == nil)
    #expect(findings.map(\.rule) == ["cell.not_a_time", "id.unknown"])
  }

  /// A sheet without its key, or a required one that is not there, makes no id unknown.
  @Test func aMissingKeyIsOneFinding() {
    let holders = Array(
      (CleanOffer.texts["holders.csv"] ?? "").replacing("holder_id", with: "who").utf8
    )
    #expect(CleanOffer.findings("holders.csv", holders).map(\.rule) == ["column.missing"])
    var files = CleanOffer.files()
    files["forms.csv"] = nil
    #expect(OfferSheets.read(files: files).findings.map(\.rule) == ["file.missing"])
  }
}
