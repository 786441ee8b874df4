import Findings

/// What is said of a cell that is no number: the causes that all kinds of numbers share.
enum NumberProblem {
  /// Digits of another script, a typographic minus, an invisible character within.
  static func characters(_ text: CellText) -> CellReading? {
    for scalar in text.scalars {
      if scalar.properties.numericType == .decimal, !scalar.isASCII {
        return .problem(
          .cellForeignDigits,
          "is written in digits of another script",
          repair: repair(text)
        )
      }
      if [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE63, 0xFF0D].contains(scalar.value) {
        return .problem(
          .cellForeignMinus,
          "has the typographic dash \(Shown.name(scalar))",
          repair: "Write the plain hyphen-minus, -."
        )
      }
      if Blanks.isZeroWidth(scalar.value) || scalar.value < 0x20 {
        return .problem(
          .cellInvisibleCharacter,
          "contains an invisible character, \(Shown.name(scalar))"
        )
      }
    }
    return nil
  }

  private static func repair(_ text: CellText) -> String {
    var plain = ""
    for scalar in text.scalars {
      if let digit = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
        plain += String(Int(digit))
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return "Write \(plain)."
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
