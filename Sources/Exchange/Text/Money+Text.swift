extension Money {
  /// The amount that a text such as `0.95`, `$1,234.50` or `-3` writes.
  ///
  /// Four decimals at most; commas, if there are any, every three digits. Nil for every other form,
  /// and for an amount too large to be held.
  public init?(written text: String) {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    if rest.first == "$" { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard !rest.isEmpty, (1...2).contains(parts.count),
      let whole = WholeNumber.digits(parts[0], ifEmpty: "0"),
      let fraction = Money.fraction(parts.count == 2 ? parts[1] : "0"),
      let amount = Int64((isNegative ? "-" : "") + whole + fraction)
    else { return nil }
    self.init(tenThousandths: amount)
  }

  /// Four digits after the point.
  private static func fraction(_ part: Substring) -> String? {
    guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return part + String(repeating: "0", count: 4 - part.utf8.count)
  }
}

/// Whole numbers as people write them.
public enum WholeNumber {
  /// The number that a text such as `1592376`, `1,592,376` or `-5` writes; nil for every other form.
  public static func read(_ text: String) -> Int64? {
    let isNegative = text.hasPrefix("-")
    return digits(text.dropFirst(isNegative ? 1 : 0)).flatMap {
      Int64((isNegative ? "-" : "") + $0)
    }
  }

  /// The digits without their commas; nil if the commas do not stand every three digits.
  static func digits(_ text: Substring, ifEmpty empty: String? = nil) -> String? {
    if text.isEmpty { return empty }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups.first?.utf8.count ?? 0)
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let digits = groups.joined()
    guard groups.count == 1 || isGrouped, digits.utf8.allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return digits
  }
}
