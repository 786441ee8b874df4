import CSV
import Exchange
import Findings
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// H6: whatever one input changes, `impact` tells, and names that input.
///
/// Inputs are changed one at a time: each column, each term, each parameter and level, each rule's text.
/// What `impact` lists must be, cell for cell, the difference between the files of two runs.
@Suite struct PlantedChangeTests {
  /// What a cell that differs is: its sheet, its row, its column, before and after.
  private struct Cell: Hashable {
    let sheet: String
    let row: String
    let column: String
    let before: String
    let after: String
  }

  /// The samples on their days and on others; each is asked for the kinds of input that none before it
  /// has, the largest last.
  private static let cases: [(sample: String, asOf: String)] =
    RecordedSamples.all.filter { $0.name != "alpha-2003" }.map { ($0.name, $0.asOf) } + [
      ("waivers", "2003-03-20"), ("leavers", "2003-07-01"), ("alpha-2003", "2003-10-03"),
    ]

  @Test func `H6: each input changed alone is told in every cell, and named as the cause`()
    async throws
  {
    var (planted, telling) = (Set<String>(), 0)
    for (sample, asOf) in Self.cases {
      let today = try RecordedSamples.request(sample, asOf: asOf)
      let before = await today.carryOut()
      let files = try Self.files(before)
      for (column, plants) in Self.kinds(today, before) where !planted.contains(column) {
        for plant in plants.prefix(2) {
          let after = await plant.request.carryOut()
          guard case .done = after.ending else { continue }
          let isTold = try Self.check(plant, today, before, files, after, "\(sample) \(column)")
          planted.insert(column)
          if isTold { telling += 1 }
          // One that changes nothing is tried again on another row, or in another sample.
          if isTold { break }
        }
      }
    }
    #expect(
      planted.count >= 120 && telling >= 120,
      "\(planted.count) planted, \(telling) of them told"
    )
  }

  /// Every kind of input with changes of it, those of one sample the sheets', those of another the rules'.
  private static func kinds(
    _ request: Request,
    _ conclusion: Conclusion
  ) -> [(column: String, plants: [Plant])] {
    let rules = conclusion.rules.map { Plant.parameters(request, $0) } ?? []
    return Plant.cells(request) + rules + Plant.texts(request)
  }

  /// Compares what `impact` lists with the difference between the files; whether there is any.
  private static func check(
    _ plant: Plant,
    _ today: Request,
    _ before: Conclusion,
    _ files: [String: CSVTable],
    _ after: Conclusion,
    _ what: String
  ) throws -> Bool {
    let inputs = InputChanges(from: today, to: plant.request)
    let comparison = try #require(ImpactComparison(before: before, after: after, inputs: inputs))
    let impact = comparison.impact()
    #expect(inputs.all.count == 1, "\(what): \(inputs.all.map(\.name))")
    let expected = differences(files, try Self.files(after))
    let told = Set(
      impact.changes.map { change in
        let isRow = change.what == "row"
        return Cell(
          sheet: change.sheet,
          row: change.row,
          column: change.what,
          before: isRow && change.before != "none" ? "there" : change.before,
          after: isRow && change.after != "none" ? "there" : change.after
        )
      }
    )
    #expect(told == expected, "\(what): \(told.symmetricDifference(expected).prefix(3))")
    #expect(impact.isNothing == expected.isEmpty)
    let other = impact.changes.first { !$0.because.hasPrefix(plant.name) }
    #expect(other == nil, "\(what): \(plant.name) is not the cause of \(String(describing: other))")
    return !expected.isEmpty
  }

  private static func files(_ conclusion: Conclusion) throws -> [String: CSVTable] {
    let run = try TestRun(conclusion)
    try #require(!run.sheets.isEmpty, "\(run.complaints)")
    return Dictionary(
      uniqueKeysWithValues: run.sheets.filter { $0.key.hasSuffix(".csv") }
        .map { (String($0.key.dropLast(4)), CSVTable(Array($0.value.utf8))) }
    )
  }

  /// The cells that differ between the result sheets of two runs, as the files have them.
  private static func differences(_ was: [String: CSVTable], _ now: [String: CSVTable]) -> Set<Cell>
  {
    var cells: Set<Cell> = []
    for sheet in Set(was.keys).union(now.keys) {
      let (old, new) = (rows(was[sheet], sheet), rows(now[sheet], sheet))
      for (key, row) in old {
        guard let other = new[key] else {
          cells.insert(Cell(sheet: sheet, row: key, column: "row", before: "there", after: "none"))
          continue
        }
        for column in Set(row.keys).union(other.keys) where row[column] ?? "" != other[column] ?? ""
        {
          cells.insert(
            Cell(
              sheet: sheet,
              row: key,
              column: column,
              before: row[column] ?? "",
              after: other[column] ?? ""
            )
          )
        }
      }
      for key in new.keys where old[key] == nil {
        cells.insert(Cell(sheet: sheet, row: key, column: "row", before: "none", after: "there"))
      }
    }
    return cells
  }

  /// The rows of a file by the cells of its key.
  private static func rows(_ table: CSVTable?, _ sheet: String) -> [String: [String: String]] {
    guard let table else { return [:] }
    let key = ResultSheets.all.first { $0.name == sheet }?.key ?? []
    var rows: [String: [String: String]] = [:]
    for index in table.rows.indices {
      let name = key.map { table.cell($0, index) }.filter { !$0.isEmpty }.joined(separator: " ")
      var told = name
      var count = 1
      while rows[told] != nil {
        count += 1
        told = "\(name) (\(count))"
      }
      rows[told] = Dictionary(
        zip(table.header, table.header.map { table.cell($0, index) }),
        uniquingKeysWith: { first, _ in first }
      )
    }
    return rows
  }
}
