/// The days of grant whose options must be tendered by whoever tenders anything (A5).
public struct Lookback: Hashable, Sendable {
  /// The first of them.
  public let first: Day
  /// The last of them.
  public let last: Day

  /// Makes a window of days, both counted; one that ends before it begins has none.
  public init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  /// Whether an option granted on that day is in it.
  public func contains(_ grantDate: Day) -> Bool { first <= grantDate && grantDate <= last }
}
