import CSV
import Foundation
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// What a sheet writes.
private final class Written: ResultFile {
  private(set) var bytes: [UInt8] = []

  func write(_ more: [UInt8]) { bytes += more }

  func finish() -> String { "" }
}

/// Result sheets, each declared once.
@Suite struct ResultSheetTests {
  private static let sheets = ResultSheets.all

  @Test func `names and places are the sheets' own`() {
    #expect(Set(Self.sheets.map(\.name)).count == Self.sheets.count)
    #expect(Set(Self.sheets.map(\.place)).count == Self.sheets.count)
    for sheet in Self.sheets {
      let names = columnNames(sheet)
      #expect(Set(names).count == names.count, "\(sheet.name)")
    }
  }

  @Test func `every column says what it means`() {
    for sheet in Self.sheets {
      let without = sheet.explainedColumns.filter { $0.meaning.isEmpty }.map(\.name)
      #expect(without.isEmpty, "\(sheet.name)")
    }
  }

  @Test(arguments: [("2003-03-31", ["900,0,"]), ("2003-04-01", ["900,900,yes"])])
  func `a declared total is not unequal before its day`(asOf: String, rows: [String]) async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)])
      .row("tieouts", ["label": "All", "measure": "cancelled", "subject": "all", "value": "900"])
      .run(asOf: asOf)
    let written = Written()
    let finished = FinishedRun(outcome: try run.outcome, conclusion: run.conclusion)
    try TieoutResultsSheet().write(finished, to: written)
    let lines = String(decoding: written.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.map { $0.dropFirst("All,cancelled,all,".count) }.map(String.init) == rows)
  }

  @Test func `the contract's sheets come in its order with its columns`() throws {
    // `results.md`: name and columns, more of which may follow.
    let contract = [
      "summary: measure value",
      "determinations: form_id grant_id holder_id shares_tendered status shares_accepted rule reason "
        + "shares_withdrawn holder_name",
      "cancellations: grant_id holder_id cancelled_on shares_cancelled shares_kept",
      "balancing_options: grant_id holder_id type shares exercise_price grant_date expires",
      "promises: grant_id holder_id shares not_before status reason",
      "new_grants: new_grant_id replaces holder_id grant_date type shares exercise_price expires",
      "vesting: grant_id holder_id vest_date shares vested_at_grant",
      "iso_limit: holder_id year grant_id exercise_price shares value iso_shares nqso_shares",
      "pool: date event shares outstanding promised issued available plan",
      "options: grant_id class tender_group outstanding_at_commencement "
        + "outstanding_on_determination tendered accepted kept outstanding status status_date reason "
        + "holder_id holder_name",
      "exercises: exercise_id grant_id status shares amount_due amount_paid rule reason",
      "tax: exercise_id sale_id kind ordinary_income capital_gain term amt_preference",
      "findings: severity class rule sheet cell subject value message repair waived_by line column byte",
    ].map { $0.split(separator: ": ").map(String.init) }
    let names = contract.map { $0[0] }
    #expect(Self.sheets.map(\.name).filter(names.contains) == names)
    for line in contract {
      let sheet = try #require(Self.sheets.first { $0.name == line[0] })
      #expect(columnNames(sheet).joined(separator: " ").hasPrefix(line[1]), "\(line[0])")
    }
  }

  @Test func `rules can add columns where a scope reads a row`() {
    let scopes = Set(RuleInspection.scopes.map(\.name))
    #expect(!ResultSheets.extensible.isEmpty)
    for sheet in ResultSheets.extensible { #expect(scopes.contains(sheet.scope), "\(sheet.name)") }
  }

  @Test func `the workbook has the cells that are written`() async throws {
    let (_, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let run = try #require(FinishedRun(conclusion))
    for sheet in Self.sheets {
      let written = Written()
      try sheet.write(run, to: written)
      var writer = RecordWriter()
      writer.write(sheet.header(of: run).map(CSVCell.plain))
      for row in sheet.cells(of: run) { writer.write(row) }
      #expect(writer.bytes == written.bytes, "\(sheet.name)")
    }
  }

  private func columnNames(_ sheet: some ResultSheet) -> [String] { sheet.columnNames }
}
