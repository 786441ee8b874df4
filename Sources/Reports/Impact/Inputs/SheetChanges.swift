internal import CSV
internal import Exchange
internal import Findings
internal import Sheets

/// What differs between two saves of a sheet, cell by cell, and the sheet with only some of it changed.
struct SheetChanges {
  /// One thing that differs.
  enum Change: Hashable, Sendable {
    /// A cell, by the place of its row among `rows` and of its column among `columns`.
    case cell(row: Int, column: Int)
    /// A row that only one of the two has.
    case row(Int)
    /// The order of the rows.
    case order
    /// The way the file is saved: its encoding, its separator, a blank column.
    case form
  }

  /// A row of either sheet or of both.
  struct Row: Sendable {
    var before: FileView.Row?
    var after: FileView.Row?
  }

  let sheet: String
  let rows: [Row]
  /// The columns of both, those of the earlier sheet first.
  let columns: [String]
  let changes: [Change]
  private let before: Bytes?
  private let after: Bytes?
  private let old: SheetCells
  private let new: SheetCells

  /// Compares two saves; a sheet that is not there has no rows.
  ///
  /// Nil if one of them is no text.
  init?(_ sheet: String, _ before: Bytes?, _ after: Bytes?, beside offer: Bytes?) {
    guard let old = SheetCells(sheet, before, beside: offer),
      let new = SheetCells(sheet, after, beside: offer)
    else { return nil }
    (self.sheet, self.before, self.after, self.old, self.new) = (sheet, before, after, old, new)
    let columns = old.header + new.header.filter { !old.header.contains($0) }
    let aligned = SheetAlignment(old, new, columns)
    self.columns = columns
    rows = aligned.rows
    var changes = rows.indices.flatMap { index -> [Change] in
      guard let one = aligned.rows[index].before, let other = aligned.rows[index].after else {
        return [.row(index)]
      }
      return columns.indices.filter { old.cell(columns[$0], one) != new.cell(columns[$0], other) }
        .map { .cell(row: index, column: $0) }
    }
    if !aligned.isInOrder { changes.append(.order) }
    if changes.isEmpty { changes.append(.form) }
    self.changes = changes
  }

  /// The sheet with only the changes given; nil if it is not there then.
  func bytes(with chosen: Set<Change>) -> Bytes? {
    if chosen.isEmpty { return before }
    if changes.allSatisfy(chosen.contains) { return after }
    var writer = RecordWriter(delimiter: old.header.isEmpty ? new.delimiter : old.delimiter)
    writer.write(columns.map(CSVCell.plain))
    for index in order(isNew: chosen.contains(.order)) {
      guard let cells = cells(of: index, with: chosen) else { continue }
      writer.write(cells.map(CSVCell.plain))
    }
    return Bytes(writer.bytes)
  }

  private func order(isNew: Bool) -> [Int] {
    guard isNew else { return Array(rows.indices) }
    return rows.indices.sorted { one, other in
      (rows[one].after?.number ?? .max, one) < (rows[other].after?.number ?? .max, other)
    }
  }

  private func cells(of index: Int, with chosen: Set<Change>) -> [String]? {
    let row = rows[index]
    guard let one = row.before else {
      return chosen.contains(.row(index))
        ? row.after.map { new.cells(columns, $0) } : nil
    }
    guard let other = row.after else {
      return chosen.contains(.row(index)) ? nil : old.cells(columns, one)
    }
    return columns.indices.map { column in
      chosen.contains(.cell(row: index, column: column))
        ? new.cell(columns[column], other) : old.cell(columns[column], one)
    }
  }

  // What people are told of a change.

  /// Where it is and what it is about: `forms.csv!D34 received`.
  func name(of change: Change) -> String {
    switch change {
    case .cell(let row, let column):
      return "\(place(row, columns[column]).address) \(label(row, columns[column]))"
    case .row(let row): return place(row, nil).address
    case .order: return "\(sheet), the order of its rows"
    case .form: return "\(sheet), the way it is saved"
    }
  }

  /// What stood there before and stands there after.
  func values(of change: Change) -> (before: String, after: String) {
    switch change {
    case .cell(let row, let column):
      let name = columns[column]
      return (
        rows[row].before.map { old.cell(name, $0) } ?? "",
        rows[row].after.map { new.cell(name, $0) } ?? ""
      )
    case .row(let row):
      return (
        rows[row].before.map { old.words(columns, $0) } ?? "no row",
        rows[row].after.map { new.words(columns, $0) } ?? "no row"
      )
    case .order, .form: return ("", "")
    }
  }

  /// Everything that stands in the row or rows of a change, before and after.
  func texts(of change: Change) -> Set<String> {
    switch change {
    case .cell(let row, _), .row(let row):
      Set((rows[row].before?.cells ?? []) + (rows[row].after?.cells ?? []))
    case .order, .form: []
    }
  }

  /// The day from which the row of a change is known, if it has one.
  func knownFrom(_ change: Change) -> Day? {
    switch change {
    case .cell(let row, let column):
      return [known(row), ownDay(row, columns[column])].compactMap(\.self).max()
    case .row(let row): return known(row)
    case .order, .form: return nil
    }
  }

  /// The earlier of the days from which a row is known before and after.
  private func known(_ row: Int) -> Day? {
    let days = [
      rows[row].before.flatMap { old.knownFrom($0) },
      rows[row].after.flatMap { new.knownFrom($0) },
    ]
    return days.compactMap(\.self).min()
  }

  /// The day that a cell itself says, such as the end of a service: the earlier one of before and after.
  private func ownDay(_ row: Int, _ column: String) -> Day? {
    guard SheetCells.isEnd(column) else { return nil }
    let texts = [
      rows[row].before.map { old.cell(column, $0) } ?? "",
      rows[row].after.map { new.cell(column, $0) } ?? "",
    ]
    let days = texts.map { Day(String($0.prefix(10))) }
    guard zip(texts, days).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    return days.compactMap(\.self).min()
  }

  /// The row that people see: the later one if there is one, with the sheet it stands in.
  private func shown(_ row: Int) -> (cells: SheetCells, row: FileView.Row?) {
    rows[row].after == nil ? (old, rows[row].before) : (new, rows[row].after)
  }

  private func place(_ row: Int, _ column: String?) -> Place {
    let (cells, found) = shown(row)
    return Place(
      sheet: sheet,
      row: found?.number,
      column: column.flatMap { name in cells.header.firstIndex(of: name) }
    )
  }

  /// The column's name; of offer.csv the term, of policy.csv the parameter.
  private func label(_ row: Int, _ column: String) -> String {
    let (cells, found) = shown(row)
    let told = { (name: String) in found.map { cells.cell(name, $0) } ?? "" }
    return switch sheet.lowercased() {
    case "offer.csv" where column == "value": told("term")
    case "policy.csv": "\(told("rule")).\(told("parameter")), \(column)"
    default: column
    }
  }
}
