/// What moves a plan's shares, in the order that the ledger has on one day (`results.md`,
/// "pool.csv").
public enum PoolCause: Hashable, Sendable {
  /// The opening of the day on which the offer commences.
  case commencement
  /// A change of capitalization, by its place among the events.
  case event(Int)
  /// Outstanding shares are available again: the option has expired.
  case expiry
  /// Outstanding shares are available again: service, or a merger, ended the option.
  case lapse
  /// Outstanding shares are issued.
  case exercise
  /// Outstanding shares are cancelled; as many as are promised for them stay reserved.
  case cancellation
  /// Promised shares are available again.
  case forfeiture
  /// Promised shares are outstanding, or issued if they are stock.
  case grant
  /// Available shares are outstanding, or issued if they are stock.
  case award
  /// Available shares are promised.
  case deferredAward

  /// The word in pool.csv; of an event, whose kind stands there, `event`.
  public var word: String {
    switch self {
    case .commencement: "commencement"
    case .event: "event"
    case .expiry: "expiry"
    case .lapse: "lapse"
    case .exercise: "exercise"
    case .cancellation: "cancellation"
    case .forfeiture: "forfeiture"
    case .grant: "grant"
    case .award: "award"
    case .deferredAward: "deferred_award"
    }
  }

  /// The words of every cause but that of an event, for which its kind stands.
  public static let words = [
    commencement, expiry, lapse, exercise, cancellation, forfeiture, grant, award, deferredAward,
  ].map(\.word)

  /// Its place on one day: its rank, and among events the order of the events.
  var place: (rank: Int, event: Int) {
    switch self {
    case .commencement: (0, 0)
    case .event(let number): (1, number)
    case .expiry: (2, 0)
    case .lapse: (3, 0)
    case .exercise: (4, 0)
    case .cancellation: (5, 0)
    case .forfeiture: (6, 0)
    case .grant: (7, 0)
    case .award: (8, 0)
    case .deferredAward: (9, 0)
    }
  }
}

/// How shares of a plan move on a day for one cause; a change is below zero where shares leave.
struct PoolMovement: Hashable, Sendable {
  /// The shares that the ledger shows as moved.
  var shares = Shares.zero
  /// The change of the shares under option.
  var outstanding = Shares.zero
  /// The change of the shares promised.
  var promised = Shares.zero
  /// The change of the shares issued.
  var issued = Shares.zero
  /// The change of the plan's limit: cancelled shares that do not return to it.
  var limit = Shares.zero

  mutating func add(_ other: PoolMovement) throws(ArithmeticFault) {
    shares = try shares.adding(other.shares)
    outstanding = try outstanding.adding(other.outstanding)
    promised = try promised.adding(other.promised)
    issued = try issued.adding(other.issued)
    limit = try limit.adding(other.limit)
  }
}

/// What options and promises put into and take out of the plans' pools, added up in any order.
///
/// A plan is named by a number of the caller's.
public struct PoolMovements: Sendable {
  struct Key: Hashable, Sendable {
    var plan: Int
    var day: Day
    var cause: PoolCause
  }

  // One holder's are few, and are looked through; those of all stand in a table.
  private var few: [(key: Key, movement: PoolMovement)] = []
  private var many: [Key: PoolMovement] = [:]
  private static var mostLookedThrough: Int { 16 }
  /// What each plan opens with; there are few plans.
  private var openings: [(plan: Int, shares: Shares)] = []

  /// How an option came under its plan.
  public enum Origin: Sendable {
    /// It is in grants.csv: the pool opens with it.
    case held
    /// It is granted under a promise.
    case promised
    /// It is an award.
    case award
  }

  /// No movement.
  public init() {}

  /// The movements by plan, day and cause.
  var movements: [Key: PoolMovement] {
    many.isEmpty
      ? Dictionary(few.map { ($0.key, $0.movement) }) { first, _ in first } : many
  }

  /// Adds those of an option through the end of a day; unless its shares return to the plan, those cancelled
  /// are taken from the plan's limit.
  public mutating func add(
    _ life: OptionLife,
    plan: Int,
    origin: Origin,
    returnsToPlan: Bool = true,
    through day: Day
  ) throws(ArithmeticFault) {
    if origin == .held, day >= life.opening {
      try add(opening: try life.outstandingAtOpening, of: plan)
    }
    // Nothing has happened to most options of grants.csv, and nothing is to be followed then.
    if life.isUnmoved(through: day) {
      if origin == .held { return }
      if let entry = try life.grantEntry(through: day) { return try add(entry, plan, origin) }
    }
    for entry in try life.entries(through: day) {
      try add(entry, plan, origin, returnsToPlan: returnsToPlan)
    }
  }

  /// Adds those of a promise through the end of a day; an award put off reserves shares that were
  /// available.
  public mutating func add(
    _ promise: PromiseLife,
    plan: Int,
    isAward: Bool,
    through day: Day
  ) throws(ArithmeticFault) {
    for entry in try promise.entries(through: day) {
      var movement = PoolMovement(promised: entry.shares)
      let back = try Shares.zero.subtracting(entry.shares)
      let cause: PoolCause
      switch entry.cause {
      case .made:
        cause = isAward ? .deferredAward : .cancellation
        movement.shares = isAward ? entry.shares : .zero
      case .event(let number):
        cause = .event(number)
        movement.shares = entry.shares
      case .end(.granted):
        cause = .grant
        movement.promised = back
      case .end(.forfeited), .end(.withheld):
        cause = .forfeiture
        movement = PoolMovement(shares: entry.shares, promised: back)
      }
      try add(movement, cause, plan, on: entry.day)
    }
  }

  /// Adds stock that is issued: awarded, or granted under a promise that `add` has ended.
  public mutating func addStock(
    _ shares: Shares,
    plan: Int,
    origin: Origin,
    on day: Day
  ) throws(ArithmeticFault) {
    let movement = PoolMovement(shares: shares, issued: shares)
    try add(movement, origin == .promised ? .grant : .award, plan, on: day)
  }

  /// Adds another's.
  public mutating func add(_ other: PoolMovements) throws(ArithmeticFault) {
    for (key, movement) in other.few { try add(movement, key) }
    for (key, movement) in other.many { try add(movement, key) }
    for (plan, shares) in other.openings { try add(opening: shares, of: plan) }
  }

  /// The shares with which a plan's pool opens.
  func opening(of plan: Int) -> Shares { openings.first { $0.plan == plan }?.shares ?? .zero }

  private mutating func add(opening shares: Shares, of plan: Int) throws(ArithmeticFault) {
    if let place = openings.firstIndex(where: { $0.plan == plan }) {
      openings[place].shares = try openings[place].shares.adding(shares)
    } else {
      openings.append((plan, shares))
    }
  }

  private mutating func add(
    _ entry: OptionEntry,
    _ plan: Int,
    _ origin: Origin,
    returnsToPlan: Bool = true
  ) throws(ArithmeticFault) {
    let isGrant = entry.cause == .grant
    guard isGrant ? origin != .held : !entry.isStated else { return }
    let back = try Shares.zero.subtracting(entry.shares)
    var movement = PoolMovement(shares: entry.shares, outstanding: back)
    let cause: PoolCause
    switch entry.cause {
    case .grant:
      cause = origin == .promised ? .grant : .award
      movement.outstanding = entry.shares
    case .event(let number):
      cause = .event(number)
      movement.outstanding = entry.shares
    case .expiry: cause = .expiry
    case .lapse: cause = .lapse
    case .exercise:
      cause = .exercise
      movement.issued = entry.shares
    case .cancellation:
      cause = .cancellation
      if !returnsToPlan { movement.limit = back }
    }
    try add(movement, cause, plan, on: entry.day)
  }

  private mutating func add(
    _ movement: PoolMovement,
    _ cause: PoolCause,
    _ plan: Int,
    on day: Day
  ) throws(ArithmeticFault) {
    try add(movement, Key(plan: plan, day: day, cause: cause))
  }

  private mutating func add(_ movement: PoolMovement, _ key: Key) throws(ArithmeticFault) {
    guard many.isEmpty else {
      var sum = many[key] ?? PoolMovement()
      try sum.add(movement)
      many[key] = sum
      return
    }
    if let place = few.firstIndex(where: { $0.key == key }) {
      return try few[place].movement.add(movement)
    }
    few.append((key, movement))
    guard few.count > Self.mostLookedThrough else { return }
    many = movements
    few = []
  }
}
