import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Numbers of an offer's own columns that do not follow the price as the others do.
@Suite struct OwnNumberTests {
  private static let ratio = OwnColumn(sheet: "grants", header: "Exchange Ratio", kind: .decimal)

  /// Ratios of options at rising prices, and the rows that are told.
  static let rising: [(ratios: [String], told: [String])] = [
    (["1", "1.25", "1.5", "1.75", "2", "2.5", "3", "4"], []),
    (["4", "3", "2.5", "2", "1.75", "1.5", "1.25", "1"], []),
    (["1", "1.25", "1.5", "1.5", "2", "2", "3", "4"], []),
    (["1", "2", "1.5", "1.75", "1.25", "2.5", "3", "4"], ["H3", "H6"]),
    (["1", "1.25", "1.5", "9", "2", "2.5", "3", "4"], ["H5"]),
    // In no order at all, nobody knows what they follow.
    (["1", "3", "2", "5", "1.5", "0.5", "4", "2.5"], []),
    // Of few prices either.
    (["1", "2", "1.5"], []),
    (["1", "1.25", "1.5", "9", "2", "2.5", "3"], []),
  ]

  @Test(arguments: rising)
  func `a ratio out of the order of prices is told`(ratios: [String], told: [String]) throws {
    let rows = ratios.enumerated().map { ("\(2 + $0.offset).50", $0.element) }
    #expect(try Self.told(rows) == told.map { "grants.csv!\($0) cell.unlike_others" })
  }

  @Test(arguments: [
    (["1", "1.25", "1.5", "9", "2", "2.5", "3", "4"], "rises"),
    (["9", "8", "7.5", "7", "1", "6", "5", "4"], "falls"),
  ])
  func `the message says how the other numbers go`(ratios: [String], verb: String) throws {
    let rows = ratios.enumerated().map { ("\(2 + $0.offset).50", $0.element) }
    let messages = try Self.findings(rows).map(\.message)
    let words = "is out of order: in the other rows the number \(verb) with exercise_price."
    #expect(messages.count == 1 && messages.allSatisfy { $0.hasSuffix(words) })
  }

  @Test func `of options at one price the one that has another ratio is told`() throws {
    let rows = [("4.00", "1"), ("4.00", "1"), ("4.00", "2"), ("8.00", "2"), ("8.00", "2")]
    let more = [("8.00", "1"), ("9.00", "3"), ("9.00", "3"), ("9.50", "3"), ("9.50", "3")]
    let third = [("9.75", "3"), ("9.75", "3")]
    let told = try Self.told(rows + more + third)
    #expect(told == ["grants.csv!H4 cell.unlike_others", "grants.csv!H7 cell.unlike_others"])
  }

  @Test func `where prices share no ratio nothing is told`() throws {
    let rows = [("4.00", "1"), ("4.00", "3"), ("8.00", "2"), ("8.00", "5"), ("9.00", "3")]
    #expect(try Self.told(rows) == [])
  }

  private static func told(_ rows: [(price: String, ratio: String)]) throws -> [String] {
    try findings(rows).map { "\($0.place?.address ?? "") \($0.rule)" }
  }

  private static func findings(_ rows: [(price: String, ratio: String)]) throws -> [Finding] {
    var files = try DefectFolder(name: "base").files()
    let header = "grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised"
    let lines = rows.enumerated().map { place, row in
      "G-10\(10 + place),H-101,2001-05-\(10 + place),NQSO,\(row.price),\(1000 + place),0,\(row.ratio)"
    }
    files["grants.csv"] = Bytes(
      Array(([header + ",Exchange Ratio"] + lines).joined(separator: "\n").utf8) + [Byte.lineFeed]
    )
    files["elections.csv"] = Bytes(
      Array(
        """
        form_id,grant_id,grant_date,exercise_price,original_shares,shares_exercised,shares_tendered
        F-1,G-1010,2001-05-10,\(rows[0].price),1000,0,1000

        """.utf8
      )
    )
    return OfferSheets.read(files: files, own: [ratio]).findings
  }
}
