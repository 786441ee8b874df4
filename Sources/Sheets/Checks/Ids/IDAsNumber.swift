/// An id that a spreadsheet reads as a number in scientific notation: `1E5` becomes 100000.
enum IDAsNumber {
  // A spreadsheet writes longer numbers in scientific notation again.
  private static let mostZeros = 15

  /// The number that a spreadsheet makes of an id; nil of one that it leaves as it is.
  static func made(of id: String) -> String? {
    let parts = id.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, !parts[0].isEmpty, parts[0].first != "0",
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 48 < 10 } }),
      let zeros = Int(parts[1]), (0...mostZeros).contains(zeros)
    else { return nil }
    return parts[0] + String(repeating: "0", count: zeros)
  }
}
