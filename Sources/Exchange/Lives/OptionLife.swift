/// An option from its grant to its end: what is outstanding, vested and exercisable on any day,
/// and the cause of each change (`computation.md`, "Options before the exchange").
///
/// Events are shared by all options; what happens to this one alone is entered, in any order.
/// Entered in order of days, every change and every question costs what it touches and no more.
public struct OptionLife: Sendable {
  /// The option as granted, with what grants.csv states of it.
  public let grant: Grant
  /// The day as of which it is stated: commencement, or its grant date if that is later.
  public let opening: Day
  private let events: [CapitalizationEvent]
  /// What happens to it alone, in order; empty until something does.
  private var changes: [OptionChange] = []
  private var division: [Shares]?
  /// How far it has been followed; nil for most, which are handed around without it.
  private var followed: Followed?

  /// A walk, kept apart: one reference, since most questions are about what is known already.
  final class Followed: Sendable {
    let walk: OptionWalk

    init(_ walk: OptionWalk) { self.walk = walk }
  }

  /// When on a day a question is asked.
  public enum Hour: Sendable {
    /// After the day's exercises, before the offer cancels anything.
    case beforeCancellation
    /// At the end of the day.
    case endOfDay
  }

  /// Makes the life of an option.
  ///
  /// - Parameters:
  ///   - grant: The option.
  ///   - opening: The day as of which its sheet states it.
  ///   - events: The changes of capitalization, in order of days; those through the opening are in
  ///     the sheet already.
  public init(
    _ grant: consuming Grant,
    from opening: Day,
    events: [CapitalizationEvent] = []
  ) {
    self.opening = max(opening, grant.grantDate)
    self.grant = grant
    self.events = events
  }
}

extension OptionLife {
  /// Enters an accepted exercise, by the caller's number; what is not there is not taken.
  public mutating func exercise(
    _ shares: Shares,
    on day: Day,
    number: Int
  ) throws(ArithmeticFault) {
    try enter(.exercise(shares, number), on: day)
    try settle(through: OptionMoment(day, .exercise))
  }

  /// Enters a cancellation of so many shares of each tranche, in the order of the tranches.
  public mutating func cancel(_ given: [Shares], on day: Day) throws(ArithmeticFault) {
    try enter(.cancellation(given), on: day)
    try settle(through: OptionMoment(day, .cancellation))
  }

  /// Enters the end of the service in which it is held: what has not vested by that day lapses on
  /// the next, the rest on the day after the last on which it can be exercised (B5).
  public mutating func endService(
    on lastInService: Day,
    exercisableThrough last: Day
  ) throws(ArithmeticFault) {
    try enter(.lapse(after: lastInService), on: lastInService.advanced(by: 1))
    try enter(.lapse(after: nil), on: max(last, lastInService).advanced(by: 1))
  }

  /// Enters that a merger ends it: the last day on which it can be exercised (F5).
  public mutating func end(exercisableThrough last: Day) throws(ArithmeticFault) {
    try enter(.lapse(after: nil), on: last.advanced(by: 1))
  }

  /// Enters how many shares of each tranche the $100,000 limit leaves incentive, in shares as
  /// granted.
  public mutating func divide(incentive: [Shares]) {
    division = incentive
    followed = nil
  }

  /// Enters a change in its place; what was followed past that place is followed again.
  private mutating func enter(
    _ kind: OptionChange.Kind,
    on day: Day
  ) throws(ArithmeticFault) {
    if changes.isEmpty { changes = ends }
    let change = OptionChange(kind, on: max(day, grant.grantDate), opening: opening)
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = low + (high - low) / 2
      if changes[middle].isAtOrBefore(change) { low = middle + 1 } else { high = middle }
    }
    changes.insert(change, at: low)
    if let followed, !followed.walk.isAtOrBefore(change.moment) { self.followed = nil }
  }

  /// Its own changes before anything is entered: what grants.csv states, and the expiry.
  private var ends: [OptionChange] {
    [
      OptionChange(.opening, on: opening, opening: opening),
      OptionChange(.expiry, on: grant.expires, opening: opening),
    ]
  }

  /// Follows the option through a moment, so that what is asked of it next costs nothing.
  mutating func settle(through moment: OptionMoment) throws(ArithmeticFault) {
    var walk = try start()
    followed = nil
    try walk.go(through: moment, ownChanges, events)
    followed = Followed(walk)
  }

  /// The option followed through a moment, and not further.
  func walked(through moment: OptionMoment) throws(ArithmeticFault) -> OptionWalk {
    let isPast = followed.map { !$0.walk.isAtOrBefore(moment) } ?? false
    var walk = try start(again: isPast)
    try walk.go(through: moment, ownChanges, events)
    return walk
  }

  /// The option followed at least through a moment; its entries of later moments follow those of
  /// earlier ones.
  func known(through moment: OptionMoment) throws(ArithmeticFault) -> Followed {
    if let followed, followed.walk.reached >= moment { return followed }
    return Followed(try walked(through: moment))
  }

  /// Where to go on: what has been followed so far, or the grant.
  private func start(again: Bool = false) throws(ArithmeticFault) -> OptionWalk {
    if let followed, !again { return followed.walk }
    return try OptionWalk(grant, opening: opening, incentive: division)
  }

  private var ownChanges: [OptionChange] { changes.isEmpty ? ends : changes }

  /// Whether nothing happens to it alone but its expiry: no exercise, cancellation or end of service
  /// has been entered.
  public var isUntouched: Bool { changes.isEmpty }

  /// Whether nothing at all has happened to it since the opening by the end of a day.
  func isUnmoved(through day: Day) -> Bool {
    isUntouched && day < grant.expires
      && !events.contains { $0.effective > opening && $0.effective <= day }
  }

  /// The only entry of an option that is granted on its opening and of which nothing is stated, as long
  /// as it is unmoved; nil if there are others, or none.
  func grantEntry(through day: Day) throws(ArithmeticFault) -> OptionEntry? {
    guard opening == grant.grantDate, day >= opening, grant.exercised == .zero,
      grant.cancelled == .zero
    else { return nil }
    let shares = try grant.vesting.shares()
    guard shares > .zero else { return nil }
    return OptionEntry(
      day: grant.grantDate,
      cause: .grant,
      shares: shares,
      incentive: .zero,
      outstanding: shares,
      isStated: true
    )
  }

  /// The shares of an untouched option at the end of a day, without its tranches.
  func untouchedShares(on day: Day) throws(ArithmeticFault) -> Shares {
    guard day >= grant.grantDate else { return .zero }
    let granted = try grant.vesting.shares()
    guard day >= opening else { return granted }
    guard day < grant.expires else { return .zero }
    var left = try granted.subtracting(grant.exercised).subtracting(grant.cancelled)
    left = max(left, .zero)
    for event in events where event.effective > opening {
      guard event.effective <= day else { break }
      left = try left.scaled(by: event.ratio)
    }
    return left
  }
}
