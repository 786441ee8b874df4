internal import Findings

/// What is wrong with the writing of a rule file, for people who do not program.
struct Mistake: Hashable {
  /// The word or sign at fault, in the bytes of the file.
  var bytes: Range<Int>
  /// What is wrong, as a sentence.
  var message: String
  /// What is right here; empty if that is not known.
  var repair: String

  /// The mistake as a finding that shows its line.
  func finding(_ source: RuleSource, _ lines: SourceLines) -> Finding {
    let place = lines.place(source.file, bytes)
    return Finding(
      .error,
      .rule,
      of: source,
      at: place,
      value: String(lines.text(bytes).prefix { !$0.isNewline }),
      message,
      repair: repair,
      excerpt: lines.excerpt(place)
    )
  }

  /// The mistakes with those that a file is full of, such as the spaces of a web page, told once.
  static func condensed(_ mistakes: [Mistake], _ lines: SourceLines) -> [Mistake] {
    var counts: [String: Int] = [:]
    for mistake in mistakes { counts[mistake.message, default: 0] += 1 }
    var seen: Set<String> = []
    return mistakes.compactMap { mistake in
      let count = counts[mistake.message] ?? 1
      guard count > mostOfOne else {
        // The same twice on a line is shown once.
        let line = lines.line(of: mistake.bytes.lowerBound)
        return seen.insert("\(line) \(mistake.message)").inserted ? mistake : nil
      }
      guard seen.insert(mistake.message).inserted else { return nil }
      var first = mistake
      first.message += " The same mistake stands in \(count - 1) other places."
      return first
    }
  }

  /// So many of one kind are each shown in their line.
  private static let mostOfOne = 3
}

/// A mistake found while reading, by the words that it takes.
struct ToldMistake {
  /// What was meant, where that is certain enough to read on.
  struct Mend {
    var tokens: Range<Int>
    var meant: [LuaToken]
  }

  /// The words at fault.
  var tokens: Range<Int>
  var message: String
  var repair: String
  var mend: Mend?

  /// The bytes of the words at fault; of none, those of the last word of the file.
  func bytes(in tokens: [LuaToken]) -> Range<Int> {
    let range = self.tokens.clamped(to: 0..<tokens.count)
    guard let first = range.first.map({ tokens[$0] }), let last = range.last.map({ tokens[$0] })
    else {
      let end = tokens.last?.bytes.upperBound ?? 0
      return max(0, end - 1)..<end
    }
    return first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
  }
}

/// Where reading stopped: what was found, and what would have been due.
struct MistakeSite {
  /// What is due.
  enum Due: Hashable {
    /// A value, after an operator or where one begins.
    case value
    /// An operator or the end of a value; what is handed to the name before it.
    case operation, argument
    /// The bracket that closes the innermost opening.
    case closing
    /// An entry of a table, and what stands after one.
    case entry, entryEnd
    /// A statement; `=` or a call after the value that begins at that word.
    case statement, assignment(Int)
    case then, `do`
    /// The `end` or `until` of the innermost opening.
    case blockEnd
    /// The end of the block, after `return`.
    case afterAnswer
    /// The end of the file.
    case fileEnd
    case member, parameters, parameter, name, functionName, localName, localValue
    case loopName, loopValues, equals
  }

  let tokens: [LuaToken]
  let position: Int
  let openings: [LuaParsing.Opening]
  let due: Due
  let lines: SourceLines

  func token(_ index: Int) -> LuaToken? { tokens.indices.contains(index) ? tokens[index] : nil }
  /// The word that does not fit; nil at the end of the file.
  var found: LuaToken? { token(position) }
  /// The word before it.
  var previous: LuaToken? { token(position - 1) }
  /// The word after it.
  var next: LuaToken? { token(position + 1) }
  /// The word that opened what is being read.
  var opening: LuaToken? { openings.last.flatMap { token($0.token) } }
  /// Whether what is being read stands directly in a table.
  var isInTable: Bool { opening?.isSign("{") == true }
  /// Whether a condition or the head of a loop is being read.
  var isInHead: Bool { openings.last?.isHead == true }

  /// Whether the word found stands on the line of the one before.
  var isOnSameLine: Bool {
    guard let found, let previous else { return false }
    return lines.line(of: max(0, previous.bytes.upperBound - 1)) == found.line
  }

  /// Whether the word found follows a value on its line, so that something is missing between them.
  var followsValue: Bool { previous?.endsValue == true && isOnSameLine }

  /// A word as it stands in the file, at most so long that a sentence can hold it.
  func shown(_ token: LuaToken?) -> String {
    guard let token else { return "the end of the file" }
    return shown(token.bytes)
  }

  /// A piece of the file as it stands there, in one line.
  func shown(_ bytes: Range<Int>) -> String {
    let words = lines.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 40 ? words : words.prefix(36) + " ..."
  }

  /// The opening in words: `the if on line 6`.
  func words(_ opening: LuaToken?) -> String {
    opening.map { "the \($0.text) on line \($0.line)" } ?? "the rule"
  }

  /// A mistake at some words.
  func told(
    _ tokens: Range<Int>,
    _ message: String,
    _ repair: String = "",
    mend: ToldMistake.Mend? = nil
  ) -> ToldMistake {
    ToldMistake(tokens: tokens, message: message, repair: repair, mend: mend)
  }

  /// A mistake at the word found.
  func told(
    _ message: String,
    _ repair: String = "",
    mend: ToldMistake.Mend? = nil
  ) -> ToldMistake {
    told(position..<(position + 1), message, repair, mend: mend)
  }

  /// A sign or keyword in the place of a word, or before it.
  func meant(_ kind: LuaToken.Kind, _ text: String, at token: LuaToken?) -> LuaToken {
    LuaToken(kind: kind, text: text, line: token?.line ?? 1, bytes: token?.bytes ?? 0..<0)
  }

  /// What was meant in the place of `count` words from the one found.
  func mend(_ count: Int, _ meant: (LuaToken.Kind, String)...) -> ToldMistake.Mend {
    ToldMistake.Mend(
      tokens: position..<(position + count),
      meant: meant.map { self.meant($0.0, $0.1, at: found ?? previous) }
    )
  }
}
