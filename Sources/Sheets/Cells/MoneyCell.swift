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
    if let price = EighthsPrice(text) { return self.price(price) }
    let number: DecimalNumber
    do {
      number = try DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma)
    } catch {
      if error == .grouping,
        let reading = NumberProblem.otherMark(
          text.ascii,
          hasDecimalComma: hasDecimalComma,
          { if case .value = $0.scaled(4) { !$0.hasPercent } else { false } }
        )
      {
        return reading
      }
      return NumberProblem.fault(error, .cellNotMoney, "an amount of dollars such as 4.125")
    }
    guard !number.hasPercent else {
      return .problem(.cellNotMoney, "is a percentage, not an amount of dollars")
    }
    return amount(number)
  }

  private static func price(_ price: EighthsPrice) -> CellReading {
    guard let amount = price.tenThousandths else {
      return .problem(
        .cellTooManyDecimals,
        "is in fractions of \(price.denominator), which need more than four decimals"
      )
    }
    return .number(amount)
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
