public import Findings
internal import Exchange
internal import Lua

/// A fault of a rule: it used up its budget or its memory, changed a shared value, or answered badly.
///
/// The run ends with exit code 2, unless the fault is of one row and who asked goes on with the others.
public struct RuleFault: Error, Hashable, Sendable {
  /// The rule's id.
  public var rule: String
  /// The rule's file.
  public var file: String
  /// The line in it, if it is known.
  public var line: Int?
  /// What happened, in one sentence.
  public var message: String
  /// What would help.
  public var repair: String
  /// The line of the file as it stands there; empty if it is not known.
  public var excerpt: String = ""
  /// Whether it is about the row at hand and other rows may well be answered: a wrong answer or an
  /// error, but not a budget used up.
  public var isOfRow = false

  /// Makes a fault; leave out what is not known.
  public init(
    rule: String,
    file: String = "",
    line: Int? = nil,
    message: String,
    repair: String = "",
    excerpt: String = ""
  ) {
    self.rule = rule
    self.file = file
    self.line = line
    self.message = message
    self.repair = repair
    self.excerpt = excerpt
  }

  /// The fault as a finding at its line.
  public var finding: Finding {
    Finding(
      .error,
      .rule,
      of: self,
      at: file.isEmpty ? nil : Place(sheet: file, line: line),
      value: excerpt,
      message,
      repair: repair
    )
  }
}

extension RuleFault: FindingSource {
  /// The rule's id; of a fault before any rule, the kind's code.
  public var findingName: String { rule.isEmpty ? FindingKind.rulesNotLoaded.code : rule }
}

extension RuleFault {
  /// A fault of Lua's, in plain words.
  init(_ fault: LuaFault, rule: String, _ source: RuleSource?) {
    let words = FaultInWords(fault, source)
    self.init(
      rule: rule,
      file: words.file,
      line: words.line,
      message: words.message,
      repair: words.repair,
      excerpt: words.excerpt
    )
  }

  /// No rule is about the row, on a day of those that the runner answers for, if it is known.
  init(unanswered hook: HookRules, on day: Day? = nil) {
    let outside = hook.rules.filter { rule in
      day.map { rule.heading.effective?.contains($0) == false } ?? false
    }
    let days = outside.map { "\($0.id) is in effect \($0.heading.effective?.inWords ?? "")" }
    let cause = outside.isEmpty ? "when" : "effective"
    self.init(
      rule: hook.name,
      file: (outside.first ?? hook.rules.first)?.heading.file ?? "",
      line: (outside.first ?? hook.rules.first)?.heading.outline.line(cause),
      message: "No rule answers the hook \(hook.name) for this row"
        + (days.isEmpty ? "." : " by the policy of its day: \(days.listed(with: "and"))."),
      repair: hook.rules.contains(where: \.isOff)
        ? "A rule that answers it is off: take that level out of policy.csv, or write another rule "
          + "with hook = \"\(hook.name)\"."
        : outside.isEmpty
          ? "Put back rules/\(hook.name).lua, or widen the when of the rules that answer it."
          : "Widen effective, or write another rule with hook = \"\(hook.name)\" for the other days."
    )
  }

  /// Two rules are about the row.
  init(_ one: DecisionRule, _ other: DecisionRule, bothAnswer hook: HookRules) {
    self.init(
      rule: other.id,
      file: other.heading.file,
      line: other.heading.outline.line("when"),
      message: "\(one.heading.file) and \(other.heading.file) both answer the hook \(hook.name) "
        + "for this row.",
      repair: "Change the when of one, so that no row meets both."
    )
  }

  /// A rule that is asked about a row of another scope than the one whose fields it was bound to.
  init(_ heading: RuleHeading, askedIn scope: ScopeIdentity) {
    self.init(
      rule: heading.id,
      file: heading.file,
      line: heading.outline.line("scope"),
      message:
        "The rule \(heading.id) was loaded for the scope \(heading.scope) and is asked about a "
        + "row of another one.",
      repair: "This is a fault of the program; please report it."
    )
  }

  /// A rule that the runner did not load.
  init(notLoaded heading: RuleHeading) {
    self.init(
      rule: heading.id,
      file: heading.file,
      line: nil,
      message: "The rule \(heading.id) does not belong to the rules being run.",
      repair: "This is a fault of the program; please report it."
    )
  }
}
