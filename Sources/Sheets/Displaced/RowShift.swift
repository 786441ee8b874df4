import CSV
import Findings

/// How the cells of a row stand beside their columns, from a cell on.
struct RowShift {
  /// The blank cell that was put in, or the first that stands where one was taken out.
  let cell: Int
  /// Whether the cells stand one column too far to the right.
  let isRight: Bool
}

extension RowShape {
  /// Which way the cells of a row were moved by one; nil if they were not.
  ///
  /// The row makes sense with them moved back, where several make none as they stand.
  /// A spreadsheet moves what stands right of a cell that is inserted or deleted; the row has as many
  /// cells as before where its last one is blank.
  var shift: RowShift? {
    let odd = reader.problems.map { reader.quick.cells[$0.column] }.filter { $0 >= 0 }
    guard texts.count == reader.headerCount, let first = odd.min(), let last = odd.max()
    else { return nil }
    guard odd.count > 1 else {
      return isLeft(from: first) ? RowShift(cell: first, isRight: false) : nil
    }
    if let cell = (0...first).last(where: { isInserted(at: $0) }), last > cell {
      return RowShift(cell: cell, isRight: true)
    }
    guard texts.last?.isEmpty ?? false,
      let cell = (0...first).last(where: { isLost(at: $0) })
    else { return nil }
    return RowShift(cell: cell, isRight: false)
  }

  // Fewer cells than these fit under other names by chance.
  private static let fewestMoved = 3

  /// Whether a cell that makes no sense, and all behind it, do so one column to the right, a date or a word
  /// of a list among them.
  ///
  /// Numbers make sense under the names of other numbers, and so show nothing.
  private func isLeft(from first: Int) -> Bool {
    guard texts.last?.isEmpty ?? false, isLost(at: first), !texts[first].isEmpty else {
      return false
    }
    let moved = texts.indices.filter { $0 >= first && !texts[$0].isEmpty }
    return moved.count >= Self.fewestMoved && moved.dropFirst().contains { isExact($0 + 1) }
  }

  /// Whether a cell is of a column that takes no other text than its own kind of value.
  private func isExact(_ cell: Int) -> Bool {
    reader.quick.cells.firstIndex(of: cell).map { reader.schema.columns[$0].kind.isExact } ?? false
  }

  private func isInserted(at cell: Int) -> Bool {
    texts[cell].isEmpty && makesSense { texts(at: $0 < cell ? $0 : $0 + 1) }
  }

  /// Whether every cell makes sense, but for one that is lost, with those behind it moved to the right.
  private func isLost(at cell: Int) -> Bool {
    makesSense(without: cell) { texts(at: $0 < cell ? $0 : $0 - 1) }
  }
}

extension RowReader {
  /// Whether the cells of a row were moved by one; if so that is told, instead of what follows from it.
  mutating func isMoved(_ record: Record) -> Bool {
    guard !problems.isEmpty, let shift = RowShape(self, record).shift else { return false }
    // The last cell of the row may stand under no name.
    _ = findings.removeAll(.cellInNextColumn, ofLastRow: record.row)
    unnamedTold.subtract(findings.removeAll(.columnUnnamed, ofLastRow: record.row))
    let address = "\(Place.letters(shift.cell))\(record.row)"
    findings.add(
      .rowShifted,
      source,
      record,
      cell: shift.cell,
      "The cells of row \(record.row) stand one column to the \(shift.isRight ? "right" : "left"), from "
        + "\(address) on: they make sense moved back."
    )
    keepUnreadable(record)
    return true
  }
}
