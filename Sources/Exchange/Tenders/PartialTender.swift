/// From which tranches the shares of a partly tendered option are cancelled (hook
/// `partial_tender`; E1, E2).
public enum PartialTender: Hashable, Sendable {
  /// All the shares that the line tenders, as a method takes them.
  case method(TenderMethod)
  /// So many of the shares vested on the cancellation date, and so many of the others; of both, every
  /// tranche gives up in proportion.
  case parts(vested: Shares, unvested: Shares)

  /// The shares accepted of those that a line would have accepted undivided: all of them, or what the
  /// parts add up to (`computation.md`, "Each line alone").
  public func accepted(of tendered: Shares) throws(ArithmeticFault) -> Shares {
    switch self {
    case .method: tendered
    case .parts(let vested, let unvested): try vested.adding(unvested)
    }
  }

  /// The shares that each tranche gives up, as tranches of the same days; they add up to
  /// `accepted`, which is at most what is outstanding (`computation.md`, "Cancellation").
  public func cancelled(
    _ accepted: Shares,
    from outstanding: [Tranche],
    vestedThrough cancellation: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    let isVested = { (tranche: Tranche) in tranche.day <= cancellation }
    switch self {
    case .method(.proRata): return try Self.inProportion(accepted, outstanding)
    case .method(.vestedFirst): return try Self.inOrder(accepted, outstanding, isVested)
    case .method(.unvestedFirst):
      return try Self.inOrder(accepted, outstanding) { !isVested($0) }
    case .parts(let vested, let unvested):
      let ofVested = try Self.inProportion(vested, outstanding, isVested)
      let ofUnvested = try Self.inProportion(unvested, outstanding) { !isVested($0) }
      var given = ofVested
      for index in given.indices {
        given[index].shares = try given[index].shares.adding(ofUnvested[index].shares)
      }
      return given
    }
  }

  /// Of the tranches meant, the first i together give up floor(T · C(i) / O).
  private static func inProportion(
    _ tendered: Shares,
    _ outstanding: [Tranche],
    _ isMeant: (Tranche) -> Bool = { _ in true }
  ) throws(ArithmeticFault) -> [Tranche] {
    let meant = outstanding.map { isMeant($0) ? $0 : Tranche($0.day, .zero) }
    guard let ratio = Ratio(tendered.count, over: try meant.total().count) else {
      return meant.map { Tranche($0.day, .zero) }
    }
    return try meant.scaled(by: [ratio])
  }

  /// The preferred tranches first, the earliest of them first, then the others likewise.
  private static func inOrder(
    _ tendered: Shares,
    _ outstanding: [Tranche],
    _ isPreferred: (Tranche) -> Bool
  ) throws(ArithmeticFault) -> [Tranche] {
    var given = outstanding.map { Tranche($0.day, .zero) }
    var rest = tendered
    for preferred in [true, false] {
      for (index, tranche) in outstanding.enumerated() where isPreferred(tranche) == preferred {
        given[index].shares = min(rest, tranche.shares)
        rest = try rest.subtracting(given[index].shares)
      }
    }
    return given
  }
}
