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
  /// The same for a reader, with the word at fault where the fault names it.
  private var shown: Excerpt?

  /// Translates a fault; `source` is the rule's file, in which it most likely is.
  init(_ fault: LuaFault, _ source: RuleSource?) {
    file = fault.file.isEmpty ? source?.file ?? "" : fault.file
    line = fault.line
    excerpt = ""
    (message, repair) = FaultInWords.words(fault)
    guard let source, source.file == fault.file, let line = fault.line else { return }
    excerpt = source.line(line) ?? ""
    shown = FaultInWords.shown(source, line, fault.message)
  }

  /// The line, with the word on it that Lua's message names: `(local 'price')`, `` `price` ``.
  private static func shown(_ source: RuleSource, _ line: Int, _ message: String) -> Excerpt? {
    let bytes = source.textBytes
    let lines = SourceLines(bytes)
    let name = message.between("'", "'") ?? message.between("`", "`")
    let words = LuaTokens.of(bytes).filter { $0.line == line && $0.text == name }
    let place = words.first.map { lines.place(source.file, $0.bytes) }
    return lines.excerpt(place ?? Place(sheet: source.file, line: line))
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
      repair: repair,
      excerpt: shown
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
    SourceLines(textBytes).text(number)?.trimmed
  }
}
