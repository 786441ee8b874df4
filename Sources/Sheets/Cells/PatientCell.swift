import Findings

// The patient path of reading a cell: slow, complete, and the meaning of every kind. It reads what
// spreadsheets and people write and says of everything else what it is.

/// How the patient path reads the cells of a column.
struct PatientCell {
  let kind: CellKind
  let order: DateOrder
  /// Whether the column has decimal commas.
  var hasDecimalComma: Bool

  init(kind: CellKind, order: DateOrder, hasDecimalComma: Bool = false) {
    (self.kind, self.order, self.hasDecimalComma) = (kind, order, hasDecimalComma)
  }

  /// Reads as an offer writes dates and decimals.
  init(_ kind: CellKind, _ notation: Notation) {
    self.init(
      kind: kind,
      order: notation.dateOrder,
      hasDecimalComma: notation.decimals == .comma
    )
  }

  /// Reads the content of a cell, its doubled quotes made single.
  func read(_ bytes: [UInt8]) -> CellReading {
    let text = CellText(bytes)
    if let reading = PatientCell.readAny(text) { return reading }
    switch kind {
    case .id: return TextCell.id(text)
    case .text, .list: return TextCell.text(text)
    case .word(let words): return TextCell.word(text, words)
    case .choice(let words): return ChoiceCell.choice(text, words)
    case .yesNo: return ChoiceCell.yesNo(text)
    case .date: return DateCell.read(text, order)
    case .time: return TimeCell.read(text, order)
    case .deadline: return TimeCell.deadline(text, order)
    case .money: return MoneyCell.read(text, hasDecimalComma: hasDecimalComma)
    case .count: return CountCell.shares(text, hasDecimalComma: hasDecimalComma)
    case .number: return CountCell.number(text, hasDecimalComma: hasDecimalComma)
    case .fraction: return FractionCell.fraction(text, hasDecimalComma: hasDecimalComma)
    case .percent: return FractionCell.percent(text, hasDecimalComma: hasDecimalComma)
    case .figure: return FractionCell.figure(text, hasDecimalComma: hasDecimalComma)
    case .whole: return OwnNumberCell.whole(text, hasDecimalComma: hasDecimalComma)
    case .decimal: return OwnNumberCell.decimal(text, hasDecimalComma: hasDecimalComma)
    case .basisPoints: return OwnNumberCell.basisPoints(text, hasDecimalComma: hasDecimalComma)
    }
  }

  /// What is so whatever the column's kind; nil if the kind decides.
  private static func readAny(_ text: CellText) -> CellReading? {
    if text.isBroken {
      return .problem(.cellBrokenText, "contains bytes that are not text in the file's encoding")
    }
    if text.whole.unicodeScalars.contains("\0") {
      return .problem(.cellNul, "contains a zero byte")
    }
    if text.scalars.isEmpty { return .blank }
    if text.ascii[0] == UInt8(ascii: "=") { return formula(text) }
    if text.ascii[0] == UInt8(ascii: "#") || text.ascii[0] | 0x20 == UInt8(ascii: "e") {
      return spreadsheetError(text)
    }
    return text.whole.utf8.count > PackedText.most
      ? .problem(.cellTooLong, "is longer than a spreadsheet allows") : nil
  }

  private static func formula(_ text: CellText) -> CellReading {
    let value = text.value
    guard value.hasPrefix("=\""), value.hasSuffix("\""), value.utf8.count > 3 else {
      return .problem(.cellFormula, "is a formula, not its result")
    }
    let inner = String(value.dropFirst(2).dropLast())
    return .problem(
      .cellTextFormula,
      "is a formula around the text \(Shown.quoted(inner))",
      certain: inner
    )
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA", "#UNKNOWN!",
  ]

  private static func spreadsheetError(_ text: CellText) -> CellReading? {
    let value = text.value.uppercased()
    let isErrorNumber = value.hasPrefix("ERR:") && value.dropFirst(4).allSatisfy(\.isNumber)
    if errors.contains(value) || (isErrorNumber && value.utf8.count > 4) {
      return .problem(.cellSpreadsheetError, "is a spreadsheet error; the value is lost")
    }
    if value.utf8.count > 1, value.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return .problem(.cellHashes, "is what a column shows that is too narrow; the value is lost")
    }
    return nil
  }
}
