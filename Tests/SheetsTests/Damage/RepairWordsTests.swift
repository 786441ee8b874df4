import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// A cell written otherwise, with the repair that could be right there.
struct RepairWords: Sendable, CustomTestStringConvertible {
  let sheet: String
  let old: String
  let new: String
  let repair: String

  var testDescription: String { "\(sheet): \(new)" }

  static let all: [RepairWords] =
    ofNothing
    + [
      RepairWords(
        sheet: "grants",
        old: "12000,2000",
        new: "\"12.000,00\",2000",
        repair: "Write 12000."
      ),
      RepairWords(
        sheet: "grants",
        old: "12000,2000",
        new: "\"12,00\",2000",
        repair: "Write 12000 if that is meant, as elections.csv has it."
      ),
      RepairWords(sheet: "grants", old: "4.125", new: "\"1.250,50\"", repair: "Write 1250.50."),
      RepairWords(
        sheet: "grants",
        old: "2001-05-15",
        new: "2001\u{AD}05\u{AD}15",
        repair: "Write 2001-05-15."
      ),
      RepairWords(
        sheet: "forms",
        old: "2003-03-13,2003-03-17",
        new: "2030-03-13,2003-03-17",
        repair: "Write 2003-03-13 if that is meant."
      ),
      RepairWords(
        sheet: "forms",
        old: "2003-03-14 11:20,fax,Jordan A. Avery,2003-03-13",
        new: "2003-03-14 11:20,fax,Jordan A. Avery,2003-12-03",
        repair: "Write 2003-03-12 if that is meant."
      ),
      RepairWords(
        sheet: "forms",
        old: "2003-03-17 09:00",
        new: "2002-03-17 09:00",
        repair: "Write 2003-03-17 09:00 if that is meant."
      ),
      RepairWords(
        sheet: "forms",
        old: "2003-03-14 11:20",
        new: "2004-03-14 11:20",
        repair: "Write 2003-03-14 11:20 if that is meant."
      ),
    ]

  private static let ofNothing = [
    "now", "today", "0", "1/0/1900", "01/00/1900", "0000-00-00", "no", "9999-12-31",
  ].map { word in
    RepairWords(
      sheet: "holders",
      old: "1998-06-01,,,",
      new: "1998-06-01,\(word),,",
      repair: "Leave the cell blank while in service."
    )
  }
}

@Suite struct RepairWordsTests {
  @Test(arguments: RepairWords.all)
  func `a repair is one that could be right there`(_ words: RepairWords) throws {
    let text = try #require(CleanOffer.texts[words.sheet + ".csv"])
    try #require(text.contains(words.old))
    let findings = CleanOffer.findings(
      words.sheet + ".csv",
      Array(text.replacing(words.old, with: words.new).utf8)
    )
    #expect(findings.count == 1, "\(findings.map(\.line))")
    #expect(findings.first?.repair.hasPrefix(words.repair) ?? false, "\(findings.map(\.repair))")
  }

  @Test(arguments: ["2001-05", "05/2001", "May 2001"])
  func `a month is told as one`(_ month: String) throws {
    let text = try #require(CleanOffer.texts["grants.csv"])
    let spoiled = text.replacing("2001-05-15,ISO", with: "\(month),ISO")
    let finding = try #require(CleanOffer.findings("grants.csv", Array(spoiled.utf8)).first)
    #expect(finding.message.hasSuffix("is a month without a day."))
  }

  /// What another row or another sheet shows is in the repair.
  @Test(arguments: [
    ("cell-blank-last", "cell.blank", "Look whether type was pulled up by a row"),
    ("cell-blank", "cell.blank", "Fill the cell in"),
    ("id-typed-twice", "id.duplicate", "Write G-1002 in the row of the two that it is the id of."),
    ("number-comma-stated", "cell.grouping", "Write 12000 if that is meant, as grants.csv has it."),
    ("jurisdiction-of-nobody", "jurisdiction.unmatched", "Nothing is to be done if that is so."),
  ])
  func `a repair says what the other cells show`(
    folder: String,
    rule: String,
    repair: String
  ) throws {
    let files = try DefectFolder(name: folder).files()
    let found = OfferSheets.read(files: files).findings.filter { $0.rule == rule }
    #expect(
      found.count == 1 && found.allSatisfy { $0.repair.hasPrefix(repair) },
      "\(found.map(\.repair))"
    )
  }
}
