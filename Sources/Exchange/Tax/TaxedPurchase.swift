/// The shares bought by one exercise, of which the $100,000 limit may leave only a part incentive
/// (`computation.md`, "The $100,000 limit").
public struct TaxedPurchase: Hashable, Sendable {
  /// The incentive part, then the nonqualified one; neither is for no shares.
  public let parts: [TaxedExercise]

  /// Divides an exercise, of whose shares the limit leaves so many incentive
  /// (`OptionEntry.incentive`).
  public init(_ exercise: TaxedExercise, incentive: Shares) throws(ArithmeticFault) {
    let count = min(max(incentive, .zero), exercise.shares)
    var (iso, excess) = (exercise, exercise)
    iso.shares = count
    excess.shares = try exercise.shares.subtracting(count)
    excess.type = .nonqualified
    // Nothing makes an incentive option of the excess, not the holder's death either.
    excess.isFreeOfHoldingPeriods = false
    let isWhole = exercise.type == .nonqualified || count == .zero
    parts = isWhole ? [excess] : (excess.shares == .zero ? [iso] : [iso, excess])
  }

  /// The sales of each part, in order of days, those of one day as they come: ISO shares are sold
  /// first, as they are bought first (1.422-4(c)(2)).
  ///
  /// What is sold beyond the shares bought counts with the last part.
  public func divide(_ sales: [ShareSale]) throws(ArithmeticFault) -> [[ShareSale]] {
    guard parts.count > 1, let first = parts.first else { return [sales.byDay] }
    var divided: [[ShareSale]] = [[], []]
    var (left, splits) = (first.shares, 0)
    for sale in sales.byDay {
      for ratio in sale.ratios.dropFirst(splits) { left = try left.scaled(by: ratio) }
      splits = max(splits, sale.ratios.count)
      let taken = min(left, sale.shares)
      let rest = try sale.shares.subtracting(taken)
      left = try left.subtracting(taken)
      if taken > .zero { divided[0].append(sale.with(taken)) }
      if rest > .zero { divided[1].append(sale.with(rest)) }
    }
    return divided
  }
}
