import CSV
import Exchange
import Findings
import Offering
import Sheets
import TestSupport
import Testing

@testable import Reports

@Suite struct WorkbookTests {
  @Test func `G1: the workbook has every result, the findings, and each sheet`() async throws {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    let names = workbook.sheets.map(\.name)
    for name in ["summary", "determinations", "new_grants", "findings", "grants.csv", "forms.csv"] {
      #expect(names.contains(name))
    }
    #expect(Set(names).count == names.count)
    #expect(names.hasOnly { $0.count <= 31 })
  }

  @Test func `H3: what was found stands on its cell`() async throws {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    let tieouts = try #require(workbook.sheets.first { $0.name == "tieouts.csv" })
    let mark = try #require(tieouts.marks.first)
    #expect(tieouts.rows[mark.row][mark.column] == .text("32.6%"))
    #expect(mark.comment.contains("32.66%"))
    #expect(!mark.isError)
  }

  /// Nothing can be computed from the folder, and what is wrong is there all the same.
  @Test func `H3: what is wrong with the terms of the offer stands on its cell too`() async throws {
    let request = try SampleOffer.request(
      Day(2003, 10, 3),
      replacing: [("offer.csv", "commencement,2003-02-28", "commencement,2003-02-30")]
    )
    let workbook = OfferWorkbook(
      await request.carryOut(),
      inputs: OfferSheets.tables(of: request.files),
      asOf: request.asOf
    )
    let offer = try #require(workbook.sheets.first { $0.name == "offer.csv" })
    let mark = try #require(offer.marks.first)
    #expect(mark.isError && offer.rows[mark.row][mark.column] == .text("2003-02-30"))
    #expect(workbook.sheets.map(\.name) == ["findings", "offer.csv"])
  }

  @Test(
    arguments: [
      (.plain("2003-10-03"), .day(Day(2003, 10, 3) ?? .first)),
      (.plain("1592376"), .count(1_592_376)),
      (.plain("1.37"), .decimal(Money(tenThousandths: 13_700))), (.plain(""), .blank),
      (.plain("2003-03-31 17:00"), .text("2003-03-31 17:00")), (.text("12"), .text("12")),
      (.text("=1+1"), .text("=1+1")),
    ] as [(CSVCell, WorkbookCell)]
  )
  func `numbers and dates are what they are, text stays text`(
    cell: CSVCell,
    expected: WorkbookCell
  ) {
    #expect(WorkbookCell(cell) == expected)
  }

  @Test(
    arguments: [
      ([[WorkbookCell.text("F-1"), .count(900)]], [7, 9], true),
      ([[WorkbookCell.text("F-1"), .count(9_000_000)]], [7, 12], true),
      (
        [[.text(String(repeating: "x", count: 200)), .day(Day(2003, 4, 1) ?? .first)]], [50, 12],
        true
      ),
      (
        [[WorkbookCell](repeating: .text(String(repeating: "x", count: 30)), count: 5)],
        [32, 32, 32, 32, 32], false
      ),
      ([], [7, 9], true),
    ] as [([[WorkbookCell]], [Int], Bool)]
  )
  func `a column is as wide as what it holds, and a narrow sheet is printed upright`(
    rows: [[WorkbookCell]],
    widths: [Int],
    isNarrow: Bool
  ) {
    let sheet = WorkbookSheet(
      name: "any",
      header: rows.first?.count ?? 0 > 2 ? ["a", "b", "c", "d", "e"] : ["id", "ofit"],
      rows: rows
    )
    let layout = WorkbookLayout(sheet)
    #expect(layout.widths == widths)
    #expect(layout.isNarrow == isNarrow)
    #expect(layout.lines == rows.map { $0.contains { "\($0)".count > 100 } ? 5 : 1 })
  }

  @Test func `headings of figures are told from those of words`() async throws {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    let options = try #require(workbook.sheets.first { $0.name == "new_grants" })
    let layout = WorkbookLayout(options)
    let figures = layout.figures.sorted().map { options.header[$0] }
    #expect(figures == ["grant_date", "shares", "exercise_price", "expires"])
    // A sheet that has no row is not there to be printed.
    for sheet in workbook.sheets where sheet.header.isEmpty {
      #expect(sheet.rows.count > 1 || !sheet.marks.isEmpty, "\(sheet.name)")
    }
  }

  @Test(arguments: [(1, 1), (78, 1), (79, 2), (158, 2), (159, 3)])
  func `a narrow sheet is printed a little smaller rather than a few rows over`(
    rows: Int,
    pages: Int
  ) {
    let cells = [[WorkbookCell]](repeating: [.text("x")], count: rows)
    #expect(WorkbookLayout(WorkbookSheet(name: "any", header: ["id"], rows: cells)).pages == pages)
  }

  /// What a total says, by the measure of summary.csv that says the same.
  @Test(arguments: [
    ("determinations", "shares_accepted", "shares_accepted"),
    ("cancellations", "shares_cancelled", "shares_cancelled"),
    ("new_grants", "shares", "shares_granted"),
    ("options", "outstanding_at_commencement", "shares_outstanding_options"),
    ("options", "tendered", "shares_tendered"), ("options", "accepted", "shares_accepted"),
    ("options", "kept", "shares_kept"), ("options", "outstanding", "shares_outstanding_now"),
  ])
  func `what a person would add up is added up, and is what the summary says`(
    name: String,
    column: String,
    measure: String
  ) async throws {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    let index = try #require(sheet.header.firstIndex(of: column))
    let summary = try #require(workbook.sheets.first { $0.name == "summary" })
    let row = try #require(summary.rows.first { $0.first == .text(measure) })
    #expect(sheet.totals[index] == row[1])
  }

  @Test func `a sum that cannot be shown exactly is left out`() {
    let sheet = WorkbookSheet(
      name: "any",
      header: ["a", "b", "c"],
      rows: [
        [.count(1 << 52), .amount(Money(tenThousandths: 12_500)), .blank],
        [.count(1 << 52), .amount(Money(tenThousandths: 12_500)), .text("x")],
      ]
    )
    #expect(sheet.sum(0) == nil)
    #expect(sheet.sum(1) == .amount(Money(tenThousandths: 25_000)))
    // No numbers, no sum.
    #expect(sheet.sum(2) == nil)
  }

  @Test func `only sheets with something found in them stand beside the results`()
    async throws
  {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    for sheet in workbook.sheets {
      #expect(!sheet.rows.isEmpty, "\(sheet.name)")
      #expect(sheet.name.hasSuffix(".csv") == !sheet.marks.isEmpty, "\(sheet.name)")
    }
    let copies = workbook.sheets.map(\.name).filter { $0.hasSuffix(".csv") }
    #expect(Set(copies) == Set(conclusion.findings.compactMap(\.place?.sheet)))
  }

  @Test func `G1: years are years, and amounts are dollars`() async throws {
    let (outcome, conclusion) = try await SampleOffer.outcome(SampleOffer.granted)
    let workbook = OfferWorkbook(conclusion, inputs: outcome.sheets.all, asOf: outcome.asOf)
    let limit = try #require(workbook.sheets.first { $0.name == "iso_limit" })
    let year = try #require(limit.header.firstIndex(of: "year"))
    #expect(limit.rows.first?[year] == .year(2003))
    for sheet in workbook.sheets where !["summary", "tieout_results"].contains(sheet.name) {
      for row in sheet.rows {
        for (name, cell) in zip(sheet.header, row) {
          if case .decimal = cell { Issue.record("\(sheet.name).\(name) is no amount") }
        }
      }
    }
    let options = try #require(workbook.sheets.first { $0.name == "new_grants" })
    let price = try #require(options.header.firstIndex(of: "exercise_price"))
    #expect(options.rows.first?[price] == .amount(Money(tenThousandths: 13_700)))
    #expect(
      workbook.title
        == "Alpha Technologies Group, Inc.: offer to exchange stock options, as of October 3, 2003"
    )
  }
}
