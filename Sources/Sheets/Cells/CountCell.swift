import Exchange
import Findings

/// Whole shares and other whole numbers.
enum CountCell {
  /// The most a sheet may state, 2^53.
  static let most = Shares.most

  static func shares(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    read(text, hasDecimalComma, .cellNotACount, "a number of whole shares such as 12,000")
  }

  static func number(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    read(text, hasDecimalComma, .cellNotANumber, "a whole number such as 12")
  }

  private static func read(
    _ text: CellText,
    _ hasDecimalComma: Bool,
    _ kind: FindingKind,
    _ expected: String
  ) -> CellReading {
    // What spreadsheets show for zero in their accounting format.
    if text.ascii == [UInt8(ascii: "-")] { return .number(0) }
    if let reading = NumberProblem.characters(text) { return reading }
    do {
      let number = try DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma)
      guard !number.hasPercent, !number.hasDollar else {
        return .problem(kind, "is not \(expected)")
      }
      return whole(number)
    } catch {
      if error == .grouping,
        let reading = NumberProblem.otherMark(
          text.ascii,
          hasDecimalComma: hasDecimalComma,
          hasDecimals: false,
          plain: { String(decoding: $0.whole, as: UTF8.self) },
          { $0.isWhole && !$0.hasPercent && !$0.hasDollar }
        )
      {
        return reading
      }
      return NumberProblem.fault(error, kind, expected)
    }
  }

  private static func whole(_ number: DecimalNumber) -> CellReading {
    // 2.000 is two thousand to half of the world, and 8.725 more likely thousands than a fraction.
    if number.fraction.count == 3, (1...3).contains(number.whole.count) {
      return .problem(
        .cellAmbiguousNumber,
        "may mean thousands or three decimals",
        repair: "Write the number without separators and decimals."
      )
    }
    guard number.isWhole else {
      return .problem(.cellFractionOfAShare, "has a fraction; only a whole number is allowed")
    }
    switch number.scaled(0) {
    case .value(let value) where value < 0:
      return .problem(.cellBelowZero, "is below zero")
    case .value(let value) where value <= most: return .number(value)
    case .value, .tooLarge, .tooFine:
      return .problem(
        .cellTooLarge,
        "is more than a spreadsheet keeps exactly (9,007,199,254,740,992)"
      )
    }
  }
}
