/// Why shares of an option come or go (`computation.md`, "Options before the exchange").
public enum OptionCause: Hashable, Sendable {
  /// The option is granted.
  case grant
  /// A change of capitalization, by its place among the events that the life was given.
  case event(Int)
  /// The day from which the option no longer exists.
  case expiry
  /// The end of service, or a merger, ended what was left or what had not vested.
  case lapse
  /// An accepted exercise, by the caller's number; nil for those that grants.csv states undated.
  case exercise(Int?)
  /// A cancellation: in the offer, or earlier as grants.csv states it.
  case cancellation
}

/// One change of an option's shares.
public struct OptionEntry: Hashable, Sendable {
  /// The day of the change; where grants.csv gives none, the day as of which it is stated.
  public var day: Day
  /// What changed them.
  public var cause: OptionCause
  /// The shares that came or went; an event's change may be below zero.
  public var shares: Shares
  /// Of exercised shares, those under an incentive option as far as the $100,000 limit goes.
  public var incentive: Shares
  /// What is outstanding after it.
  public var outstanding: Shares
  /// Whether it is part of what grants.csv states, which the pool opens with.
  public var isStated: Bool
}

/// Where the shares of an option are on some day: each is in exactly one place (C8).
public struct OptionPlaces: Hashable, Sendable {
  /// The shares granted.
  public var granted = Shares.zero
  /// What splits and dividends have added since; below zero after a reverse split.
  public var adjusted = Shares.zero
  /// Still under option.
  public var outstanding = Shares.zero
  /// Bought, in shares of the day of exercise.
  public var exercised = Shares.zero
  /// Cancelled, in the offer or before.
  public var cancelled = Shares.zero
  /// Gone with the option's last day.
  public var expired = Shares.zero
  /// Gone with the end of service, or in a merger.
  public var lapsed = Shares.zero

  /// No option yet.
  public init() {}

  /// Follows a change.
  mutating func add(_ entry: OptionEntry) throws(ArithmeticFault) {
    outstanding = entry.outstanding
    switch entry.cause {
    case .grant: granted = try granted.adding(entry.shares)
    case .event: adjusted = try adjusted.adding(entry.shares)
    case .expiry: expired = try expired.adding(entry.shares)
    case .lapse: lapsed = try lapsed.adding(entry.shares)
    case .exercise: exercised = try exercised.adding(entry.shares)
    case .cancellation: cancelled = try cancelled.adding(entry.shares)
    }
  }
}
