import Exchange
import Findings

/// The value of a term of offer.csv.
enum TermValue: Equatable {
  case absent
  case blank
  case number(Int64)
  case text(String)
  case days([Day])
  case texts([String])
  /// It cannot be read; without a problem if that has been told.
  case unreadable(CellProblem?)

  /// Whether it cannot be read.
  var isUnreadable: Bool { if case .unreadable = self { true } else { false } }

  static func read(_ text: String, _ kind: TermDeclaration.Kind, _ notation: Notation) -> TermValue
  {
    switch kind {
    case .cell(.text): .text(text)
    case .cell(.list): .texts(CellText.list(text))
    case .cell(let kind): cell(text, kind, notation)
    case .timeZone: timeZone(text)
    case .texts: .texts(CellText.list(text))
    case .dates: dates(text, notation)
    }
  }

  private static func cell(_ text: String, _ kind: CellKind, _ notation: Notation) -> TermValue {
    let reading = PatientCell(kind, notation).read(Array(text.utf8))
    switch reading.worth {
    case .number(let number): return .number(number)
    case .blank: return .blank
    default: return .unreadable(reading.problem)
    }
  }

  private static func dates(_ text: String, _ notation: Notation) -> TermValue {
    var days: [Day] = []
    for item in CellText.list(text) {
      switch cell(item, .date, notation) {
      case .number(let number): if let day = Day(number: number) { days.append(day) }
      case .unreadable(var problem?):
        problem.message = "contains \(Shown.quoted(item)), which \(problem.message)"
        return .unreadable(problem)
      default: break
      }
    }
    return .days(days)
  }

  /// Area and city as the IANA data base names zones; which zones there are is not known here.
  private static func timeZone(_ text: String) -> TermValue {
    let isName = text.utf8.allSatisfy { byte in
      (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || [0x2F, 0x5F, 0x2D, 0x2B].contains(byte)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if isName, text == "UTC" || (parts.count > 1 && !parts.contains("")) { return .text(text) }
    return .unreadable(
      CellProblem(.cellNotATimeZone, "is not a time zone such as America/New_York")
    )
  }
}
