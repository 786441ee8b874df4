public import Exchange

/// The days on which a rule holds, by the as-of date; both ends belong to it.
public struct Effective: Hashable, Sendable {
  /// The first day; nil if there is none.
  public var from: Day?
  /// The last day; nil if there is none.
  public var until: Day?

  /// Makes a span of days.
  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day belongs to it.
  public func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}
