extension [String] {
  /// The texts as a sentence lists them: `fax`, `fax or hand`, `fax, hand or mail`; empty for none.
  public func listed(with word: String) -> String {
    guard count > 1, let last = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
