import Exchange
import Policy
import Sheets
import TestSupport
import Testing

@testable import Offering
@testable import Reports

/// H5: every figure of a result has its cell, its price's day, its rule's answer or its step.
@Suite struct FigureTests {
  @Test func `a source names sheets and columns that there are`() {
    for sheet in ResultSheets.all {
      for (figure, source) in sheet.sources {
        for (name, column) in source.columns {
          let schema = AllSheets.schemas.first { $0.name == name }
          #expect(schema?.index(of: column) != nil, "\(sheet.name) \(figure): \(name).\(column)")
        }
      }
    }
  }

  /// The run of a sample that kept what rules said to everybody.
  private static func run(_ sample: String, _ asOf: String) async throws -> Conclusion {
    var request = try RecordedSamples.request(sample, asOf: asOf)
    let first = await request.carryOut()
    let outcome = try #require(FinishedRun(first)?.outcome)
    request.explained = Set(ResultOwners(outcome.sheets).names.keys).union([""])
    return await request.carryOut()
  }

  /// Whether a cell is a figure: a number, an amount or a day.
  private static func isFigure(_ cell: String) -> Bool {
    Day(cell) != nil || Money(written: cell) != nil
  }

  @Test(arguments: RecordedSamples.all)
  func `each figure of each sheet that is about a holder or the ledger says where it comes from`(
    sample: (name: String, asOf: String)
  ) async throws {
    let conclusion = try await Self.run(sample.name, sample.asOf)
    let run = try #require(FinishedRun(conclusion))
    let figures = try #require(Figures(conclusion))
    let owners = ResultOwners(run.outcome.sheets)
    var told: Set<[String]> = []
    for holder in owners.names.keys {
      let subject = ExplanationSubject(kind: .holder, id: holder, holderID: holder, ids: [holder])
      for figure in figures.about(subject) {
        told.insert([figure.sheet, figure.row, figure.column])
      }
    }
    let ledger = ExplanationSubject(kind: .ledger, id: "pool", holderID: "", ids: ["pool"])
    for figure in figures.about(ledger) { told.insert([figure.sheet, figure.row, figure.column]) }
    var missing: [String] = []
    for sheet in ResultSheets.all {
      let rows = ResultRows(sheet, of: run)
      let ids: Set = ["form_id", "grant_id", "new_grant_id", "holder_id", "replaces"]
      let keys = sheet.columns(named: ids)
      // The figures of the others are sums of these, or counts of what was asked and found.
      guard sheet.name == "pool" || rows.columns.contains(where: ids.contains) else { continue }
      for row in rows.rows {
        for (column, cell) in zip(rows.columns, row.cells)
        where Self.isFigure(cell) && !keys.contains(column) && !column.hasSuffix("_id")
          && !told.contains([sheet.name, row.key, column])
        {
          missing.append("\(sheet.name) \(row.key) \(column)")
        }
      }
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    ("new_grants", "G-2001-09-N-ISO", "exercise_price", "exercise_price answers 1.507"),
    (
      "new_grants", "G-2001-09-N-ISO", "exercise_price",
      "the close of 2003-10-03, 1.37 in prices.csv!B86"
    ),
    ("determinations", "F-013 G-2001-09", "shares_tendered", "180000 in elections.csv!G23"),
    ("cancellations", "G-2001-09", "cancelled_on", "cancellation_date answers 2003-04-01"),
    ("new_grants", "G-2001-09-N-ISO", "grant_date", "grant_date answers 2003-10-03"),
    ("new_grants", "G-2001-09-N-ISO", "expires", "option_term answers"),
  ])
  func `a figure is told with what it is made of`(
    sheet: String,
    row: String,
    column: String,
    says: String
  ) async throws {
    let conclusion = try await Self.run("alpha-2003", "2003-10-03")
    let subject = ExplanationSubject(kind: .holder, id: "H-01", holderID: "H-01", ids: ["H-01"])
    let figures = try #require(Figures(conclusion)).about(subject)
    let figure = try #require(
      figures.first { $0.sheet == sheet && $0.row == row && $0.column == column },
      "\(figures.map { [$0.sheet, $0.row, $0.column] })"
    )
    let text = FiguresText(figures: [figure], style: TextStyle(colour: false)).text
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(line.contains(says), "\(line)")
  }

  @Test func `what counts against the limit by its market value is traced to the close`()
    async throws
  {
    let conclusion = try await Self.run("iso-limit-fair-market-value", "2003-10-03")
    let subject = ExplanationSubject(kind: .holder, id: "H-1", holderID: "H-1", ids: ["H-1"])
    let figures = try #require(Figures(conclusion)).about(subject)
    let figure = try #require(
      figures.first { $0.sheet == "iso_limit" && $0.column == "value" && $0.row.hasSuffix("G-1") }
    )
    let text = FiguresText(figures: [figure], style: TextStyle(colour: false)).text
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(line.contains("9.00 in prices.csv!B2"), "\(text)")
    #expect(!text.contains("grants.csv!E2"), "\(text)")
  }

  @Test func `a date and the ledger can be asked about, and a holder by name`() async throws {
    let request = try RecordedSamples.request("alpha-2003", asOf: "2003-10-03")
    let search = ExplanationSearch(files: request.files)
    #expect(search.subject("new_grant_date")?.kind == .date)
    #expect(search.subject("pool")?.kind == .ledger)
    #expect(search.subject("employee 14")?.id == "H-14")
    #expect(search.subject("nobody") == nil)
    let conclusion = try await Self.run("alpha-2003", "2003-10-03")
    let figures = try #require(Figures(conclusion))
    let date = try #require(search.subject("new_grant_date"))
    let origins = figures.about(date).map(\.origin)
    #expect(origins.map(\.kind) == ["answer"])
    #expect(origins.map(\.value) == ["2003-10-03"])
  }
}

extension ResultSheet {
  /// Those of some columns that the sheet has.
  fileprivate func columns(named names: Set<String>) -> Set<String> {
    names.intersection(columns.map { $0.name }).union(
      key.filter { $0 != "vest_date" && $0 != "date" && $0 != "year" }
    )
  }
}

extension FigureSource {
  /// Every column of the offer's sheets that it names, by the sheet's name.
  fileprivate var columns: [(sheet: String, column: String)] {
    switch self {
    case .cell(let sheet, let column, _): [(sheet, column)]
    case .rows(let sheet, let column, let by):
      [(sheet, column)] + (by.isEmpty ? [] : [(sheet, by)])
    case .ofGranted(let source), .whereAnswered(_, let source), .accepted(let source),
      .zero(_, let source):
      source.columns
    case .eventsThroughGrant: [("events", "new_shares")]
    case .scheduleSteps(let column): [("schedules", column)]
    case .by(_, let sources): sources.values.flatMap(\.columns)
    case .step(_, let sources), .either(let sources): sources.flatMap(\.columns)
    case .expiration, .postponement, .closeOnExercise, .limitValue, .termination, .optionPrice,
      .term, .line,
      .answer:
      []
    }
  }
}
