import Findings

/// A column whose cells are not what another one says of them.
struct Disagreement {
  let column: ComparedColumn
  let other: ComparedColumn
  /// What the other column says should stand in a row.
  let expected: [Int: ComparedCell]
  /// The rows where something else stands, in order.
  let rows: [Int]
  /// How many rows both columns speak of.
  let count: Int

  /// Compares; nil if fewer than two rows disagree.
  init?(_ pair: ColumnPair) {
    guard Self.differs(pair) else { return nil }
    var expected: [Int: ComparedCell] = [:]
    var said: Set<Int> = []
    for rows in pair.rows where said.insert(rows.one).inserted {
      guard pair.one.cell(rows.one) != nil, let cell = pair.other.cell(rows.other) else { continue }
      expected[rows.one] = cell
    }
    self.init(pair.one, pair.other, expected)
  }

  /// A column, and what another says of its rows; nil if fewer than two of them disagree.
  init?(_ column: ComparedColumn, _ other: ComparedColumn, _ expected: [Int: ComparedCell]) {
    (self.column, self.other, self.expected) = (column, other, expected)
    rows = expected.keys.filter { expected[$0] != column.cell($0) }.sorted()
    count = expected.count
    if rows.count < 2 { return nil }
  }

  /// Whether more than one cell differs: a million healthy rows are compared without their texts.
  private static func differs(_ pair: ColumnPair) -> Bool {
    if case .text = pair.one.kind { return true }
    if case .id = pair.one.kind { return true }
    var count = 0
    for rows in pair.rows {
      let one = pair.one.table.value(pair.one.column, rows.one)
      let other = pair.other.table.value(pair.other.column, rows.other)
      if one != other, CellValue.isPresent(one), CellValue.isPresent(other) { count += 1 }
      if count > 1 { return true }
    }
    return false
  }

  /// Whether two of five rows or more disagree: too many for slips of single forms.
  var isOfMost: Bool { rows.count * 5 >= count * 2 && count > 2 }

  /// Whether a cause explains these rows but for one in five, and at least two.
  func isExplained(_ explained: Int) -> Bool {
    explained > 1 && explained * 5 >= rows.count * 4
  }

  /// Whether the right cells stand in the column, in whatever rows.
  var isExchanged: Bool {
    var there: [ComparedCell: Int] = [:]
    for row in 0..<column.table.rowCount {
      if let cell = column.cell(row) { there[cell, default: 0] += 1 }
    }
    var found = 0
    for cell in expected.values {
      guard let count = there[cell], count > 0 else { continue }
      there[cell] = count - 1
      found += 1
    }
    return found * 5 >= count * 4
  }
}
