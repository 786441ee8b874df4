extension [String] {
  /// The texts as a sentence lists them: `fax`, `fax or hand`, `fax, hand or mail`; empty for none.
  public func listed(with word: String) -> String {
    guard count > 1, let last = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// The first of many: `F-1, F-2 and 17 more`.
  ///
  /// `all` is how many there are, if these are already the first of them.
  public func listed(most: Int, of all: Int? = nil) -> String {
    let rest = Swift.max(all ?? count, count) - Swift.min(most, count)
    guard rest > 0 else { return listed(with: "and") }
    return prefix(most).joined(separator: ", ") + " and \(rest) more"
  }
}
