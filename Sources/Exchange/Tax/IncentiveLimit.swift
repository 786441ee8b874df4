// The $100,000 limit (E8; §14; Internal Revenue Code 422(d); Treasury Regulation 1.422-4).
//
// The Code values shares at their fair market value on each option's grant date, the Offer at the
// exercise price: the caller gives the value of a share, so both readings are one computation.

/// How far a holder's options stay incentive options.
public struct IncentiveLimit: Sendable {
  /// The most that may first become exercisable in one calendar year.
  public let limit: Money

  /// Makes the limit.
  public init(_ limit: Money) { self.limit = limit }

  /// An incentive option among the holder's others.
  public struct Option: Sendable {
    /// What a share counts for.
    public var valuePerShare: Money
    /// Its shares by the day on which they first become exercisable, in order of days.
    public var tranches: [Tranche]

    /// Makes an option.
    public init(valuePerShare: Money, tranches: [Tranche]) {
      self.valuePerShare = valuePerShare
      self.tranches = tranches
    }
  }

  /// For each option the shares of each of its tranches that are incentive.
  ///
  /// Values add up year by year over the options in the order given, which is the order of grant. A
  /// tranche is incentive as far as the sum stays within the limit, in whole shares; once the sum
  /// has passed it, all that follows in that year is nonqualified (`computation.md`, "The $100,000
  /// limit").
  public func incentiveShares(
    of options: [Option]
  ) throws(ArithmeticFault) -> [[Shares]] {
    var years: [Int: Room] = [:]
    var result: [[Shares]] = []
    for option in options {
      var parts: [Shares] = []
      for tranche in option.tranches {
        let year = tranche.day.year
        var left = years[year] ?? .within(limit)
        parts.append(try Self.take(tranche.shares, at: option.valuePerShare, from: &left))
        years[year] = left
      }
      result.append(parts)
    }
    return result
  }

  /// What a year still takes.
  private enum Room {
    case within(Money)
    case passed
  }

  private static func take(
    _ shares: Shares,
    at value: Money,
    from room: inout Room
  ) throws(ArithmeticFault) -> Shares {
    guard shares > .zero, case .within(let left) = room else { return .zero }
    let whole = try value.times(shares)
    guard whole > left else {
      room = .within(try left.subtracting(whole))
      return shares
    }
    room = .passed
    return Shares(try multiplyDivide(left.tenThousandths, 1, value.tenThousandths, .down))
  }
}
