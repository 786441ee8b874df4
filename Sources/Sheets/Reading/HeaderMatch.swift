import CSV
import Findings

/// Which cell of a record each column of the schema is, and what is wrong with the header.
struct HeaderMatch {
  let schema: SheetSchema
  /// The header's cells without outer blanks; those of a second table are blank.
  let header: [String]
  /// The first cell of a second table beside the first; nil if there is none.
  let secondTable: Int?
  // No sheet of people's has more columns; one of random bytes may.
  private static let mostCompared = 256
  /// For each column of the schema, which cell it is; nil if it is not there.
  private(set) var cellOfColumn: [Int?]
  /// Columns of the schema that two headers name: the column, and the later cell.
  private(set) var duplicates: [(column: Int, cell: Int)] = []

  init(_ whole: [String], _ schema: SheetSchema) {
    self.schema = schema
    secondTable = SecondTable.begin(whole, schema)
    header = secondTable.map { whole[..<$0] + whole[$0...].map { _ in "" } } ?? whole
    cellOfColumn = Array(repeating: nil, count: schema.columns.count)
    let normal = header.map(ComparedName.normal)
    for (cell, name) in normal.enumerated() where !name.isEmpty {
      if let column = schema.columnOfName[name] { take(column, cell) }
    }
    // A header that is only an alias counts where the name itself is not there.
    let named = cellOfColumn
    for (cell, name) in normal.enumerated() where !name.isEmpty && schema.columnOfName[name] == nil
    {
      guard let column = schema.columnOfAlias[name], named[column] == nil else { continue }
      take(column, cell)
    }
  }

  private mutating func take(_ column: Int, _ cell: Int) {
    if cellOfColumn[column] == nil {
      cellOfColumn[column] = cell
    } else {
      duplicates.append((column, cell))
    }
  }

  /// How many columns of the schema are there.
  var score: Int { cellOfColumn.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  /// The cells that the schema does not know, with their headers.
  var extras: [(name: String, cell: Int)] {
    header.enumerated()
      .filter { !$0.element.isEmpty && !cellOfColumn.contains($0.offset) }
      .map { ($0.element, $0.offset) }
  }

  /// How many cells a row has: up to the last one with a header.
  var width: Int { (header.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// The required columns that are not there.
  var missing: [Int] {
    schema.columns.indices.filter {
      cellOfColumn[$0] == nil && schema.columns[$0].presence != .optional
    }
  }
}

extension HeaderMatch {
  /// Reports what is wrong with the header.
  func report(_ source: SheetSource, _ record: Record, into findings: inout SheetFindings) {
    if let secondTable {
      findings.add(
        .headerSecondTable,
        source,
        record,
        cell: secondTable,
        "A second table begins in column \(Place.letters(secondTable)); only the first was read."
      )
    }
    var claimed: Set<Int> = []
    for column in missing {
      reportMissing(column, source, record, &claimed, &findings)
    }
    for duplicate in duplicates {
      let name = schema.columns[duplicate.column].name
      let first = cellOfColumn[duplicate.column].map { Place.letters($0) } ?? ""
      findings.add(
        .columnDuplicate,
        source,
        record,
        cell: duplicate.cell,
        "The column \(name) appears twice, in \(first) and \(Place.letters(duplicate.cell))."
      )
    }
    reportExtras(source, record, claimed, &findings)
  }

  private func reportMissing(
    _ column: Int,
    _ source: SheetSource,
    _ record: Record,
    _ claimed: inout Set<Int>,
    _ findings: inout SheetFindings
  ) {
    let declaration = schema.columns[column]
    let names = [declaration.name] + declaration.aliases
    let near = extras.prefix(HeaderMatch.mostCompared).first { extra in
      !claimed.contains(extra.cell)
        && (declaration.isLikely(extra.name)
          || names.contains { Nearest.name(to: extra.name, among: [$0]) != nil })
    }
    if let near { claimed.insert(near.cell) }
    let hint =
      near.map {
        declaration.isLikely($0.name)
          ? "; \(Shown.quoted($0.name)) may be it" : "; \(Shown.quoted($0.name)) is close to it"
      } ?? ""
    findings.add(
      .columnMissing,
      source,
      record,
      cell: near?.cell,
      subject: declaration.name,
      "There is no column \(declaration.name)\(hint).",
      repair: near.map { "Rename \($0.name) to \(declaration.name) if that is what it contains." }
        ?? "Add a column \(declaration.name): \(declaration.meaning)"
    )
  }

  private func reportExtras(
    _ source: SheetSource,
    _ record: Record,
    _ claimed: Set<Int>,
    _ findings: inout SheetFindings
  ) {
    var seen: [String: Int] = [:]
    for extra in extras.prefix(HeaderMatch.mostCompared)
    where !duplicates.contains(where: { $0.cell == extra.cell }) {
      let normal = ComparedName.normal(extra.name)
      if let first = seen.updateValue(extra.cell, forKey: normal) {
        seen[normal] = first
        findings.add(
          .columnDuplicate,
          severity: .warning,
          source,
          record,
          cell: extra.cell,
          "The column \(extra.name) appears twice, in \(Place.letters(first)) and "
            + "\(Place.letters(extra.cell)); rules read the first."
        )
      } else if !claimed.contains(extra.cell), let likely = likelyColumn(extra.name) {
        tellLikely(extra, likely, source, record, &findings)
      }
    }
  }

  private func tellLikely(
    _ extra: (name: String, cell: Int),
    _ column: Int,
    _ source: SheetSource,
    _ record: Record,
    _ findings: inout SheetFindings
  ) {
    let name = schema.columns[column].name
    let isThere = cellOfColumn[column] != nil
    findings.add(
      .columnUnusual,
      source,
      record,
      cell: extra.cell,
      isThere
        ? "The column \(extra.name) was ignored: \(name) is there too."
        : "The column \(extra.name) is not known and was ignored; it may be \(name).",
      repair: isThere
        ? "Delete one of the two columns."
        : "Rename it to \(name) if that is what it contains: \(schema.columns[column].meaning)"
    )
  }

  /// The column of the schema that an unknown one likely is: by a common name for it, or by a name
  /// close to one of its own.
  private func likelyColumn(_ name: String) -> Int? {
    let normal = ComparedName.normal(name)
    let columns = schema.columns.indices
    if let alias = schema.columnOfAlias[normal] { return alias }
    // A reason for leaving stands behind the day of it.
    let likely = columns.last { cellOfColumn[$0] == nil && schema.columns[$0].isLikely(name) }
    if let likely { return likely }
    guard name.utf8.count > 1 else { return nil }
    // A column that a rule declares and the sheet lacks is told with the rule.
    let absent = columns.filter { cellOfColumn[$0] == nil && !schema.ownColumns.contains($0) }
    return Nearest.one(to: name, among: absent) { column in
      [schema.columns[column].name] + schema.columns[column].aliases
    }
  }

  /// The columns that are not known and that nothing has been said of.
  var unknown: [(name: String, cell: Int)] {
    extras.filter { extra in
      likelyColumn(extra.name) == nil && !duplicates.contains { $0.cell == extra.cell }
    }
  }
}
