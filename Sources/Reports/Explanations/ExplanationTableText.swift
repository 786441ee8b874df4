internal import Offering
internal import Policy

/// A computation laid out in columns, numbers to the right.
struct ExplanationTableText {
  private let table: ExplanationTable

  init(_ table: ExplanationTable) { self.table = table }

  /// The header, then a line a row.
  var lines: [String] {
    let rows = table.rows.map { row in
      zip(row, table.columns).map { fact, column in
        if case .text(let text) = fact {
          text
        } else {
          ExplanationWords.value(fact, as: column.kind)
        }
      }
    }
    return GridText(
      header: table.columns.map(\.name),
      rows: rows,
      numeric: table.columns.map { $0.kind == .count || $0.kind == .money }
    ).lines
  }
}

/// Rows of texts in columns two spaces apart; what cannot be seen is shown by number.
struct GridText {
  private let header: [String]
  private let rows: [[String]]
  /// Which columns stand to the right.
  private let numeric: [Bool]

  init(header: [String], rows: [[String]], numeric: [Bool]) {
    self.header = header.map(VisibleText.of)
    self.rows = rows.map { $0.map(VisibleText.of) }
    self.numeric = numeric
  }

  /// The header, then a line a row, without spaces at the end.
  var lines: [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return ([header] + rows).map { row in
      var line = zip(row, zip(widths, numeric)).map { cell, shape in
        shape.1 ? cell.indented(to: shape.0) : cell.padded(to: shape.0)
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
