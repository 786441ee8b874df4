import Findings

/// Ids, texts and words.
enum TextCell {
  static func id(_ text: CellText) -> CellReading {
    if let invisible = text.invisible {
      return .problem(
        .cellInvisibleCharacter,
        "contains an invisible character, \(Shown.name(invisible))",
        certain: Blanks.isZeroWidth(invisible.value) ? text.withoutHidden : nil
      )
    }
    if isScientific(text.ascii) {
      return .problem(
        .cellScientific,
        "is an id in scientific notation, as a spreadsheet makes it of an id of digits, or of one such as 1E5",
        repair: "Format the column as text, and write the id again from where the sheet comes from."
      )
    }
    if text.ascii.contains(0x20) {
      return .problem(.cellHasSpaces, "contains a space; an id has none")
    }
    let canonical = CanonicalForm.of(text.value)
    return Array(canonical.utf8) == Array(text.value.utf8)
      ? .text : CellReading(worth: .rewritten(Array(canonical.utf8)))
  }

  /// `1.23E+15`: only a spreadsheet writes the plus sign.
  private static func isScientific(_ ascii: [UInt8]) -> Bool {
    guard let exponent = ascii.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), exponent > 0,
      exponent + 2 < ascii.count, ascii[exponent + 1] == UInt8(ascii: "+")
    else { return false }
    let mantissa = ascii[..<exponent]
    return mantissa.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
      && ascii[(exponent + 2)...].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// Spaces of every kind become plain ones within the text, letters take their canonical form, and
  /// zero-width characters are told.
  static func text(_ text: CellText) -> CellReading {
    let hidden = text.scalars.first { Blanks.isZeroWidth($0.value) && !joins($0) }
    var reading = CellReading.text
    let plain = Array(CanonicalForm.of(plainSpaces(text)).utf8)
    if plain != Array(text.value.utf8) { reading.worth = .rewritten(plain) }
    if let hidden {
      reading.worth = .unreadable
      reading.problem = CellProblem(
        .cellInvisibleCharacter,
        "contains an invisible character, \(Shown.name(hidden))"
      )
    }
    return reading
  }

  /// Joiners are letters' business in some scripts.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  private static func plainSpaces(_ text: CellText) -> String {
    var result = ""
    for scalar in text.scalars {
      result.unicodeScalars.append(Blanks.isSpace(scalar.value) ? " " : scalar)
    }
    return result
  }

  /// A word that is known is taken as the contract spells it; any other is kept, and told if it
  /// looks like a slip.
  static func word(_ text: CellText, _ words: [String]) -> CellReading {
    let value = text.value.lowercased()
    if let known = words.first(where: { $0 == value }) {
      return text.value == known ? .text : CellReading(worth: .rewritten(Array(known.utf8)))
    }
    var reading = self.text(text)
    if reading.problem == nil, let near = Nearest.name(to: value, among: words, within: 1) {
      reading.problem = CellProblem(
        .cellUnusualWord,
        "is not a known word; \(near) is close to it",
        repair: "Write \(near) if that is what is meant."
      )
    }
    return reading
  }
}
