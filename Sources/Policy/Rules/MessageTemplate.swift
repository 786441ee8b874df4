internal import Exchange

/// A message of a rule with the places where values stand: `{name}`, `{name:date}`, `{name:usd}`,
/// `{name:time}`; `{{` is a brace itself.
///
/// A field's or parameter's own kind says how it prints; the word after the colon is for further
/// values, whose numbers do not say what they mean.
public struct MessageTemplate: Hashable, Sendable {
  /// A stretch of the message.
  public enum Piece: Hashable, Sendable {
    /// Words as they stand.
    case words(String)
    /// The value of that name, printed as the kind says; nil: by its own kind.
    case value(name: String, as: ValueKind?)
  }

  /// What is wrong with a message.
  public struct Problem: Error, Hashable, Sendable {
    /// What was found, in one sentence.
    public var message: String
    /// What would be right.
    public var repair: String
  }

  /// The stretches, in order.
  public var pieces: [Piece]
  /// The message as it is written in the file.
  public var text: String

  /// The names of the values it prints, in order, each once.
  public var names: [String] {
    var names: [String] = []
    for case .value(let name, _) in pieces where !names.contains(name) { names.append(name) }
    return names
  }

  /// Reads a message.
  public init(_ text: String) throws(Problem) {
    self.text = text
    pieces = []
    var words = ""
    var rest = Substring(text)
    while let brace = rest.firstIndex(of: "{") {
      words += rest[..<brace]
      rest = rest[rest.index(after: brace)...]
      if rest.first == "{" {
        words.append("{")
        rest.removeFirst()
      } else {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(try MessageTemplate.value(&rest))
      }
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
  }

  private static func value(_ rest: inout Substring) throws(Problem) -> Piece {
    guard let end = rest.firstIndex(of: "}") else {
      throw Problem(
        message: "A { in the message has no } after it.",
        repair: "Close it, as in {shares}; write {{ for the brace itself."
      )
    }
    let inside = rest[..<end].split(separator: ":", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: end)...]
    let name = (inside.first ?? "").trimmed
    guard !name.isEmpty else {
      throw Problem(
        message: "The message has braces with no name in them.",
        repair: "Write the name of a field, as in {shares}."
      )
    }
    guard inside.count > 1 else { return .value(name: name, as: nil) }
    let suffix = inside[1].trimmed
    guard let kind = suffixes[suffix] else {
      throw Problem(
        message: "The message writes {\(name):\(suffix)}, and \"\(suffix)\" is not a way to print.",
        repair: "Use :date, :time or :usd, or nothing."
      )
    }
    return .value(name: name, as: kind)
  }

  /// The word after the colon that prints a value as a kind.
  static func suffix(of kind: ValueKind) -> String {
    suffixes.first { $0.value == kind }?.key ?? kind.rawValue
  }

  private static let suffixes: [String: ValueKind] = ["date": .date, "time": .time, "usd": .money]

  /// The message with the values in it; a name that `value` does not know prints as itself.
  public func rendered(_ value: (String) -> NamedFact?) -> String {
    var (message, isOne) = ("", false)
    for piece in pieces {
      switch piece {
      case .words(let words):
        message += isOne ? MessageTemplate.agreeingWithOne(words) : words
        isOne = false
      case .value(let name, let kind):
        guard let found = value(name) else {
          message += "{\(name)}"
          continue
        }
        let text = found.fact.text(as: kind ?? found.kind)
        let isCount = (kind ?? found.kind) == .count
        message += isCount ? Thousands.marked(in: text) : text
        isOne = isCount && text == "1"
      }
    }
    return message
  }

  /// What follows a count, where that is one: `1 share is`, `1 was`.
  private static func agreeingWithOne(_ words: String) -> String {
    let singular = [" shares are": " share is", " shares were": " share was", " shares": " share"]
    let verbs = [" are": " is", " were": " was", " have": " has"]
    for (many, one) in singular.sorted(by: { $0.key.count > $1.key.count }) + verbs.map({ $0 })
    where words.hasPrefix(many) && !(words.dropFirst(many.count).first?.isLetter ?? false) {
      return one + words.dropFirst(many.count)
    }
    return words
  }
}
