import Findings

/// Amounts of dollars.
enum MoneyCell {
  static func read(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    if let reading = NumberProblem.characters(text) { return reading }
    if text.scalars.contains(where: {
      $0.properties.generalCategory == .currencySymbol && $0 != "$"
    }) {
      return .problem(.cellOtherCurrency, "is in another currency; all amounts are in US dollars")
    }
    let number: DecimalNumber
    do {
      number = try DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma)
    } catch {
      return NumberProblem.fault(error, .cellNotMoney, "an amount of dollars such as 4.125")
    }
    guard !number.hasPercent else {
      return .problem(.cellNotMoney, "is a percentage, not an amount of dollars")
    }
    return amount(number)
  }

  private static func amount(_ number: DecimalNumber) -> CellReading {
    switch number.scaled(4) {
    case .tooFine: .problem(.cellTooManyDecimals, "has more than four decimals")
    case .tooLarge: .problem(.cellTooLarge, "is too large")
    case .value(let value) where value < 0:
      .problem(.cellBelowZero, "is below zero")
    case .value(let value): .number(value)
    }
  }
}
