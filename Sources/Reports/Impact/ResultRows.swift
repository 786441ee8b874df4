internal import CSV
internal import Offering

/// The rows of a result sheet as texts, each by what tells it from the others.
struct ResultRows {
  /// A row: its key as people read it, and its cells in the order of the columns.
  struct Row {
    let key: String
    let cells: [String]
  }

  let sheet: String
  let columns: [String]
  let rows: [Row]
  private let places: [String: Int]
  private let placeOfColumn: [String: Int]
  private let telling: [String]?

  /// The rows of a sheet of a run, all or where the sheet names holders those about one; none where the
  /// run does not write it.
  init(_ sheet: some ResultSheet, of run: FinishedRun, about holder: String = "") {
    self.sheet = sheet.name
    telling = sheet.telling
    let header = sheet.header(of: run)
    columns = header
    placeOfColumn = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
    let keys = sheet.key.compactMap { header.firstIndex(of: $0) }
    var counts: [String: Int] = [:]
    let cells = sheet.isWritten(for: run) ? sheet.cells(of: run, about: holder) : []
    let found = cells.map { cells in
      let texts = cells.map(\.shown)
      let key = keys.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
      counts[key, default: 0] += 1
      let count = counts[key] ?? 1
      return Row(key: count == 1 ? key : "\(key) (\(count))", cells: texts)
    }
    rows = found
    places = Dictionary(
      zip(found.map(\.key), found.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The row of a key.
  func row(_ key: String) -> Row? { places[key].map { rows[$0] } }

  /// A cell of a row; empty where there is no such column.
  func cell(_ column: String, _ row: Row) -> String {
    placeOfColumn[column].map { row.cells[$0] } ?? ""
  }

  /// The ids in a row by column: whom and what it is about.
  func ids(_ row: Row) -> [String: String] {
    let ids = zip(columns, row.cells).filter { name, cell in
      !cell.isEmpty && (name.hasSuffix("_id") || name == "replaces" || name == "subject")
    }
    return Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }

  /// Everything in a row that is no id, as words: `shares 180000, exercise_price 1.37`.
  func words(_ row: Row) -> String {
    if let telling { return telling.map { cell($0, row) }.joined(separator: " ") }
    return zip(columns, row.cells)
      .filter { !$0.0.hasSuffix("_id") && $0.0 != "replaces" && !$0.1.isEmpty }
      .map { "\($0.0.replacing("_", with: " ")) \($0.1)" }.joined(separator: ", ")
  }
}

extension CSVCell {
  /// What people read in it.
  var shown: String {
    switch self {
    case .text(let text), .plain(let text): text
    }
  }
}

/// A cell of a result sheet that differs between two runs, or a row that only one has.
struct ResultDifference: Hashable {
  /// The sheet's name without `.csv`, and the row's key.
  let sheet: String
  let row: String
  /// The column; nil where only one run has the row.
  let column: String?
  let before: String
  let after: String
  /// The ids in the row, by column: whom and what it is about.
  let ids: [String: String]
  /// The rule that the row names, if it does.
  let rule: String

  /// Where it is, whatever stands there.
  var place: Place { Place(sheet: sheet, row: row, column: column) }

  /// Where a difference is.
  struct Place: Hashable {
    let sheet: String
    let row: String
    let column: String?

    /// The row as a whole.
    var wholeRow: Place { Place(sheet: sheet, row: row, column: nil) }
  }

  /// Everything that differs between two runs, in the order of the sheets and of their rows: those of
  /// the earlier run first.
  static func all(_ was: FinishedRun, _ now: FinishedRun) -> [ResultDifference] {
    ResultSheets.all.flatMap { differences($0, was, now) }
  }

  private static func differences(
    _ sheet: some ResultSheet,
    _ was: FinishedRun,
    _ now: FinishedRun
  ) -> [ResultDifference] {
    let (old, new) = (ResultRows(sheet, of: was), ResultRows(sheet, of: now))
    let columns = old.columns + new.columns.filter { !old.columns.contains($0) }
    let changed = old.rows.flatMap { row -> [ResultDifference] in
      guard let other = new.row(row.key) else {
        return [one(old, row, before: old.words(row), after: "none")]
      }
      return columns.filter { old.cell($0, row) != new.cell($0, other) }.map { column in
        one(new, other, column, before: old.cell(column, row), after: new.cell(column, other))
      }
    }
    let added = new.rows.filter { old.row($0.key) == nil }
      .map { one(new, $0, before: "none", after: new.words($0)) }
    return changed + added
  }

  private static func one(
    _ rows: ResultRows,
    _ row: ResultRows.Row,
    _ column: String? = nil,
    before: String,
    after: String
  ) -> ResultDifference {
    ResultDifference(
      sheet: rows.sheet,
      row: row.key,
      column: column,
      before: before,
      after: after,
      ids: rows.ids(row),
      rule: rows.cell("rule", row)
    )
  }
}
