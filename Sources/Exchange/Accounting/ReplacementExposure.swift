/// How many shares of a holder's other awards take the place of options given up, and so get
/// variable accounting (FIN 44, by summary; E9).
///
/// Never more than the holder gave up: two awards of 800 against 1,000 cancelled expose 1,000.
public struct ReplacementExposure: Hashable, Sendable {
  /// The shares given up that no award has replaced yet.
  public private(set) var unmatched: Shares

  /// Starts with the shares that the holder gave up.
  public init(givenUp: Shares) { unmatched = givenUp }

  /// Matches an award, in order of award dates, and returns the shares of it that are exposed.
  public mutating func match(_ award: Shares) throws(ArithmeticFault) -> Shares {
    let exposed = min(max(award, .zero), unmatched)
    unmatched = try unmatched.subtracting(exposed)
    return exposed
  }
}
