// The $100,000 limit (E8; §14; Internal Revenue Code 422(d); Treasury Regulation 1.422-4).
//
// The Code values shares at their fair market value on each option's grant date, the Offer at the
// exercise price: the caller gives the value of a share, so both readings are one computation.

/// How far a holder's options stay incentive options.
///
/// An option granted to somebody who was no employee is none and is left out (1.422-4(b)(1)). What
/// of a tranche counts in its year is `OptionLife.countedForLimit`.
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

  /// The place of an option in the order of grant, in which the limit is used up (1.422-4(b)(3)).
  public struct Order: Hashable, Comparable, Sendable {
    /// What an option is among those granted on its day.
    public enum Rank: Int, Comparable, Sendable {
      /// A grant or an award.
      case granted
      /// A new option that replaces another.
      case replacing
      /// An award put off to the new grant date: the last (`computation.md`, "Promises").
      case deferredAward

      /// Orders as they are used up.
      public static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
    }

    /// The day of the grant.
    public var grantDate: Day
    /// What the option is.
    public var rank: Rank
    /// The grant date of the option that it replaces, or its own.
    public var first: Day
    /// Its place by id, which decides among options of one day: the regulation names no order for
    /// these, so that it is a convention.
    public var place: Int

    /// Makes a place.
    public init(grantDate: Day, rank: Rank = .granted, replacing first: Day? = nil, place: Int) {
      self.grantDate = grantDate
      self.rank = rank
      self.first = first ?? grantDate
      self.place = place
    }

    /// Orders by grant date, then rank, then the option replaced, then id.
    public static func < (one: Order, other: Order) -> Bool {
      (one.grantDate, one.rank, one.first, one.place)
        < (other.grantDate, other.rank, other.first, other.place)
    }
  }

  /// For each option the shares of each of its tranches that are incentive.
  ///
  /// Values add up year by year over the options in the order given, which is the order of grant.
  /// A tranche is incentive as far as the sum stays within the limit, in whole shares; once the
  /// sum has passed it, all that follows in that year is nonqualified (`computation.md`, "The
  /// $100,000 limit").
  public func incentiveShares(
    of options: [Option]
  ) throws(ArithmeticFault) -> [[Shares]] {
    // A room for each year from the first to the last: there are few, and many tranches.
    var (earliest, latest) = (Day.last, Day.first)
    for option in options {
      for tranche in option.tranches {
        earliest = min(earliest, tranche.day)
        latest = max(latest, tranche.day)
      }
    }
    guard earliest <= latest else { return options.map { _ in [] } }
    let (first, last) = (earliest.year, latest.year)
    var rooms = [Room](repeating: .within(limit), count: last - first + 1)
    var result: [[Shares]] = []
    result.reserveCapacity(options.count)
    for option in options {
      var parts: [Shares] = []
      parts.reserveCapacity(option.tranches.count)
      for tranche in option.tranches {
        let shares = try Self.take(
          tranche.shares,
          at: option.valuePerShare,
          from: &rooms[tranche.day.year - first]
        )
        parts.append(shares)
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
