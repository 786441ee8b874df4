import Findings

/// Numbers in columns of an offer's own, which may be below zero.
enum OwnNumberCell {
  /// A whole number, `-12` or `1,500`.
  static func whole(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    read(text, hasDecimalComma, "a whole number such as 12", places: 0) { number in
      // As with shares: thousands to half of the world, and a fraction to the other.
      guard number.fraction.count == 3, (1...3).contains(number.whole.count) else { return nil }
      return .problem(
        .cellAmbiguousNumber,
        "may mean thousands or three decimals",
        repair: "Write the number without separators and decimals."
      )
    }
  }

  /// A number with up to four decimals, `1.25`, in ten-thousandths.
  static func decimal(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    read(text, hasDecimalComma, "a number such as 1.25", places: 4) { _ in nil }
  }

  /// `11000`, or `110%`, in basis points.
  static func basisPoints(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    let expected = "basis points such as 11000, or a percentage such as 110%"
    guard text.ascii.contains(UInt8(ascii: "%")) else {
      return read(text, hasDecimalComma, expected, places: 0) { _ in nil }
    }
    return read(text, hasDecimalComma, expected, places: 2, isPercentage: true) { _ in nil }
  }

  private static func read(
    _ text: CellText,
    _ hasDecimalComma: Bool,
    _ expected: String,
    places: Int,
    isPercentage: Bool = false,
    _ objection: (DecimalNumber) -> CellReading?
  ) -> CellReading {
    if let reading = NumberProblem.characters(text) { return reading }
    let number: DecimalNumber
    do {
      number = try DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma)
    } catch {
      let isGood = { (other: DecimalNumber) in
        if case .value = other.scaled(places) {
          !other.hasDollar && other.hasPercent == isPercentage
        } else {
          false
        }
      }
      if error == .grouping,
        let reading = NumberProblem.otherMark(text.ascii, hasDecimalComma: hasDecimalComma, isGood)
      {
        return reading
      }
      return NumberProblem.fault(error, .cellNotANumber, expected)
    }
    guard !number.hasDollar, number.hasPercent == isPercentage else {
      return .problem(.cellNotANumber, "is not \(expected)")
    }
    if let reading = objection(number) { return reading }
    switch number.scaled(places) {
    case .value(let value): return .number(value)
    case .tooLarge: return .problem(.cellTooLarge, "is too large")
    case .tooFine:
      return places == 0
        ? .problem(.cellFractionOfAShare, "has a fraction; only a whole number is allowed")
        : .problem(.cellTooManyDecimals, "has more than \(places == 4 ? "four" : "two") decimals")
    }
  }
}
