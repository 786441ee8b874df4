/// An id that may end in a number: `F-9` comes before `F-10`, and `F-10` after it.
struct CountedID: Comparable {
  /// What stands before the number.
  let beginning: String
  /// The number at its end; nil of an id without one, or with one of over 15 digits.
  let number: Int?
  private let digits: Int

  init(_ id: String) {
    digits = id.utf8.reversed().prefix { $0 &- 48 < 10 }.count
    number = digits < 16 ? Int(id.suffix(digits)) : nil
    beginning = number == nil ? id : String(id.dropLast(digits))
  }

  /// The id that a spreadsheet makes of it in the next row, with as many digits; nil of one without a number.
  var next: String? {
    guard let number else { return nil }
    let next = String(number + 1)
    return beginning + String(repeating: "0", count: max(0, digits - next.utf8.count)) + next
  }

  static func < (one: CountedID, other: CountedID) -> Bool {
    (one.beginning, one.number ?? -1) < (other.beginning, other.number ?? -1)
  }
}
