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
    return marks(text)
  }

  /// The apostrophe that marks a text in a spreadsheet, and question marks for spaces between thousands.
  private static func marks(_ text: CellText) -> CellReading? {
    if text.ascii.first == UInt8(ascii: "'"), isNumber(text.ascii.dropFirst()) {
      return .problem(
        .cellGrouping,
        "begins with an apostrophe, with which a spreadsheet marks a number that is kept as text",
        certain: String(decoding: text.ascii.dropFirst(), as: UTF8.self)
      )
    }
    return withoutLostSpaces(text.ascii).map { plain in
      .problem(
        .cellGrouping,
        "has a question mark where a space stood between thousands: the sheet was saved in an encoding without it",
        repair: "Write \(plain), or save the sheet again as CSV UTF-8.",
        certain: plain
      )
    }
  }

  private static func isNumber(_ ascii: ArraySlice<UInt8>) -> Bool {
    let others = Array("$,. ".utf8)
    return ascii.contains(where: isDigit) && ascii.allSatisfy { isDigit($0) || others.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// `120?000` without its question marks; nil of any other text.
  static func withoutLostSpaces(_ ascii: [UInt8]) -> String? {
    let mark = UInt8(ascii: "?")
    guard ascii.contains(mark) else { return nil }
    let groups = ascii.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.joined().allSatisfy(isDigit), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return String(decoding: groups.joined(), as: UTF8.self)
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
    hasDecimals: Bool = true,
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
    if other.fraction.isEmpty {
      return .problem(
        .cellGrouping,
        "ends with a \(mark): digits behind it may be lost",
        repair: "Compare the number with where the sheet comes from."
      )
    }
    return .problem(
      .cellGrouping,
      "has a \(mark) that cannot mark thousands",
      repair: hasDecimals
        ? "Write \(plain(other)) if the \(mark) stands before the decimals."
        : "Compare the number with where the sheet comes from: a whole number has no decimals, and a digit may be "
          + "lost."
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
