import CSV
import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering
@testable import Reports

/// H5: where `explain` says that a figure comes from, there a change changes it.
@Suite struct FigureChangeTests {
  /// A run with the cells of its result sheets.
  private struct Run {
    let conclusion: Conclusion
    let run: FinishedRun

    init?(_ request: Request) async {
      conclusion = await request.carryOut()
      guard let run = FinishedRun(conclusion) else { return nil }
      self.run = run
    }

    /// The cells of a sheet by row and column.
    func cells(_ name: String) -> [[String]: String] {
      guard let sheet = ResultSheets.all.first(where: { $0.name == name }) else { return [:] }
      return cells(of: sheet)
    }

    private func cells(of sheet: some ResultSheet) -> [[String]: String] {
      let rows = ResultRows(sheet, of: run)
      var cells: [[String]: String] = [:]
      for row in rows.rows {
        for (column, cell) in zip(rows.columns, row.cells) { cells[[row.key, column]] = cell }
      }
      return cells
    }
  }

  @Test(arguments: RecordedSamples.all)
  func `a change of what a figure is said to come from changes it`(
    sample: (name: String, asOf: String)
  ) async throws {
    var request = try RecordedSamples.request(sample.name, asOf: sample.asOf)
    request.files["prices.csv"] = request.files["prices.csv"].map(Self.everyDay)
    let holders = try #require(await Run(request)).run.outcome.sheets
    request.explained = Set(ResultOwners(holders).names.keys).union([""])
    let conclusion = await request.carryOut()
    let figures = try #require(Figures(conclusion))
    request.explained = []
    var runs: [String: [Run]] = [:]
    var untrue: [String] = []
    for figure in try chosen(figures, ResultOwners(holders), seed: sample.name) {
      let cells = Set(Self.cells(figure.origin))
      var isTrue = cells.isEmpty && Self.rules(figure.origin).isEmpty
      for cell in cells.sorted(by: { $0.address < $1.address }) where !isTrue {
        if runs[cell.address] == nil {
          runs[cell.address] = await Self.changed(request, cell)
        }
        isTrue = (runs[cell.address] ?? []).contains {
          $0.cells(figure.sheet)[[figure.row, figure.column]] != figure.value
        }
      }
      for rule in Set(Self.rules(figure.origin)).sorted() where !isTrue {
        if runs[rule] == nil { runs[rule] = await Self.changed(request, rule, conclusion) }
        isTrue = (runs[rule] ?? []).contains {
          $0.cells(figure.sheet)[[figure.row, figure.column]] != figure.value
        }
      }
      if !isTrue { untrue.append("\(figure.sheet) \(figure.row) \(figure.column)") }
    }
    #expect(untrue == [])
  }

  // The year of a row is in its key, so that another year is another row.

  /// Of each third column of each sheet a figure that is not zero, both drawn by lot: over the samples
  /// every column has its turn.
  private func chosen(
    _ figures: Figures,
    _ owners: ResultOwners,
    seed: String
  ) throws -> [Figure] {
    var lots = SplitMix(seed.utf8.reduce(0) { $0 + Int($1) })
    let all = owners.names.keys.sorted().flatMap { holder in
      figures.about(
        ExplanationSubject(kind: .holder, id: holder, holderID: holder, ids: [holder])
      )
    }
    let kinds = Dictionary(grouping: all.filter { $0.value != "0" && $0.column != "year" }) {
      "\($0.sheet) \($0.column)"
    }
    return kinds.keys.sorted().filter { _ in lots.chance(34) }
      .compactMap { kinds[$0]?.randomElement(using: &lots) }
  }

  private static func cells(_ origin: Figure.Origin) -> [Cell] {
    let own = origin.kind == "cell" ? [Cell(address: origin.name, text: origin.value)] : []
    return own + origin.inputs.flatMap(cells)
  }

  private static func rules(_ origin: Figure.Origin) -> [String] {
    (origin.kind == "answer" ? [origin.name] : []) + origin.inputs.flatMap(rules)
  }

  /// The runs that come to their end with another value of a parameter of a rule.
  private static func changed(
    _ request: Request,
    _ rule: String,
    _ conclusion: Conclusion
  ) async -> [Run] {
    guard let rules = conclusion.rules else { return [] }
    var runs: [Run] = []
    for (name, plants) in Plant.parameters(request, rules) where name.hasPrefix(rule + ".") {
      for plant in plants { if let run = await Run(plant.request) { runs.append(run) } }
    }
    // A rule that adds a column may have nothing to set: without the rule its figures go.
    var without = request
    for folder in without.ruleFolders.indices.dropFirst() {
      without.ruleFolders[folder].rules.removeAll { $0.name == rule }
    }
    if let run = await Run(without) { runs.append(run) }
    return runs
  }

  /// The prices with a close for every weekday, so that a date that moves finds one.
  private static func everyDay(_ bytes: Bytes) -> Bytes {
    let table = CSVTable(bytes)
    let given = table.rows.indices.map { (table.cell("date", $0), table.cell("close", $0)) }
      .sorted { $0.0 < $1.0 }
    guard table.header == ["date", "close"], let first = given.first.flatMap({ Day($0.0) }) else {
      return bytes
    }
    var lines = ["date,close"]
    var close = given[0].1
    for day in (0..<1600).map({ first.advanced(by: $0) })
    where BusinessCalendar().isBusinessDay(day) {
      close = given.first { $0.0 == "\(day)" }?.1 ?? close
      lines.append("\(day),\(close)")
    }
    return Bytes(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A cell of the offer's sheets.
  private struct Cell: Hashable {
    let address: String
    let text: String
  }

  /// The runs that come to their end with another value in a cell.
  private static func changed(_ request: Request, _ cell: Cell) async -> [Run] {
    let parts = cell.address.split(separator: "!")
    guard parts.count == 2, let bytes = request.files[String(parts[0])] else { return [] }
    let table = CSVTable(bytes)
    var runs: [Run] = []
    for value in values(cell.text) where runs.count < 3 {
      var changed = table
      changed.set(at: String(parts[1]), value)
      var other = request
      other.files[String(parts[0])] = Bytes(changed.bytes)
      if let run = await Run(other) { runs.append(run) }
    }
    return runs
  }

  /// Other values of a cell's kind.
  private static func values(_ text: String) -> [String] {
    if let day = Day(String(text.prefix(10))) {
      return [800, -800, 400, -400, 40, 1, -1].map {
        "\(day.advanced(by: $0))" + text.dropFirst(10)
      }
    }
    let plain = text.replacing(",", with: "")
    if let number = Int(plain) { return [number - number / 3 - 1, number + 1].map { "\($0)" } }
    if let amount = Money(written: plain) {
      return ([-100, 100, 5000] as [Int64]).map {
        "\(Money(tenThousandths: amount.tenThousandths + $0))"
      }
    }
    if text.hasSuffix("%") { return ["10%", "60%"].filter { $0 != text } }
    let words = ["ISO", "NQSO", "yes", "no", "employee", "officer", "consultant", "annual-3"]
    return words.filter { $0 != text }
  }
}
