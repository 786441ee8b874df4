/// Shares of one option that become exercisable on one day.
public struct Tranche: Hashable, Sendable {
  /// The day from which they can be exercised.
  public var day: Day
  /// How many; zero where all of them are gone.
  public var shares: Shares

  /// Makes a tranche.
  public init(_ day: Day, _ shares: Shares) {
    self.day = day
    self.shares = shares
  }
}

extension [Tranche] {
  /// All shares.
  public func total() throws(ArithmeticFault) -> Shares {
    var sum = Shares.zero
    for tranche in self { sum = try sum.adding(tranche.shares) }
    return sum
  }

  /// The shares of the tranches that can be exercised on `day`.
  public func exercisable(on day: Day) throws(ArithmeticFault) -> Shares {
    var sum = Shares.zero
    for tranche in self where tranche.day <= day { sum = try sum.adding(tranche.shares) }
    return sum
  }

  /// What is left when so many shares leave the earliest tranches first (`computation.md`, "Options
  /// before the exchange").
  ///
  /// The tranches keep their number and order, some with no shares; asking for more than there are
  /// leaves nothing.
  public func removingEarliest(_ shares: Shares) throws(ArithmeticFault) -> [Tranche] {
    // Nothing has left most options.
    guard shares != .zero else { return self }
    var rest = shares
    var left = self
    for index in left.indices {
      let taken = Swift.min(rest, left[index].shares)
      left[index].shares = try left[index].shares.subtracting(taken)
      rest = try rest.subtracting(taken)
    }
    return left
  }

  /// Each tranche less the shares of the one at its place in `other`, which has as many.
  public func subtracting(_ other: [Tranche]) throws(ArithmeticFault) -> [Tranche] {
    var left = self
    for (index, taken) in zip(left.indices, other) {
      left[index].shares = try left[index].shares.subtracting(taken.shares)
    }
    return left
  }

  /// The tranches after ratios applied one after the other, each rounded down on every cumulative
  /// sum, so that the parts add up to the whole (`computation.md`, "New grants").
  public func scaled(
    by ratios: some Collection<Ratio>
  ) throws(ArithmeticFault) -> [Tranche] {
    guard ratios.contains(where: { $0.numerator != $0.denominator }) else { return self }
    var scaled = self
    var sum = Shares.zero
    var before = Shares.zero
    for index in scaled.indices {
      sum = try sum.adding(self[index].shares)
      var after = sum
      for ratio in ratios { after = try after.scaled(by: ratio) }
      scaled[index].shares = try after.subtracting(before)
      before = after
    }
    return scaled
  }

  /// One tranche a day, in order of days, none without shares.
  public func mergedByDay() throws(ArithmeticFault) -> [Tranche] {
    guard !isMerged else { return self }
    var merged: [Tranche] = []
    for tranche in sorted(by: { $0.day < $1.day }) where tranche.shares != .zero {
      if let last = merged.last, last.day == tranche.day {
        merged[merged.count - 1].shares = try last.shares.adding(tranche.shares)
      } else {
        merged.append(tranche)
      }
    }
    return merged
  }

  /// Whether they are so already, as those of most options.
  private var isMerged: Bool {
    var last: Day?
    for tranche in self {
      if let last, tranche.day <= last { return false }
      guard tranche.shares != .zero else { return false }
      last = tranche.day
    }
    return true
  }
}
