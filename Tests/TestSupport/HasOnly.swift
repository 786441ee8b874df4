extension Sequence {
  /// Whether there are elements and all of them are such: what `allSatisfy` says of none proves nothing.
  public func hasOnly(_ isSuch: (Element) throws -> Bool) rethrows -> Bool {
    var isEmpty = true
    for element in self {
      guard try isSuch(element) else { return false }
      isEmpty = false
    }
    return !isEmpty
  }
}
