import CSV
import Exchange
import Findings
import TestSupport
import Testing

@testable import Sheets

@Suite struct OfferSheetsTests {
  @Test func aCleanOfferHasNoFindings() throws {
    let (sheets, findings) = OfferSheets.read(files: CleanOffer.files())
    #expect(findings.map(\.line) == [])
    #expect(sheets != nil)
  }

  @Test func readsTypedCells() throws {
    let sheets = try #require(OfferSheets.read(files: CleanOffer.files()).sheets)
    let grants = sheets.grants
    #expect(grants[GrantsSheet.exercisePrice, 1] == Money(tenThousandths: 15_000))
    #expect(grants[GrantsSheet.sharesGranted, 1] == Shares(5000))
    #expect(grants[GrantsSheet.type, 0] == .incentive)
    #expect(grants[GrantsSheet.grantDate, 0] == Day(2001, 5, 15))
    #expect(grants[GrantsSheet.sharesExercised, 1] == nil)
    #expect(sheets.holders[HoldersSheet.holderName, 1] == "Bell, Robin")
    #expect(sheets.holders[HoldersSheet.ownsOver10Percent, 1] == true)
    #expect(sheets.schedules[SchedulesSheet.fraction, 1] == Ratio(1, over: 4))
    #expect(sheets.amendments[AmendmentsSheet.percent, 1] == 200)
    #expect(sheets.tieouts[TieoutsSheet.value, 1] == Figure(tenThousandths: 880_000))
    #expect(sheets.forms[FormsSheet.received, 0]?.description == "2003-03-14 11:20")
  }

  @Test func readsTheTerms() throws {
    let offer = try #require(OfferSheets.read(files: CleanOffer.files()).sheets).offer
    #expect(offer.company == "Alpha Technologies Group, Inc.")
    #expect(offer.planShareLimit == Shares(2_400_000))
    #expect(!offer.calendar.isBusinessDay(try #require(Day("2003-04-18"))))
    #expect(!offer.calendar.isBusinessDay(try #require(Day("2003-12-26"))))
    #expect(!offer.calendar.isBusinessDay(try #require(Day("2003-07-04"))))
    #expect(offer.excludedJurisdictions == ["FR", "DE"])
    #expect(offer.furtherTerms == ["house_rule"])
    #expect(offer.text("House Rule") == "42")
    #expect(offer.place(of: "expiration").address == "offer.csv!B6")
    #expect(offer.source("plan_share_limit") == "Section 9")
  }

  @Test func joinsTheSheets() throws {
    let sheets = try #require(OfferSheets.read(files: CleanOffer.files()).sheets)
    #expect(sheets.links.holderOfGrant == [0, 0, 1])
    #expect(sheets.links.grantOfElection == [0, 1, 1])
    #expect(sheets.links.formOfElection == [0, 0, 1])
    #expect(sheets.links.grantOfExercise == [0, 1])
    #expect(sheets.links.scheduleOfGrant == [-1, 0, -1])
    #expect(sheets.grants.row(ofID: "G-1002") == 1)
    #expect(sheets.grants.row(ofID: "G-9") == nil)
    #expect(sheets.grants.order == [0, 1, 2])
    #expect(sheets.grants.place(1, GrantsSheet.exercisePrice.index).address == "grants.csv!E3")
  }

  @Test func optionalSheetsMayBeAbsent() throws {
    let required = CleanOffer.files().filter { file in
      AllSheets.schemas.contains { $0.fileName == file.key && $0.isRequired }
        || file.key == "offer.csv" || file.key == "schedules.csv"
    }
    let (sheets, findings) = OfferSheets.read(files: required)
    #expect(findings.map(\.line) == [])
    #expect(sheets?.sales.rowCount == 0)
    #expect(sheets?.sales.isPresent == false)
  }
}
