import CSV
import Findings

// Two columns whose headers have changed places: hardly a cell of one makes sense, and what stands in each
// makes sense in the other.
extension RowReader {
  /// Tells such columns, and takes back what was said of their cells.
  mutating func settleExchanged(_ header: Record) {
    guard rows.hasUnreadable else { return }
    var told: Set<Int> = []
    for column in schema.columns.indices where !told.contains(column) && isMostlyUnreadable(column)
    {
      guard let other = exchanged(with: column), !told.contains(other) else { continue }
      told.formUnion([column, other])
      let (left, right) =
        quick.cells[column] < quick.cells[other] ? (column, other) : (other, column)
      for each in [left, right] {
        findings.removeAll(ofCell: quick.cells[each])
        for row in 0..<rows.count { rows.set(CellValue.unreadable, each, row) }
        if each == schema.key { rows.isIncomplete = true }
      }
      findings.add(
        .columnExchanged,
        source,
        header,
        cell: quick.cells[left],
        "\(schema.columns[left].name) and \(schema.columns[right].name) may have changed places: what "
          + "stands under each makes sense under the other."
      )
    }
  }

  /// Whether four of five filled cells or more cannot be read, and at least two.
  private func isMostlyUnreadable(_ column: Int) -> Bool {
    guard quick.cells[column] >= 0 else { return false }
    var (filled, odd) = (0, 0)
    for row in 0..<rows.count {
      let value = rows.value(column, row)
      if value != CellValue.blank { filled += 1 }
      if value == CellValue.unreadable { odd += 1 }
    }
    return odd > 1 && odd.isMost(of: filled)
  }

  private func exchanged(with column: Int) -> Int? {
    let own = texts(column)
    // Ids with a space that does not show read as numbers with separators; numbers whose space was lost read as
    // ids.
    guard !isOfOtherMark(own, column), !own.contains(where: { CellText($0).invisible != nil }),
      !own.contains(where: { NumberProblem.withoutLostSpaces($0) != nil })
    else { return nil }
    return schema.columns.indices.first { other in
      guard other != column, quick.cells[other] >= 0,
        schema.columns[other].kind != schema.columns[column].kind, makeSense(own, under: other)
      else { return false }
      return makeSense(texts(other), under: column)
    }
  }

  /// What stands in a column, where anything does.
  private func texts(_ column: Int) -> [[UInt8]] {
    (0..<rows.count).compactMap { row in
      let record = source.record(at: rows.offsets[row])
      guard quick.cells[column] < record.cells.count else { return nil }
      let content = Array(source.content(record, quick.cells[column]).utf8)
      return CellText(content).scalars.isEmpty ? nil : content
    }
  }

  /// Whether what stands in a column makes sense where it is, with the other mark before decimals: a
  /// sheet of another country, `12.000` shares for 12,000.
  private func isOfOtherMark(_ texts: [[UInt8]], _ column: Int) -> Bool {
    var other = patient[column]
    other.hasDecimalComma.toggle()
    return texts.count { other.read($0).problem == nil }.isMost(of: texts.count)
  }

  private func makeSense(_ texts: [[UInt8]], under column: Int) -> Bool {
    // A text can be anything, so that it says nothing.
    guard texts.count > 1, schema.columns[column].kind != .text else { return false }
    let good = texts.count { patient[column].read($0).problem == nil }
    return good.isMost(of: texts.count)
  }
}
