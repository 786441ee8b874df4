internal import Exchange

/// What a merger does, in words for its findings (E12, F5).
struct MergerWords {
  let merger: Merger
  /// Whether the ratio converts shares and prices (rule `capitalization`, parameter `mergers_convert`).
  let converts: Bool

  /// What becomes of an option.
  func option(
    _ id: String,
    _ before: OutstandingOption,
    _ after: OutstandingOption,
    _ treatment: MergerTreatment.Answer
  ) throws(ArithmeticFault) -> String {
    let shares = try before.tranches.total()
    let are = shares.are
    let start = "merger of \(merger.day): \(shares.words) of \(id)"
    switch treatment {
    case .assume, .replace:
      let verb =
        treatment == .assume
        ? "assumed by the successor" : "replaced with an option of the successor"
      guard converts, merger.ratio != nil else {
        return "\(start) at $\(before.exercisePrice) \(are) \(verb)\(unconverted)"
      }
      return "\(start) at $\(before.exercisePrice) \(are) \(verb), as "
        + "\(try after.tranches.total().words) at $\(after.exercisePrice)"
    case .exerciseWithin(let days):
      let vested = try before.tranches.exercisable(on: merger.day)
      return "\(start) can be exercised as far as vested (\(Thousands.marked(vested)) on that day) "
        + "through \(merger.day.advanced(by: days)), and \(shares.isOne ? "ends" : "end") then"
    case .cashOut:
      guard let cash = merger.cash else {
        return "\(start) \(are) cashed out, but cash_per_share is blank: no value can be stated"
      }
      let each = max(.zero, try cash.subtracting(before.exercisePrice))
      return "\(start) \(are) cashed out at $\(cash) less the price of $\(before.exercisePrice): "
        + "$\(try each.times(shares)) in all"
    }
  }

  /// What becomes of a promise: it binds the successor, and more than that it does not say.
  func promise(
    _ id: String,
    _ before: Shares,
    _ after: Shares,
    _ treatment: MergerTreatment.Answer
  ) -> String {
    let form =
      treatment == .assume
      ? "its option is granted under the plan as assumed"
      : "its option is granted under the successor's plan and on that plan's terms"
    let shares =
      converts && merger.ratio != nil
      ? "\(before.words) \(before.isOne ? "becomes" : "become") \(Thousands.marked(after.count))"
      : "\(before.words)\(unconverted)"
    let cash = merger.cash.map {
      "; at $\($0) in cash for a share the new option's price would be near it, and its gain small"
    }
    return
      "merger of \(merger.day): the promise for \(id) binds the successor: \(shares), \(form); "
      + "any right of the cancelled option to vest earlier on a change of control is lost"
      + (cash ?? "")
  }

  private var unconverted: String {
    guard let ratio = merger.ratio, !converts else { return "" }
    return " (the ratio of \(ratio.numerator) for \(ratio.denominator) converts nothing: rule "
      + "capitalization, mergers_convert)"
  }
}
