import Findings

/// A column whose cells are not what another one says of them.
struct Disagreement {
  let column: ComparedColumn
  let other: ComparedColumn
  /// What the other column says should stand in a row.
  let expected: ExpectedCells
  /// The rows where something else stands, in order.
  let rows: [Int]
  /// How many rows both columns speak of.
  var count: Int { expected.count }

  /// Compares columns that differ, as `differs` says of both sides alike; nil if fewer than two rows disagree.
  init?(differing pair: ColumnPair) {
    self.init(pair.one, pair.other, ExpectedCells(pair))
  }

  /// A column, and what another says of its rows; nil if fewer than two of them disagree.
  init?(_ column: ComparedColumn, _ other: ComparedColumn, _ expected: ExpectedCells) {
    (self.column, self.other, self.expected) = (column, other, expected)
    rows = expected.rows.filter { !expected.fit(column, $0) }
    if rows.count < 2 { return nil }
  }

  /// Whether more than one cell differs: of a million healthy rows nothing more is kept.
  static func differs(_ pair: ColumnPair) -> Bool {
    var count = 0
    for rows in pair.rows where pair.contradicts(rows) {
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  /// Whether two of five rows or more disagree: too many for slips of single forms.
  var isOfMost: Bool { rows.count * 5 >= count * 2 && count > 2 }

  /// Whether a cause explains these rows but for one in five, and at least two.
  func isExplained(_ explained: Int) -> Bool {
    explained > 1 && explained.isMost(of: rows.count)
  }

  /// Whether the right cells stand in the column, in whatever rows.
  var isExchanged: Bool {
    // Those that stand in their rows are there.
    if (count - rows.count).isMost(of: count) { return true }
    var there: [ComparedCell: Int] = [:]
    for row in 0..<column.table.rowCount {
      if let cell = column.cell(row) { there[cell, default: 0] += 1 }
    }
    var found = 0
    for cell in expected.rows.compactMap({ expected[$0] }) {
      guard let count = there[cell], count > 0 else { continue }
      there[cell] = count - 1
      found += 1
    }
    return found.isMost(of: count)
  }
}
