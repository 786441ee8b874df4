import CSV
import Exchange
import Findings
import Sheets
import Testing

@Suite struct OfferSheetsTests {
  @Test func readsASmallOffer() throws {
    let files = [
      "offer.csv": """
      term,value,source
      company,Alpha,
      symbol,ATGI,
      plan,Plan,
      commencement,2003-02-28,
      expiration,2003-03-31 17:00,
      time_zone,America/New_York,
      plan_share_limit,"2,400,000",
      """,
      "holders.csv": "holder_id,name,role,service_start\nH-1,Jo,employee,1999-01-01\n",
      "grants.csv": """
      grant_id,holder_id,grant_date,type,exercise_price,shares_granted
      G-1,H-1,2001-05-15,ISO,$4.125,"12,000"
      """,
    ]
    let bytes = files.mapValues { Bytes(Array($0.utf8)) }
    let sheets = try #require(OfferSheets.read(files: bytes).sheets)
    #expect(sheets.offer.planShareLimit == Shares(2_400_000))
    #expect(sheets.grants[GrantsSheet.exercisePrice, 0] == Money(tenThousandths: 41_250))
    #expect(sheets.grants[GrantsSheet.type, 0] == .incentive)
    #expect(sheets.links.holderOfGrant == [0])
    #expect(sheets.grants.place(0, GrantsSheet.exercisePrice.index).address == "grants.csv!E2")
  }
}
