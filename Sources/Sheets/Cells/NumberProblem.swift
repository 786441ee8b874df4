import Findings

/// What is said of a cell that is not a number: the causes that all kinds of numbers share.
enum NumberProblem {
  /// Digits of another script, a typographic minus, an invisible character within.
  static func characters(_ text: CellText) -> CellReading? {
    if let dash = Dash.first(in: text) {
      return .problem(
        .cellForeignMinus,
        "has the typographic dash \(Shown.name(dash))",
        repair: "Write \(Dash.plain(text)) if that is meant."
      )
    }
    for scalar in text.scalars {
      if scalar.properties.numericType == .decimal, !scalar.isASCII {
        return .problem(
          .cellForeignDigits,
          "is written in digits of another script",
          certain: plainDigits(text)
        )
      }
      if Blanks.isZeroWidth(scalar.value) || scalar.value < 0x20 {
        return .problem(
          .cellInvisibleCharacter,
          "contains an invisible character, \(Shown.name(scalar))",
          certain: text.withoutHidden
        )
      }
    }
    return nil
  }

  private static func plainDigits(_ text: CellText) -> String {
    var plain = ""
    for scalar in text.scalars {
      if let digit = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
        plain += String(Int(digit))
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// A number that makes sense with the other decimal mark only: `1.250,00`, `8,25`.
  ///
  /// With both marks in it, or one of them twice, it is certain; with a single comma likely.
  static func otherMark(
    _ ascii: [UInt8],
    hasDecimalComma: Bool,
    plain: (DecimalNumber) -> String = \.plain,
    _ isGood: (DecimalNumber) -> Bool
  ) -> CellReading? {
    guard let other = try? DecimalNumber(ascii, hasDecimalComma: !hasDecimalComma), isGood(other)
    else { return nil }
    let marks = ascii.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    let mark = hasDecimalComma ? "point" : "comma"
    if marks > 1 {
      let thousands = hasDecimalComma ? "commas" : "points"
      return .problem(
        .cellGrouping,
        "has \(thousands) between its thousands"
          + (other.fraction.isEmpty ? "" : " and a decimal \(mark)"),
        certain: plain(other)
      )
    }
    return .problem(
      .cellGrouping,
      "has a \(mark) that cannot mark thousands",
      repair: "Write \(plain(other)) if the \(mark) stands before the decimals."
    )
  }

  /// What a fault in taking the number apart means; `kind` and `expected` are those of the column.
  static func fault(
    _ fault: DecimalNumber.Fault,
    _ kind: FindingKind,
    _ expected: String
  ) -> CellReading {
    switch fault {
    case .notANumber: return .problem(kind, "is not \(expected)")
    case .grouping:
      return .problem(.cellGrouping, "has separators that are not every three digits")
    case .scientific(let digits, let exponent):
      let lost = exponent + 1 - digits
      let what = lost == 1 ? "its last digit is lost" : "its last \(max(lost, 0)) digits are lost"
      return .problem(
        .cellScientific,
        "is in scientific notation, with \(digits) digits"
          + (lost > 0 ? ": \(what)" : "; digits may be lost")
      )
    }
  }
}
