import Findings
import Exchange

/// The plain form of a cell, in which nothing is left to understand.
enum PlainForm {
  /// The plain form of a cell that was read; nil if it was not, or has that form.
  static func text(_ value: Int64, _ kind: CellKind, _ old: String, _ table: SheetTable) -> String?
  {
    if value == CellValue.blank { return old.isEmpty ? nil : "" }
    guard CellValue.isPresent(value) else { return nil }
    switch kind {
    case .id, .text, .word: return table.text(value)
    case .choice(let words): return words.indices.contains(Int(value)) ? words[Int(value)] : nil
    case .date: return Day(number: value)?.description
    case .time: return Moment(minutes: value)?.description
    case .yesNo: return value == 1 ? "yes" : "no"
    case .count, .number: return isDigits(old) ? nil : String(value)
    case .money: return isDecimal(old) ? nil : Money(tenThousandths: value).description
    case .fraction, .percent, .figure: return CellText(Array(old.utf8)).value
    }
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 48 < 10 }
  }

  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { isDigits(String($0)) }
  }

  /// Why a cell changes.
  static func reason(_ old: String, _ new: String, _ kind: CellKind) -> String {
    let text = CellText(Array(old.utf8))
    var reasons: [String] = []
    if text.scalars.isEmpty { return "blank" }
    if old.unicodeScalars.contains(where: { $0 != " " && Blanks.isBlank($0.value) }) {
      reasons.append("invisible characters")
    } else if text.leading + text.trailing > 0 {
      reasons.append("spaces")
    }
    guard text.value != new else { return reasons.joined(separator: ", ") }
    switch kind {
    case .date: reasons.append("form of date")
    case .time: reasons.append("form of time")
    case .choice, .yesNo, .word: reasons.append("form of word")
    case .money, .count, .number: reasons += marks(text.value)
    default: break
    }
    return reasons.joined(separator: ", ")
  }

  private static func marks(_ text: String) -> [String] {
    var marks: [String] = []
    if text.contains("$") { marks.append("dollar sign") }
    if text.contains(",") { marks.append("separators") }
    return marks.isEmpty ? ["form of number"] : marks
  }
}
