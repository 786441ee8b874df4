internal import Exchange
internal import Policy

/// A question that a step asks the rules, declared once: what it is called, what it is about, what
/// answer it takes and how that is checked.
///
/// Adding one is adding its file to this folder: `HookList` is made of the files' names.
protocol Hook: SendableMetatype {
  /// What the question is asked about.
  associatedtype Subject: Sendable
  /// What the step gets.
  associatedtype Answer
  /// What the check of an answer needs besides the answer; nothing for most.
  associatedtype Needs = Void

  /// Its place in `HookList.all`.
  static var number: Int { get }
  /// The name that rule files write.
  static var name: String { get }
  /// What is asked, for the book of rules.
  static var meaning: String { get }
  /// The values that a rule returns, in order.
  static var answers: [HookDescription.Answer] { get }
  /// Whether the steps go on if no rule answers, so that rule folders written before the hook load.
  static var mayBeUnanswered: Bool { get }
  /// The rule or hook after which its default rule stands in the order of the set.
  static var follows: String { get }

  /// Where in the order of decisions it is asked; it reads what is made before.
  static var askedIn: StepPlace { get }
  /// On which occasion it is asked; nil where it is its scope's.
  static var occasion: Occasion? { get }

  /// The scope of the rules that answer.
  static func scope(of scopes: Scopes) -> Scope<Subject>
  /// Makes the step's value of what a rule returned.
  ///
  /// - Throws: what is wrong with the answer beyond the number and kinds of its values.
  static func read(_ answer: HookAnswer, _ needs: Needs) throws(WrongAnswer) -> Answer
}

extension Hook {
  static var mayBeUnanswered: Bool { false }
  static var occasion: Occasion? { nil }

  /// On which occasion it is asked.
  static func occasion(in scopes: Scopes) -> Occasion {
    occasion ?? scope(of: scopes).occasion
  }

  /// The hook as Policy binds rules to it.
  static func description(in scopes: Scopes) -> HookDescription {
    HookDescription(
      name,
      scope: scope(of: scopes).name,
      meaning,
      answers: answers,
      mayBeUnanswered: mayBeUnanswered,
      follows: follows,
      askedIn: askedIn
    )
  }
}

extension Rule {
  /// Whether it is written to answer a hook.
  func answers(_ hook: any Hook.Type) -> Bool {
    if case .decision(let rule) = self { rule.hook == hook.name } else { false }
  }
}

extension HookList {
  /// Every hook as Policy binds rules to it, in order of name.
  static func descriptions(in scopes: Scopes) -> [HookDescription] {
    all.map { $0.description(in: scopes) }.sorted { $0.name < $1.name }
  }
}

/// A hook's answer with the rule that gave it, so that what follows from it can name that rule.
struct Answered<Value> {
  let value: Value
  /// The rule's id.
  let rule: String
}

extension Answered: Sendable where Value: Sendable {}

/// Why an answer cannot be used.
struct WrongAnswer: Error {
  /// What it is, in one sentence.
  let message: String
  /// What would help.
  let repair: String

  init(_ message: String, repair: String = "") {
    self.message = message
    self.repair = repair
  }
}
