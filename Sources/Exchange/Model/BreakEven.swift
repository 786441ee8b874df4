/// At which share prices exchanging and keeping are worth the same (G3).
public enum BreakEven: Hashable, Sendable {
  /// Exchanging is worth more at some price and less at none.
  case always
  /// Exchanging is worth less at some price and more at none.
  case never
  /// Both are worth the same at every price.
  case same
  /// One overtakes the other at these prices, in rising order.
  case at([Crossing])

  /// A price at which one overtakes the other.
  public struct Crossing: Hashable, Sendable {
    /// The price, rounded up to a cent.
    public var price: Money
    /// Whether it had to be rounded; else it is exact.
    public var isRounded: Bool
    /// Whether exchanging is worth more above it; else keeping is.
    public var favoursExchange: Bool

    /// Makes a crossing.
    public init(_ price: Money, isRounded: Bool = false, favoursExchange: Bool) {
      self.price = price
      self.isRounded = isRounded
      self.favoursExchange = favoursExchange
    }
  }
}

extension ExchangeModel {
  /// The prices at which exchanging overtakes keeping or the reverse.
  ///
  /// Found exactly: between two exercise prices both worths are straight lines.
  public func breakEven() throws(ArithmeticFault) -> BreakEven {
    let corners = Set(options.flatMap { [$0.oldPrice, $0.newPrice] }).sorted()
    var walk = AdvantageWalk()
    for (index, corner) in corners.enumerated() {
      let slope = try slope(above: corner)
      let next = corners.indices.contains(index + 1) ? corners[index + 1] : nil
      try walk.step(from: corner, to: next, slope: slope)
    }
    return walk.result
  }

  /// By how much the advantage of exchanging rises with each dollar above a price: the new shares
  /// in the money less the old ones.
  private func slope(above price: Money) throws(ArithmeticFault) -> Int64 {
    var slope: Int64 = 0
    for option in options {
      if option.newPrice <= price { slope = try slope.adding(option.newShares.count) }
      if option.oldPrice <= price { slope = try slope.subtracting(option.oldShares.count) }
    }
    return slope
  }
}

/// The advantage of exchanging over keeping, followed from corner to corner.
private struct AdvantageWalk {
  /// The advantage at the corner reached, in ten-thousandths of a dollar.
  private var advantage: Int128 = 0
  /// The sign that the advantage had last.
  private var sign: Int128 = 0
  private var first: Int128 = 0
  private var crossings: [BreakEven.Crossing] = []

  /// Goes on from a corner to the next, or for ever.
  mutating func step(from corner: Money, to next: Money?, slope: Int64) throws(ArithmeticFault) {
    let rise = Int128(slope)
    guard let next else {
      // Far enough up, the slope alone decides.
      return try turn(to: rise.signum(), corner, rise)
    }
    let length = Int128(next.tenThousandths) - Int128(corner.tenThousandths)
    let (end, overflow) = advantage.addingReportingOverflow(rise * length)
    guard !overflow else { throw .overflow }
    try turn(to: end.signum(), corner, rise)
    advantage = end
  }

  private mutating func turn(
    to new: Int128,
    _ corner: Money,
    _ rise: Int128
  ) throws(ArithmeticFault) {
    // Without a slope upward of the last corner, the advantage stays what it is.
    let reached = new == 0 && rise == 0 ? advantage.signum() : new
    guard reached != 0, reached != sign else { return }
    // A line that starts on the side it ends on, or parallel to the price, crosses nothing here.
    if sign == 0 {
      first = reached
    } else {
      let (price, isRounded) = try Self.zero(corner, advantage, rise)
      crossings.append(
        BreakEven.Crossing(price, isRounded: isRounded, favoursExchange: reached > 0)
      )
    }
    sign = reached
  }

  /// Where the line from a corner meets nothing, rounded up to a cent; and whether that changed it.
  private static func zero(
    _ corner: Money,
    _ advantage: Int128,
    _ rise: Int128
  ) throws(ArithmeticFault) -> (Money, isRounded: Bool) {
    let cent: Int128 = 100
    let (scaled, overflow) = Int128(corner.tenThousandths).multipliedReportingOverflow(by: rise)
    guard !overflow, rise != 0 else { throw .overflow }
    // The price is (corner x rise - advantage) / rise, above or at zero.
    let top = rise > 0 ? scaled - advantage : advantage - scaled
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: rise.magnitudeAsSigned * cent)
    let cents = remainder > 0 ? quotient + 1 : quotient
    guard let price = Int64(exactly: cents * cent) else { throw .overflow }
    return (Money(tenThousandths: price), remainder != 0)
  }

  var result: BreakEven {
    if !crossings.isEmpty { return .at(crossings) }
    if first > 0 { return .always }
    return first < 0 ? .never : .same
  }
}

extension Int128 {
  fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}
