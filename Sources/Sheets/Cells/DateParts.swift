import Exchange

/// A date as it is written: three parts, in some order.
struct DateParts: Equatable {
  /// Digits, and how many of them.
  struct Part: Equatable {
    var value: Int
    var width: Int
  }

  var parts: [Part]
  var separator: UInt8

  /// Takes apart three groups of one to four digits with one and the same separator between them.
  init?(_ ascii: ArraySlice<UInt8>) {
    guard let separator = ascii.first(where: { $0 &- 48 >= 10 }),
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator)
    else { return nil }
    let groups = ascii.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count == 3 else { return nil }
    parts = []
    for group in groups {
      guard (1...4).contains(group.count), group.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
      let value = group.reduce(0) { $0 * 10 + Int($1 - 48) }
      parts.append(Part(value: value, width: group.count))
    }
    self.separator = separator
  }

  /// Whether the year comes first, with four digits.
  var isYearFirst: Bool { parts[0].width == 4 && parts[1].width <= 2 && parts[2].width <= 2 }

  /// Whether the year comes last, with four digits.
  var isYearLast: Bool { parts[2].width == 4 && parts[0].width <= 2 && parts[1].width <= 2 }

  /// Whether no part has more than two digits.
  var hasTwoDigitYear: Bool { parts.allSatisfy { $0.width <= 2 } }
}

extension DateParts {
  /// Whether a date with slashes, a time after it or not, is a date in either order, and not the same.
  static func isAmbiguous(_ content: String) -> Bool {
    guard let (one, two, _) = ends(content) else { return false }
    return (1...12).contains(one) && (1...12).contains(two) && one != two
  }

  /// Whether a date with slashes is one in a single order, which shows the order of the others.
  static func showsOrder(_ content: String) -> Bool {
    guard content.utf8.contains(UInt8(ascii: "/")), let (one, two, _) = ends(content) else {
      return false
    }
    return (1...12).contains(min(one, two)) && max(one, two) > 12
  }

  /// `2020-12-06 or 2020-06-12`, what a date with slashes can be.
  static func readings(_ content: String) -> String {
    guard let (one, two, year) = ends(content) else { return "" }
    return [(one, two), (two, one)].compactMap { Day(year, $0.0, $0.1)?.description }
      .joined(separator: " or ")
  }

  /// The two numbers before the year of a date that ends in it.
  private static func ends(_ content: String) -> (one: Int, two: Int, year: Int)? {
    let ascii = CellText(Array(content.utf8)).ascii[...]
    let date = DateCell.split(ascii)?.date ?? ascii
    guard let parts = DateParts(date), parts.isYearLast else { return nil }
    return (parts.parts[0].value, parts.parts[1].value, parts.parts[2].value)
  }
}
