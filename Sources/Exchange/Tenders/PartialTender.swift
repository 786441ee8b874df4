/// From which tranches the shares of a partly tendered option are cancelled (hook
/// `partial_tender`).
public enum PartialTender: String, Sendable, CaseIterable {
  /// From every tranche in proportion.
  case proRata = "pro_rata"
  /// From the shares vested on the cancellation date first.
  case vestedFirst = "vested_first"
  /// From the shares not vested on the cancellation date first.
  case unvestedFirst = "unvested_first"

  /// The shares that each tranche gives up, as tranches of the same days; they add up to
  /// `tendered`, which is at most what is outstanding (`computation.md`, "Cancellation").
  public func cancelled(
    _ tendered: Shares,
    from outstanding: [Tranche],
    vestedThrough cancellation: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    switch self {
    case .proRata: try Self.inProportion(tendered, outstanding)
    case .vestedFirst: try Self.inOrder(tendered, outstanding) { $0.day <= cancellation }
    case .unvestedFirst: try Self.inOrder(tendered, outstanding) { $0.day > cancellation }
    }
  }

  /// The first i tranches together give up floor(T · C(i) / O).
  private static func inProportion(
    _ tendered: Shares,
    _ outstanding: [Tranche]
  ) throws(ArithmeticFault) -> [Tranche] {
    let whole = try outstanding.total()
    guard let ratio = Ratio(tendered.count, over: whole.count) else {
      return outstanding.map { Tranche($0.day, .zero) }
    }
    return try outstanding.scaled(by: [ratio])
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
