public import Exchange
public import Findings

/// What the end of service leaves of an option, and until when (B5, §9).
public struct DepartureNote: Sendable {
  /// The holder.
  public let holderID: String
  /// The option, or the new option.
  public let optionID: String
  /// The number of the plan that it is under.
  public let plan: Int
  /// The last day of that service.
  public let day: Day
  /// The shares that can still be exercised, and the last day on which they can be; nil if none is left.
  public let rest: (shares: Shares, last: Day)?
  /// The note, with the rule that said how long the option lasts.
  public let finding: Finding
  /// The same as it was known on that day.
  public let onItsDay: String
}
