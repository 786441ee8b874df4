/// Lua's complaints about how a file is written, where no reading of it says more: labels, constants
/// and other things that rules hardly have.
enum SyntaxInWords {
  static func words(_ text: String) -> (message: String, repair: String) {
    (FaultInWords.sentence(text), "Look at this line and the one above.")
  }
}

extension String {
  /// What stands before the first of these words, if they are in it.
  func before(_ words: String) -> String? {
    range(of: words).map { String(self[..<$0.lowerBound]) }
  }

  /// What stands after the first of these words, if they are in it.
  func after(_ words: String) -> String? {
    range(of: words).map { String(self[$0.upperBound...]) }
  }

  /// What stands between the first of the one and the next of the other.
  func between(_ start: String, _ end: String) -> String? { after(start)?.before(end) }

  /// Where these words first stand.
  private func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<(index(start, offsetBy: words.count, limitedBy: endIndex) ?? endIndex)
      }
      start = index(after: start)
    }
    return nil
  }
}
