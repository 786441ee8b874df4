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

  /// Translates a fault; `source` is the rule's file, in which it most likely is.
  init(_ fault: LuaFault, _ source: RuleSource?) {
    file = fault.file.isEmpty ? source?.file ?? "" : fault.file
    line = fault.line
    excerpt = fault.line.flatMap { source?.file == fault.file ? source?.line($0) : nil } ?? ""
    (message, repair) = FaultInWords.words(fault)
    if fault.kind == .syntax, message != Effective.untilIsRefused.message,
      let nearest = FaultInWords.mistypedKeyword(excerpt)
    {
      repair = "Did you mean \(nearest)?"
    }
    if excerpt.contains("=="), let key = fault.message.between("`", "`"),
      RuleReading.keys.contains(key)
    {
      repair = "Write \(key) = with a single =; == asks whether two values are equal."
    }
  }

  /// The repair as a further sentence.
  var advice: String { repair.isEmpty ? "" : " \(repair)" }

  /// The fault as a finding at its line.
  func finding(of source: some FindingSource) -> Finding {
    Finding(
      .error,
      .rule,
      of: source,
      at: Place(sheet: file, line: line),
      value: excerpt,
      message,
      repair: repair
    )
  }

  /// The word of the language that a name on the line is most likely meant to be.
  private static func mistypedKeyword(_ line: String) -> String? {
    let keywords = ["function", "return", "local", "then", "else", "elseif", "while", "until"]
    for token in LuaTokens.of(Array(line.utf8)) where token.kind == .name {
      let isKnown = RuleReading.keys.contains(token.text) || Word.names.contains(token.text)
      if !isKnown, token.text.utf8.count > 3,
        let nearest = Nearest.name(to: token.text, among: keywords), nearest != token.text
      {
        return nearest
      }
    }
    return nil
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
        sentence("the rule would remember a value from one row to the next: \(fault.message)"),
        "Write local before the name, inside the function: an answer may depend on nothing but the "
          + "inputs."
      )
    case .answer: return (sentence(fault.message), "")
    }
  }

  /// A message with a capital letter and a full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let word = String(text.prefix { !$0.isWhitespace && $0 != ":" })
    let body = Word.names.contains(word) ? text : first.uppercased() + text.dropFirst()
    return body.hasSuffix(".") || body.hasSuffix("?") ? body : body + "."
  }
}

extension RuleSource {
  /// The text of a line, from 1, without the spaces around it.
  func line(_ number: Int) -> String? {
    var rest = textBytes[...]
    for _ in 1..<max(number, 1) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).trimmed
  }
}
