import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Numbers of an offer's own columns whose point was lost.
@Suite struct FarNumbersTests {
  private static let ratio = OwnColumn(sheet: "grants", header: "Exchange Ratio", kind: .decimal)

  @Test(arguments: [("2.55", []), ("255", ["grants.csv!H5 price.slipped"])])
  func `a ratio far above all others is told`(ratio: String, expected: [String]) throws {
    var files = try DefectFolder(name: "base").files()
    files["grants.csv"] = Bytes(
      Array(
        """
        grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised,Exchange Ratio
        G-1001,H-101,2001-05-15,ISO,4.125,12000,2000,2.29
        G-1002,H-101,2002-09-03,NQSO,1.50,5000,0,3.53
        G-1003,H-102,2001-01-02,NQSO,10.00,1000,0,2.61
        G-1004,H-102,2001-01-02,NQSO,10.00,2000,0,\(ratio)

        """.utf8
      )
    )
    let findings = OfferSheets.read(files: files, own: [Self.ratio]).findings
    #expect(findings.map { "\($0.place?.address ?? "") \($0.rule)" } == expected)
  }
}
