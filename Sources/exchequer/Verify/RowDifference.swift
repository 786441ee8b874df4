/// The lines that only one of two files has.
struct RowDifference {
  let old: [UInt8]
  let new: [UInt8]

  /// Lines of the old file marked `-` and of the new marked `+`, so many of each at most.
  func lines(atMost most: Int) -> [String] {
    let (was, now) = (rows(old), rows(new))
    return shown(only(was, not: now), "-", most) + shown(only(now, not: was), "+", most)
  }

  private func rows(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
  }

  private func only(
    _ rows: [ArraySlice<UInt8>],
    not others: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>] {
    var left: [ArraySlice<UInt8>: Int] = [:]
    for row in others { left[row, default: 0] += 1 }
    return rows.filter { row in
      guard let count = left[row], count > 0 else { return true }
      left[row] = count - 1
      return false
    }
  }

  private func shown(_ rows: [ArraySlice<UInt8>], _ mark: String, _ most: Int) -> [String] {
    rows.prefix(most).map { "\(mark) " + String(decoding: $0.prefix(160), as: UTF8.self) }
      + (rows.count > most ? ["\(mark) and \(rows.count - most) more rows"] : [])
  }
}
