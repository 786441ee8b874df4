import Exchange
import Findings

/// Parts of a whole, percentages, and declared figures.
enum FractionCell {
  /// `1/3`, `33.3%` or `0.25`, from 0 to 1.
  static func fraction(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    if let reading = NumberProblem.characters(text) { return reading }
    guard let ratio = quotient(text.ascii) ?? decimal(text.ascii, hasDecimalComma) else {
      guard let fraction = dated(text.ascii) else {
        return .problem(.cellNotAFraction, "is not a fraction such as 1/3, 33.3% or 0.25")
      }
      return .problem(
        .cellNotAFraction,
        "is a date; spreadsheets turn a fraction such as 1/3 into one",
        repair: "Format the column as text, and write \(fraction) if that is meant."
      )
    }
    guard ratio.numerator >= 0, ratio <= .one else {
      return .problem(.cellNotAFraction, "is not between 0 and 1")
    }
    guard let packed = PackedRatio.pack(ratio.numerator, ratio.denominator) else {
      return .problem(.cellNotAFraction, "has too many digits")
    }
    return .number(packed)
  }

  /// `1/6`, the fraction that a spreadsheet made January 6 or June 1 of; nil if the text is no date.
  private static func dated(_ ascii: [UInt8]) -> String? {
    var numbers: [Int] = []
    if let (month, others) = WrittenDate.parts(ascii) {
      numbers = [month] + others.compactMap { Int($0) }
    } else if let parts = DateParts(ascii[...]) {
      numbers = parts.isYearFirst ? parts.parts.dropFirst().map(\.value) : parts.parts.map(\.value)
    }
    let two = numbers.prefix(2).sorted()
    return two.count == 2 ? "\(two[0])/\(two[1])" : nil
  }

  private static func quotient(_ ascii: [UInt8]) -> Ratio? {
    let parts = ascii.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let top = whole(parts[0]), let bottom = whole(parts[1]) else {
      return nil
    }
    return Ratio(top, over: bottom)
  }

  private static func whole(_ part: ArraySlice<UInt8>) -> Int64? {
    guard let number = try? DecimalNumber(Array(part)), number.isWhole, !number.hasPercent,
      !number.hasDollar, case .value(let value) = number.scaled(0)
    else { return nil }
    return value
  }

  private static func decimal(_ ascii: [UInt8], _ hasDecimalComma: Bool) -> Ratio? {
    guard let number = try? DecimalNumber(ascii, hasDecimalComma: hasDecimalComma),
      !number.hasDollar, number.fraction.count <= 14,
      case .value(let value) = number.scaled(number.fraction.count)
    else { return nil }
    let places = number.fraction.count + (number.hasPercent ? 2 : 0)
    return Ratio(value, over: (0..<places).reduce(1) { power, _ in power * 10 })
  }

  /// `2%` or `2.5%`, in basis points.
  static func percent(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    if let reading = NumberProblem.characters(text) { return reading }
    guard let number = try? DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma),
      !number.hasDollar
    else {
      return otherMark(text, hasDecimalComma)
        ?? .problem(.cellNotAPercentage, "is not a percentage such as 2% or 2.5%")
    }
    guard case .value(let basisPoints) = number.scaled(2) else {
      return .problem(.cellNotAPercentage, "has more than two decimals, or is too large")
    }
    if !number.hasPercent, basisPoints != 0, abs(basisPoints) <= 100 {
      let isOne = abs(basisPoints) == 100
      // What is fewer stays fewer.
      let sign = basisPoints < 0 ? "-" : ""
      return .problem(
        .cellAmbiguousPercentage,
        isOne
          ? "has no percent sign; it could mean \(sign)1% or \(sign)100%"
          : "has no percent sign and is below one; it could mean a fraction or a percentage",
        repair: isOne ? "Write \(sign)1% or \(sign)100%." : nil
      )
    }
    return .number(basisPoints)
  }

  /// `33,3%` where the decimals of the offer stand behind a point.
  private static func otherMark(_ text: CellText, _ hasDecimalComma: Bool) -> CellReading? {
    guard
      let other = try? DecimalNumber(text.ascii, hasDecimalComma: !hasDecimalComma),
      !other.hasDollar, other.hasPercent, case .value = other.scaled(2)
    else { return nil }
    let (mark, right) = hasDecimalComma ? ("point", "comma") : ("comma", "point")
    let plain = hasDecimalComma ? other.plain.replacing(".", with: ",") : other.plain
    return .problem(
      .cellNotAPercentage,
      "has a \(mark) before its decimals",
      repair: "Write it with a \(right): \(plain)%."
    )
  }

  /// `1,592,376` or `88%`, in ten-thousandths of what is written.
  static func figure(_ text: CellText, hasDecimalComma: Bool) -> CellReading {
    if let reading = NumberProblem.characters(text) { return reading }
    let number: DecimalNumber
    do {
      number = try DecimalNumber(text.ascii, hasDecimalComma: hasDecimalComma)
    } catch {
      return NumberProblem.fault(error, .cellNotAFigure, "a figure such as 1,592,376 or 88%")
    }
    switch number.scaled(4) {
    case .value(let value): return .number(value)
    case .tooFine: return .problem(.cellTooManyDecimals, "has more than four decimals")
    case .tooLarge: return .problem(.cellTooLarge, "is too large")
    }
  }
}
