/// How the fractions of a share that a schedule leaves are dealt with: the allocation types of the
/// Open Cap Format but `FRACTIONAL`, since an option is for whole shares (`sheets.md`).
public enum Allocation: String, Sendable, CaseIterable {
  /// Cumulative shares are rounded to the nearest, halves up.
  case cumulativeRounding = "CUMULATIVE_ROUNDING"
  /// Cumulative shares are rounded down; the default.
  case cumulativeRoundDown = "CUMULATIVE_ROUND_DOWN"
  /// Every step is rounded down; the shares left over go to the first steps, one each.
  case frontLoaded = "FRONT_LOADED"
  /// Every step is rounded down; the shares left over go to the last steps, one each.
  case backLoaded = "BACK_LOADED"
  /// Every step is rounded down; the first takes what is left over.
  case frontLoadedToSingleTranche = "FRONT_LOADED_TO_SINGLE_TRANCHE"
  /// Every step is rounded down; the last takes what is left over.
  case backLoadedToSingleTranche = "BACK_LOADED_TO_SINGLE_TRANCHE"
}

/// When the parts of an option become exercisable (C3, §9).
public struct VestingSchedule: Hashable, Sendable {
  /// One step of a schedule.
  public struct Step: Hashable, Sendable {
    /// Whole months after the vesting start.
    public var months: Int
    /// The part of the whole option.
    public var fraction: Ratio

    /// Makes a step.
    public init(months: Int, fraction: Ratio) {
      self.months = months
      self.fraction = fraction
    }
  }

  /// One reference, since a million options have their schedule with them.
  private final class Content: Sendable {
    let steps: [Step]
    let allocation: Allocation
    // Added once for all options of the schedule; nil if they cannot be added.
    let sums: [Ratio]?

    init(_ steps: [Step], _ allocation: Allocation) {
      self.steps = steps
      self.allocation = allocation
      sums = try? VestingSchedule.sums(steps)
    }
  }

  private let content: Content

  /// The steps in order of months; their fractions add up to one.
  public var steps: [Step] { content.steps }
  /// What becomes of fractions of a share.
  public var allocation: Allocation { content.allocation }

  /// Makes a schedule; steps may come in any order.
  public init(_ steps: [Step], allocation: Allocation = .cumulativeRoundDown) {
    content = Content(steps.sorted { $0.months < $1.months }, allocation)
  }

  /// Whether two have the same steps and deal with fractions alike.
  public static func == (one: VestingSchedule, other: VestingSchedule) -> Bool {
    one.steps == other.steps && one.allocation == other.allocation
  }

  /// Hashes the steps and what becomes of fractions.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(steps)
    hasher.combine(allocation)
  }

  /// The fractions of the steps so far, step by step.
  private static func sums(_ steps: [Step]) throws(ArithmeticFault) -> [Ratio] {
    var sum = Ratio(0, over: 1) ?? .one
    var sums: [Ratio] = []
    for step in steps {
      sum = try sum.adding(step.fraction)
      sums.append(sum)
    }
    return sums
  }

  /// One third at 12, 24 and 36 months: what a grant without a schedule has (§9).
  public static let annual3 = VestingSchedule(
    [12, 24, 36].map { Step(months: $0, fraction: Ratio(1, over: 3) ?? .one) }
  )

  /// The tranches of an option of so many shares; they add up to `shares`.
  public func tranches(
    of shares: Shares,
    from start: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    let begin = DayOfMonth(start)
    switch allocation {
    case .cumulativeRounding: return try cumulative(shares, .half, from: begin)
    case .cumulativeRoundDown: return try cumulative(shares, .down, from: begin)
    case .frontLoaded, .backLoaded, .frontLoadedToSingleTranche, .backLoadedToSingleTranche:
      return zip(steps, try loadedParts(of: shares)).map {
        Tranche(begin.adding(months: $0.months), $1)
      }
    }
  }

  private func cumulative(
    _ shares: Shares,
    _ rounding: Rounding,
    from start: DayOfMonth
  ) throws(ArithmeticFault) -> [Tranche] {
    var tranches: [Tranche] = []
    tranches.reserveCapacity(steps.count)
    var before = Shares.zero
    let steps = self.steps
    let sums = if let sums = content.sums { sums } else { try Self.sums(steps) }
    for (index, fraction) in sums.enumerated() {
      let isLast = index == steps.count - 1
      // The last step takes the rest, whatever the fractions lost on the way.
      let sum =
        isLast
        ? shares
        : Shares(
          try multiplyDivide(shares.count, fraction.numerator, fraction.denominator, rounding)
        )
      let day = start.adding(months: steps[index].months)
      tranches.append(Tranche(day, try sum.subtracting(before)))
      before = sum
    }
    return tranches
  }

  private func loadedParts(of shares: Shares) throws(ArithmeticFault) -> [Shares] {
    var parts: [Shares] = []
    for step in steps { parts.append(try shares.scaled(by: step.fraction)) }
    // Rounding down loses less than one share a step, so one each is enough.
    let rest = Int(try shares.subtracting(try parts.total()).count)
    guard rest > 0, !parts.isEmpty else { return parts }
    switch allocation {
    case .frontLoadedToSingleTranche: parts[0] = try parts[0].adding(Shares(Int64(rest)))
    case .backLoadedToSingleTranche:
      parts[parts.count - 1] = try parts[parts.count - 1].adding(Shares(Int64(rest)))
    case .backLoaded:
      for index in parts.indices.suffix(rest) { parts[index] = try parts[index].adding(Shares(1)) }
    default:
      for index in parts.indices.prefix(rest) { parts[index] = try parts[index].adding(Shares(1)) }
    }
    return parts
  }
}
