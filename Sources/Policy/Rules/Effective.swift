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
  /// What it means, for those who write rules.
  static let explanation =
    "A rule answers the questions whose policy is that of a day on which it is in effect: from the day "
    + "`from` through the day `to` of its `effective = { from = date \"2003-03-01\", to = date "
    + "\"2003-12-31\" }`, each of which may be left out. A rule without `effective` answers every question "
    + "from the beginning, those of days before it was written too."

  /// What is said of `until`, which Lua keeps for its loops.
  static let untilIsRefused = (
    message: "The last day of effective is named to; until is a word of Lua itself.",
    repair: "Write to = date \"...\"."
  )
}
