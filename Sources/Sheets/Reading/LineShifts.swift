/// How far physical lines run ahead of a spreadsheet's rows: by one for each line break within a
/// quoted cell above.
///
/// Kept only where it changes.
struct LineShifts: Sendable {
  private var rows: [Int32] = []
  private var shifts: [Int32] = []

  /// Notes the line of a row; rows must come in order.
  mutating func note(row: Int, line: Int) {
    let shift = Int32(clamping: line - row)
    guard shift != shifts.last ?? 0 else { return }
    rows.append(Int32(clamping: row))
    shifts.append(shift)
  }

  /// Adds those of the next piece of a sheet, whose rows and lines are counted from 0.
  mutating func append(_ next: LineShifts, rows: Int, lines: Int, isEmpty: Bool) {
    guard !isEmpty else { return }
    note(row: rows, line: lines)
    for (row, shift) in zip(next.rows, next.shifts) {
      note(row: Int(row) + rows, line: Int(row) + Int(shift) + lines)
    }
  }

  /// The line that a row begins on.
  func line(ofRow row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle]) <= row { low = middle + 1 } else { high = middle }
    }
    return row + (low > 0 ? Int(shifts[low - 1]) : 0)
  }
}
