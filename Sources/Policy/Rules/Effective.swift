public import Exchange

/// The days on which a rule holds, by the as-of date; both ends belong to it.
public struct Effective: Hashable, Sendable {
  /// The first day; nil if there is none.
  public var from: Day?
  /// The last day; nil if there is none.
  public var to: Day?

  /// Makes a span of days.
  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether the day belongs to it.
  public func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, day > to { return false }
    return true
  }
}

extension Effective {
  /// What is said of `until`, which Lua keeps for its loops.
  static let untilIsRefused = (
    message: "until is a word of Lua itself and cannot name the last day.",
    repair: "Write to = date \"2003-12-31\" for the last day on which the rule holds."
  )
}
