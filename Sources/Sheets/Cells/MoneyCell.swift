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
    if let plain = withoutCode(text) { return dollars(plain, hasDecimalComma: hasDecimalComma) }
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

  /// An amount without the code of the dollar before or behind it; nil if it has none.
  private static func withoutCode(_ text: CellText) -> String? {
    let value = text.value
    for code in ["USD", "US$"] {
      if value.uppercased().hasPrefix(code) { return String(value.dropFirst(3)) }
      if value.uppercased().hasSuffix(code) { return String(value.dropLast(3)) }
    }
    return nil
  }

  /// All amounts are in dollars, so that their code adds nothing.
  private static func dollars(_ plain: String, hasDecimalComma: Bool) -> CellReading {
    let bare = CellText(Array(plain.utf8))
    let amount = read(bare, hasDecimalComma: hasDecimalComma)
    guard case .number = amount.worth else { return amount }
    return .problem(
      .cellNotMoney,
      "has the code of a currency; amounts are written without it",
      certain: bare.value
    )
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
