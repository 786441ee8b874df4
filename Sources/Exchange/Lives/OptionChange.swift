/// The order in which the changes of one day take effect, as the pool's ledger has them
/// (`results.md`, "pool.csv").
enum OptionStep: Int, Comparable, Sendable {
  /// What grants.csv states, as of the opening of its day.
  case opening
  /// What had expired or lapsed by then: it is not in the opening.
  case endedBefore
  case event
  case expiry
  case lapse
  case exercise
  case cancellation

  static func < (one: OptionStep, other: OptionStep) -> Bool { one.rawValue < other.rawValue }
}

/// A place in an option's life: a day, and a step of it.
struct OptionMoment: Comparable, Sendable {
  var day: Day
  var step: OptionStep

  init(_ day: Day, _ step: OptionStep) {
    self.day = day
    self.step = step
  }

  static func < (one: OptionMoment, other: OptionMoment) -> Bool {
    (one.day, one.step) < (other.day, other.step)
  }
}

/// Something that happens to one option alone.
struct OptionChange: Sendable {
  enum Kind: Sendable {
    case opening
    case expiry
    /// The tranches that vest later than a day end, or all.
    case lapse(after: Day?)
    case exercise(Shares, Int?)
    case cancellation([Shares])
  }

  /// The day that it bears.
  let day: Day
  let kind: Kind
  /// When it takes effect: what ended before the opening does so on it, since grants.csv may state
  /// shares as exercised or cancelled that would else have ended.
  let moment: OptionMoment

  /// Whether it takes effect before another, or together with it; what ended before the opening does so
  /// in the order of its days.
  func isAtOrBefore(_ other: OptionChange) -> Bool {
    guard moment == other.moment, moment.step == .endedBefore else { return moment <= other.moment }
    return day <= other.day
  }

  init(_ kind: Kind, on day: Day, opening: Day) {
    self.day = day
    self.kind = kind
    let endsBefore = day <= opening
    moment =
      switch kind {
      case .opening: OptionMoment(day, .opening)
      case .expiry:
        endsBefore ? OptionMoment(opening, .endedBefore) : OptionMoment(day, .expiry)
      case .lapse: endsBefore ? OptionMoment(opening, .endedBefore) : OptionMoment(day, .lapse)
      case .exercise: OptionMoment(day, .exercise)
      case .cancellation: OptionMoment(day, .cancellation)
      }
  }
}
