internal import Findings
internal import Lua

/// A fault of Lua's, told to people who do not program.
struct FaultInWords {
  var file: String
  var line: Int?
  /// What happened, in a plain sentence.
  var message: String
  /// What would help; empty if nothing general would.
  var repair: String
  /// The line of the file as it stands there.
  var excerpt: String

  /// Translates a fault; `source` is the file it is in, where it is known.
  init(_ fault: LuaFault, _ source: ReadableSource?) {
    file = fault.file
    line = fault.line
    let lines = source?.lines ?? []
    let index = (fault.line ?? 0) - 1
    excerpt = lines.indices.contains(index) ? lines[index] : ""
    (message, repair) = FaultInWords.words(fault)
  }

  /// Translates a fault that a rule had while it ran.
  init(_ fault: LuaFault, _ heading: RuleHeading) {
    self.init(fault, nil)
    if fault.file.isEmpty { file = heading.file }
  }

  /// The repair as a further sentence.
  var advice: String { repair.isEmpty ? "" : " \(repair)" }

  /// The fault as a finding at its line.
  func finding(rule: String) -> Finding {
    Finding(
      .error,
      .rule,
      rule: rule,
      at: Place(sheet: file, line: line),
      value: excerpt,
      message,
      repair: repair
    )
  }

  private static func words(_ fault: LuaFault) -> (message: String, repair: String) {
    switch fault.kind {
    case .syntax: return SyntaxInWords.words(fault.message)
    case .runtime: return RuntimeInWords.words(fault.message)
    case .instructions:
      return (
        "The rule did not come to an end: it was stopped.",
        "Look for a loop whose end is never reached."
      )
    case .memory:
      return (
        "The rule used more memory than a rule may: it was stopped.",
        "Look for a table or text that keeps growing."
      )
    case .changedState:
      return (
        "The rule changes a value that lives longer than one row: \(fault.message).",
        "Write local before the name, inside the function; an answer may depend on nothing but the "
          + "inputs."
      )
    case .answer: return (sentence(fault.message), "")
    }
  }

  /// A message with a capital letter and a full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let start = text.contains(": ") && text.prefix { $0 != ":" }.allSatisfy(\.isWordCharacter)
    let body = start ? text : first.uppercased() + text.dropFirst()
    return body.hasSuffix(".") || body.hasSuffix("?") ? body : body + "."
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "_" || self == "." }
}
