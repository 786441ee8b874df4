internal import CSV
internal import Offering
internal import Policy
internal import Sheets

/// A result sheet (`results.md`), declared once: what writes it, the workbook, `verify`, the rules that
/// add columns and the documentation know of it what stands here.
///
/// A new one is a type of its own in this folder.
protocol ResultSheet: Sendable {
  /// What one row of it is made of.
  associatedtype Row
  /// Its rows, one after the other: a list, or made as they are written.
  associatedtype Rows: WrittenRows<Row> = [Row]

  init()

  /// Its name without `.csv`: `promises`.
  var name: String { get }
  /// Its place among the results in the order of the contract; no two have the same.
  var place: Int { get }
  /// What one row of it is, for people: `a Promise to Grant`.
  var meaning: String { get }
  /// Its columns in order, without those that rules add.
  var columns: [ResultColumn<Row>] { get }
  /// The scope that reads one row, for rules that add columns; nil if its rows are no single thing of
  /// a scope.
  var scope: String? { get }

  /// The columns that tell one row from another; the first unless it says otherwise. Rows alike in them
  /// are told apart by their order.
  var key: [String] { get }

  /// Whether no two rows are alike in the key.
  var tellsRowsApart: Bool { get }

  /// The columns that say in a few words what a row is; nil for all but ids.
  var telling: [String]? { get }

  /// The columns of which all rows together make a figure, for the workbook.
  var totals: [String] { get }

  /// Where the figures of each column come from, for `explain`; in summary.csv, those of each measure.
  var sources: [String: FigureSource] { get }

  /// Its rows in order.
  func rows(of run: FinishedRun) -> Rows
  /// Writes it.
  ///
  /// All write alike; it stands here so that the loop over rows is compiled for each sheet's own.
  func write(_ run: FinishedRun, to file: any ResultFile) throws
  /// How many rows it has, where there may be many: those that take longest are begun first.
  func length(of run: FinishedRun) -> Int
  /// Whether it is among the results at all.
  func isWritten(for run: FinishedRun) -> Bool
  /// A row's values of the columns that rules add.
  func further(_ row: Row) -> [Fact]
}

/// A result sheet to which rules may add columns.
protocol ExtensibleSheet: ResultSheet where Row: ExtensibleRow {
  /// The scope that reads one row.
  var rowScope: String { get }
}

extension ExtensibleSheet {
  var scope: String? { rowScope }
  func further(_ row: Row) -> [Fact] { row.further }
}

extension ResultSheet {
  var scope: String? { nil }
  var telling: [String]? { nil }
  var totals: [String] { [] }
  var sources: [String: FigureSource] { [:] }
  var key: [String] { columns.first.map { [$0.name] } ?? [] }
  var tellsRowsApart: Bool { true }
  func isWritten(for run: FinishedRun) -> Bool { true }
  func length(of run: FinishedRun) -> Int { 0 }
  func further(_ row: Row) -> [Fact] { [] }

  /// The file's name.
  var fileName: String { name + ".csv" }

  /// Writes the sheet: UTF-8, LF, comma, a header row (`results.md`).
  func write(_ run: FinishedRun, to file: any ResultFile) throws {
    try ResultColumn.write(allColumns(of: run), rows(of: run)) { try file.write($0) }
  }

  /// The names of all its columns.
  func header(of run: FinishedRun) -> [String] { allColumns(of: run).map(\.name) }

  /// What the numbers of each of its columns are.
  func kinds(of run: FinishedRun) -> [ColumnKind] { allColumns(of: run).map(\.kind) }

  /// Its rows as cells, all or, where they are about holders and one is given, those about that one.
  func cells(of run: FinishedRun, about id: String = "") -> [[CSVCell]] {
    let columns = allColumns(of: run)
    let isWanted = { (row: Row) in id.isEmpty || holder.map { $0.holder(of: row).id == id } ?? true
    }
    return rows(of: run).lazy.filter(isWanted).map { row in columns.map { $0.cell(row) } }
  }

  /// The names of the contract's columns: those of its own and, where a row is about a holder, the
  /// holder's name.
  var columnNames: [String] {
    columns.map(\.name) + (holder == nil ? [] : [HolderNames.column])
  }

  /// The same columns, each with its kind and what it means.
  var explainedColumns: [(name: String, kind: ColumnKind, meaning: String)] {
    columns.map { ($0.name, $0.kind, $0.meaning) }
      + (holder == nil ? [] : [(HolderNames.column, .plain, HolderNames.meaning)])
  }

  /// The holder whom a row is about; nil where it is about none.
  private var holder: HolderOfRow<Row>? { columns.compactMap(\.holder).first }

  /// The contract's columns, then those that rules add.
  private func allColumns(of run: FinishedRun) -> [ResultColumn<Row>] {
    let added = run.outcome.furtherColumns[name] ?? []
    let named: [ResultColumn<Row>] =
      holder.map { holder in [run.names.column(holder)] } ?? []
    return columns + named
      + added.enumerated().map { index, column in
        .further(column) { row in
          let facts = further(row)
          return facts.indices.contains(index) ? facts[index] : .blank
        }
      }
  }
}

extension ResultSheet where Rows == OrderedRows<Row> {
  func length(of run: FinishedRun) -> Int { rows(of: run).count }
}

/// The names of the holders, for the sheets whose rows are about one.
struct HolderNames: Sendable {
  /// The column that has them, after a sheet's own columns.
  static let column = "holder_name"
  /// What that column means.
  static let meaning = "The holder's name, as holders.csv has it."

  // One after the other, since they are written for rows in any order of holders.
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ sheet: SheetTable) {
    var (bytes, starts): ([UInt8], [Int]) = ([], [0])
    starts.reserveCapacity(sheet.rowCount + 1)
    for row in 0..<sheet.rowCount {
      sheet.withText(HoldersSheet.holderName, row) { bytes.append($0, $1) }
      starts.append(bytes.count)
    }
    (self.bytes, self.starts) = (bytes, starts)
  }

  /// Where the name of the holder in a row of holders.csv stands.
  private func range(_ row: Int) -> Range<Int> {
    row >= 0 && row < starts.count - 1 ? starts[row]..<starts[row + 1] : 0..<0
  }

  /// The column of a sheet whose rows are about a holder.
  func column<Row>(_ reading: HolderOfRow<Row>) -> ResultColumn<Row> {
    let name = { @Sendable (row: Row) in
      CSVCell.text(String(decoding: bytes[range(reading.holder(of: row).row)], as: UTF8.self))
    }
    return ResultColumn(name: Self.column, cell: name) { rows, place, writer in
      writer.write(text: bytes.span, range(reading.holder(rows, place).row))
    }
  }
}

/// A run that came to its end: what result sheets are made of, and one for all of them.
final class FinishedRun: Sendable {
  /// What the offer came to.
  let outcome: OfferOutcome
  /// The run's end, with what was found and the rules in force.
  let conclusion: Conclusion
  /// The holders' names.
  let names: HolderNames

  init(outcome: OfferOutcome, conclusion: Conclusion) {
    self.outcome = outcome
    self.conclusion = conclusion
    names = HolderNames(outcome.sheets.holders)
  }
}

extension FinishedRun {
  /// The run of a conclusion; nil if it did not come to its end.
  convenience init?(_ conclusion: Conclusion) {
    guard case .done(let outcome) = conclusion.ending else { return nil }
    self.init(outcome: outcome, conclusion: conclusion)
  }
}
