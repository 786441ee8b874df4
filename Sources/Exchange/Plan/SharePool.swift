/// The plan's shares at one moment: issued + outstanding + promised + available = limit (E11,
/// §12).
public struct SharePool: Hashable, Sendable {
  /// The most that the plan may issue.
  public var limit: Shares
  /// Shares ever issued by exercise.
  public var issued: Shares
  /// Shares under option.
  public var outstanding: Shares
  /// Shares that would be granted under promises.
  public var promised: Shares

  /// Makes a pool.
  public init(limit: Shares, issued: Shares, outstanding: Shares, promised: Shares = .zero) {
    self.limit = limit
    self.issued = issued
    self.outstanding = outstanding
    self.promised = promised
  }

  /// Moves shares; what the ledger shows as moved stays as it is.
  mutating func add(_ movement: PoolMovement) throws(ArithmeticFault) {
    outstanding = try outstanding.adding(movement.outstanding)
    promised = try promised.adding(movement.promised)
    issued = try issued.adding(movement.issued)
    limit = try limit.adding(movement.limit)
  }

  /// What may still be granted; below zero when the plan is overdrawn, which is an error.
  public func available() throws(ArithmeticFault) -> Shares {
    try limit.subtracting(issued).subtracting(outstanding).subtracting(promised)
  }
}

/// A line of the pool's ledger.
public struct PoolEntry: Hashable, Sendable {
  /// The day of the movement.
  public var day: Day
  /// What happened: `commencement`, a kind of event, or another word of `PoolCause`.
  public var event: String
  /// The shares that moved; an event's change of outstanding and promised may be below zero.
  public var shares: Shares
  /// The pool after it.
  public var pool: SharePool

  /// Makes a line.
  public init(_ day: Day, _ event: String, _ shares: Shares, _ pool: SharePool) {
    self.day = day
    self.event = event
    self.shares = shares
    self.pool = pool
  }
}
