internal import CSV
internal import Offering

/// A result sheet: its file name, its columns in the order of the contract, and its bytes.
protocol ResultSheet: Sendable {
  /// The file's name, `determinations.csv`.
  var fileName: String { get }
  /// The names of its columns, in order.
  var header: [String] { get }
  /// Its rows, in order.
  func rows(of outcome: OfferOutcome) -> [[CSVCell]]
  /// Whether it is among the results at all.
  func isWritten(for outcome: OfferOutcome) -> Bool
}

extension ResultSheet {
  /// Always, unless a sheet says otherwise.
  func isWritten(for outcome: OfferOutcome) -> Bool { true }

  /// The sheet as it is written: UTF-8, LF, comma, a header row (`results.md`).
  func bytes(of outcome: OfferOutcome) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(header.map(CSVCell.plain))
    for row in rows(of: outcome) { writer.write(row) }
    return writer.bytes
  }
}

/// A column of a result sheet: its name and how a row fills it.
struct ResultColumn<Row>: Sendable {
  let name: String
  let cell: @Sendable (Row) -> CSVCell

  /// Text of people, which is defused where a spreadsheet would run it.
  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name) { .text(value($0)) }
  }

  /// A number, date or word of the program's own.
  static func plain(
    _ name: String,
    _ value: @escaping @Sendable (Row) -> any CustomStringConvertible
  ) -> Self {
    Self(name: name) { .plain(value($0).description) }
  }
}

/// A result sheet with one row for each value of a list of the outcome.
struct ListSheet<Row: Sendable>: ResultSheet {
  let fileName: String
  let list: @Sendable (OfferOutcome) -> [Row]
  let columns: [ResultColumn<Row>]
  let condition: @Sendable (OfferOutcome) -> Bool

  init(
    _ name: String,
    _ list: @escaping @Sendable (OfferOutcome) -> [Row],
    where condition: @escaping @Sendable (OfferOutcome) -> Bool = { _ in true },
    _ columns: [ResultColumn<Row>]
  ) {
    fileName = name + ".csv"
    self.list = list
    self.condition = condition
    self.columns = columns
  }

  func isWritten(for outcome: OfferOutcome) -> Bool { condition(outcome) }

  var header: [String] { columns.map(\.name) }

  func rows(of outcome: OfferOutcome) -> [[CSVCell]] {
    list(outcome).map { row in columns.map { $0.cell(row) } }
  }
}

/// Every result sheet that comes from the outcome alone; summary.csv, findings.csv and manifest.json
/// also tell of the run.
enum ResultSheets {
  /// The sheets in the order of the contract.
  static let all: [any ResultSheet] = [
    determinations, cancellations, balancingOptions, promises, newGrants, vesting,
    limit, pool, exercises, tax,
  ]
}
