/// A promise of new shares from the day it is made to its end: a Promise to Grant, or an award put
/// off to the new grant date (E3, E9; `computation.md`, "Promises").
public struct PromiseLife: Sendable {
  /// How a promise ends.
  public enum End: Hashable, Sendable {
    /// The new option is granted.
    case granted
    /// A break in service, or another rule of promises, takes it.
    case forfeited
    /// A rule refuses the new option: nothing is granted.
    case withheld
  }

  /// What happened to it on a day.
  public struct Entry: Hashable, Sendable {
    /// The causes.
    public enum Cause: Hashable, Sendable {
      /// The promise is made.
      case made
      /// A change of capitalization, by its place among the events that the life was given.
      case event(Int)
      /// It ends.
      case end(End)
    }

    /// The day.
    public var day: Day
    /// What happened.
    public var cause: Cause
    /// The shares that came or went; an event's change may be below zero.
    public var shares: Shares
    /// What is promised after it.
    public var promised: Shares
  }

  /// The day it is made: the cancellation date, or the day of the award.
  public let made: Day
  private let given: [Tranche]
  private let ratio: Ratio
  private let events: [CapitalizationEvent]
  private var ended: (end: End, day: Day)?

  /// Makes a promise of new shares for those given up.
  ///
  /// - Parameters:
  ///   - given: The shares given up, by tranche; of an award its own shares.
  ///   - ratio: New shares for those given up.
  ///   - made: The day of the promise.
  ///   - events: The changes of capitalization, in order of days; those of `made` and before are
  /// past.
  public init(
    for given: [Tranche],
    ratio: Ratio,
    made: Day,
    events: [CapitalizationEvent] = []
  ) {
    self.given = given
    self.ratio = ratio
    self.made = made
    self.events = events
  }

  /// Enters its end, on the day it is made or later.
  public mutating func end(_ end: End, on day: Day) { ended = (end, max(day, made)) }

  /// The new shares by tranche as they would be granted on a day, rounded down on every cumulative
  /// sum after the ratio and after each event (`computation.md`, "New grants").
  public func newTranches(on day: Day) throws(ArithmeticFault) -> [Tranche] {
    var scaled = try given.scaled(by: CollectionOfOne(ratio))
    for event in events where isPast(event, through: day) {
      scaled = try scaled.scaled(by: CollectionOfOne(event.ratio))
    }
    return scaled
  }

  /// The shares promised at the end of a day: none before it is made, or once it has ended.
  public func promised(on day: Day) throws(ArithmeticFault) -> Shares {
    try entries(through: day).last?.promised ?? .zero
  }

  /// The day from which it is void: that on which it came to no share at all; nil if it never did.
  public func void(through day: Day) throws(ArithmeticFault) -> Day? {
    guard day >= made else { return nil }
    // Without a change of capitalization the ratio alone can leave no share.
    guard events.contains(where: { isPast($0, through: day) }) else {
      return try given.total().scaled(by: ratio) == .zero ? made : nil
    }
    let entries = try entries(through: day)
    guard let last = entries.last else { return made }
    if case .event = last.cause, last.promised == .zero { return last.day }
    return nil
  }

  /// Every change through the end of a day, in order; on one day events come before the end.
  public func entries(through day: Day) throws(ArithmeticFault) -> [Entry] {
    guard day >= made else { return [] }
    var promised = try given.total().scaled(by: ratio)
    var entries: [Entry] = []
    // It is made, and it ends.
    entries.reserveCapacity(2)
    if promised != .zero {
      entries.append(Entry(day: made, cause: .made, shares: promised, promised: promised))
    }
    for (number, event) in events.enumerated() where isPast(event, through: day) {
      let after = try promised.scaled(by: event.ratio)
      guard after != promised else { continue }
      entries.append(
        Entry(
          day: event.effective,
          cause: .event(number),
          shares: try after.subtracting(promised),
          promised: after
        )
      )
      promised = after
    }
    if let ended, ended.day <= day, promised != .zero {
      entries.append(
        Entry(day: ended.day, cause: .end(ended.end), shares: promised, promised: .zero)
      )
    }
    return entries
  }

  private func isPast(_ event: CapitalizationEvent, through day: Day) -> Bool {
    let last = ended.map { min($0.day, day) } ?? day
    return event.effective > made && event.effective <= last
  }
}
