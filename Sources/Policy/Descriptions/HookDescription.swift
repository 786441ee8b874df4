/// A question that the core asks the rules, and the answer it takes.
public struct HookDescription: Sendable {
  /// One value of the answer.
  public struct Answer: Hashable, Sendable {
    /// What the value is called in sentences, such as "old".
    public var name: String
    /// What it means.
    public var kind: ValueKind
    /// What it can be instead; nil if nothing else.
    public var alternative: ValueKind?
    /// The only texts it can be; empty if any.
    public var choices: [String]
    /// Whether the rule may leave it out.
    public var mayBeLeftOut: Bool

    /// Makes a value of an answer.
    public init(
      _ name: String,
      _ kind: ValueKind,
      or alternative: ValueKind? = nil,
      choices: [String] = [],
      mayBeLeftOut: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.alternative = alternative
      self.choices = choices
      self.mayBeLeftOut = mayBeLeftOut
    }

    /// Whether a number is a day, where it may be a count of years.
    ///
    /// No option lasts a thousand years, and the thousandth day is in 1972.
    public static func isDay(_ number: Int64) -> Bool { number > 1000 }

    /// Which of its kinds a fact is of.
    public func kind(of fact: Fact) -> ValueKind {
      guard let alternative else { return kind }
      switch fact {
      case .text: return kind == .text ? kind : alternative
      case .number(let number):
        guard alternative == .date else { return kind == .text ? alternative : kind }
        return Self.isDay(number) ? .date : kind
      default: return kind
      }
    }

    /// The value as people read it.
    public func words(_ fact: Fact) -> String { fact.text(as: kind(of: fact)) }

    /// The kinds that it can be of, in the order in which they are tried.
    var kinds: [ValueKind] { [kind, alternative].compactMap(\.self) }

    /// What was due, for a sentence: `a whole number or a date, written date "2003-04-01"`.
    var expectation: String { kinds.map(\.expectation).joined(separator: " or ") }
  }

  /// The hook as a rule names it.
  public var name: String
  /// What one row is.
  public var scope: String
  /// What is asked, for the book of rules.
  public var meaning: String
  /// The values of the answer, in order.
  public var answers: [Answer]
  /// Whether the core goes on if no rule answers, so that rule folders written before the hook load.
  public var mayBeUnanswered: Bool
  /// The rule or hook after which its default rule stands in the order of the set.
  public var follows: String
  /// Where in the order of decisions it is asked; nil if it does not say.
  public var askedIn: StepPlace?

  /// Makes a hook.
  public init(
    _ name: String,
    scope: String,
    _ meaning: String,
    answers: [Answer],
    mayBeUnanswered: Bool = false,
    follows: String = "",
    askedIn: StepPlace? = nil
  ) {
    self.name = name
    self.scope = scope
    self.meaning = meaning
    self.answers = answers
    self.mayBeUnanswered = mayBeUnanswered
    self.follows = follows
    self.askedIn = askedIn
  }

  /// An answer in words; what a rule may leave out, and does, is no part of it.
  public func text(of values: [Fact]) -> String {
    let given = values.lastIndex { $0 != .blank }.map { values[...$0] } ?? []
    return zip(given, answers).map { $1.words($0) }.joined(separator: ", ")
  }
}

/// A hook with the rules that answer it.
public struct HookRules: Sendable {
  /// What is asked.
  public let description: HookDescription
  /// The rules that answer it, each for its own rows.
  public let rules: [DecisionRule]
  /// Where these stand in the set.
  let indices: [Int]

  init(description: HookDescription, rules: [DecisionRule]) {
    self.description = description
    self.rules = rules
    indices = rules.map(\.index)
  }

  /// The hook's name.
  public var name: String { description.name }
}
