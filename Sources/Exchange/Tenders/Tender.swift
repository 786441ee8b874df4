/// What a line of an Election Form tenders of its option (§4; `computation.md`, "Each line
/// alone").
public enum Tender: Hashable, Sendable {
  /// So many shares.
  case shares(Shares)
  /// A part, from 0 to 1, of what is outstanding on the determination day (D11).
  case part(Ratio)

  /// Whether it tenders anything.
  public var isAboveZero: Bool {
    switch self {
    case .shares(let shares): shares > .zero
    case .part(let part): part.numerator > 0
    }
  }

  /// The shares that it comes to: of a part, whole shares, rounded down, of those outstanding.
  public func shares(of outstanding: Shares) throws(ArithmeticFault) -> Shares {
    switch self {
    case .shares(let shares): shares
    case .part(let part): try outstanding.scaled(by: part)
    }
  }
}

/// What comes of a line by the number of its shares alone (C7).
public enum TenderOutcome: Hashable, Sendable {
  /// So many shares are accepted, and so many fewer than were tendered.
  case accepted(Shares, reducedBy: Shares)
  /// Something is tendered, and nothing is outstanding any more.
  case nothingLeft
}

extension Tender {
  /// What comes of it on the determination day: the lesser of what is tendered and what is
  /// outstanding then, after the day's exercises (`computation.md`, "Each line alone").
  ///
  /// What notices have taken out of it is not tendered.
  public func outcome(
    withdrawn: Shares = .zero,
    outstanding: Shares
  ) throws(ArithmeticFault) -> TenderOutcome {
    guard isAboveZero else { return .accepted(.zero, reducedBy: .zero) }
    guard outstanding > .zero else { return .nothingLeft }
    let tendered = try shares(of: outstanding, withdrawn: withdrawn)
    let accepted = min(tendered, outstanding)
    return .accepted(accepted, reducedBy: try tendered.subtracting(accepted))
  }

  /// The shares that it comes to, less what notices took out of it.
  public func shares(
    of outstanding: Shares,
    withdrawn: Shares
  ) throws(ArithmeticFault) -> Shares {
    let all = try shares(of: outstanding)
    // A line may state fewer shares than none, which is refused for it.
    return withdrawn > .zero ? max(.zero, try all.subtracting(withdrawn)) : all
  }
}
