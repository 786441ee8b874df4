import CSV
import Exchange
import Findings
import TestSupport
import Testing

@testable import Sheets

@Suite struct UnlikelyDateTests {
  @Test(
    "years between two dates are whole ones",
    arguments: [
      ("2001-12-31", "2007-01-01", "is 5 years after the option was granted"),
      ("2001-05-15", "2007-05-15", "is 6 years after the option was granted"),
      ("2001-05-15", "2007-05-14", "is 5 years after the option was granted"),
      ("2001-01-02", "1990-12-31", "is 10 years before the option was granted"),
    ]
  )
  func years(granted: String, start: String, words: String) throws {
    let grants = """
      grant_id,holder_id,grant_date,type,exercise_price,shares_granted,vesting_start
      G-1003,H-102,\(granted),NQSO,10.00,1000,\(start)

      """
    #expect(try messages(["grants": grants]).contains { $0.contains(words) })
  }

  @Test func `a tranche after the expiration is told without years`() throws {
    let grants = """
      grant_id,holder_id,grant_date,type,exercise_price,shares_granted,expires
      G-1003,H-102,2001-01-02,NQSO,10.00,1000,2001-06-01

      """
    let vesting = "grant_id,vest_date,shares\nG-1003,2001-09-03,1000\n"
    let told = try messages(["grants": grants, "vesting": vesting])
    #expect(
      told == [
        "vest_date 2001-09-03 is on or after the day on which the option expires, 2001-06-01: the "
          + "tranche never vests."
      ]
    )
  }

  @Test func `the days near an offer are those within sixty years before and twenty after`() {
    for commencement in [Day(2003, 3, 3), Day(2004, 2, 29), Day(30, 1, 1), Day(9990, 12, 31)] {
      guard let commencement else { continue }
      let near = UnlikelyDateCheck.near(commencement)
      for bound in [near.lowerBound, near.upperBound] {
        for day in (-2...2).map({ bound.advanced(by: $0) }) {
          let isFar =
            day.isBeyond(years: -60, from: commencement)
            || day.isBeyond(years: 20, from: commencement)
          #expect(near.contains(day) == !isFar, "\(day) from \(commencement)")
        }
      }
    }
  }

  /// What is said of unlikely dates in the defects' base with other sheets in it.
  private func messages(_ sheets: [String: String]) throws -> [String] {
    var files = try DefectFolder(name: "base").files()
    for (sheet, text) in sheets { files["\(sheet).csv"] = Bytes(Array(text.utf8)) }
    return OfferSheets.read(files: files).findings
      .filter { $0.rule == FindingKind.dateUnlikely.code }.map(\.message)
  }
}
