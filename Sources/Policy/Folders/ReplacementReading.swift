internal import Findings
internal import Lua

extension RuleLoading {
  /// What is said of each rule that takes the place of a check or of settings in a folder before its own.
  ///
  /// The rules that answer hooks are there to be replaced: `rules list` shows which file answers.
  func replacements(in state: LuaState) -> [Finding] {
    rules.compactMap { rule in
      guard let source = files.replaced[rule.id],
        // A copy says what the rule says.
        let other = source.bytes == rule.heading.source.bytes ? rule : written(source, in: state)
      else { return nil }
      if case .decision = other { return nil }
      let differences = Replacement(rule, other).differences
      // With --rules it is done on purpose; that it holds back less may still be a slip.
      if differences.isEmpty, files.given.contains(rule.id) { return nil }
      let place = source.isShipped ? "the rule shipped with the program" : source.file
      return .of(
        .rulesReplaced,
        severity: differences.isEmpty ? nil : .warning,
        at: Place(sheet: rule.heading.file, line: rule.heading.outline.line("id")),
        subject: rule.id,
        value: rule.heading.file,
        "\(rule.heading.file) takes the place of \(place)"
          + (differences.isEmpty ? "." : ": " + differences.joined(separator: "; ") + ".")
      )
    }
  }

  /// The rule that a file would be; nil if it does not load, which is nobody's matter any more.
  private func written(_ source: RuleSource, in state: LuaState) -> Rule? {
    var reading = RuleReading(running: source, in: state, scopes: scopes, hooks: hooks)
    return reading?.rule()
  }
}

/// A rule beside the one whose place it takes.
struct Replacement {
  private let rule: Rule
  private let other: Rule

  init(_ rule: Rule, _ other: Rule) {
    self.rule = rule
    self.other = other
  }

  /// In what it holds back less, or is about something else.
  var differences: [String] {
    kinds + days
  }

  /// The days on which neither is asked: that one is gone, and this one is not in effect.
  private var days: [String] {
    guard let effective = rule.heading.effective, effective != other.heading.effective else {
      return []
    }
    return ["it is in effect \(effective.inWords), and on other days neither is asked"]
  }

  private var kinds: [String] {
    switch (rule, other) {
    case (.check(let check), .check(let before)):
      let falls = check.defaultLevel.weight < before.defaultLevel.weight
      let levels =
        "its level is \(check.defaultLevel.rawValue), and was \(before.defaultLevel.rawValue)"
      return (falls ? [levels] : []) + scopes
    case (.settings, .settings): return []
    default: return ["it is \(rule.sort), and that was \(other.sort)"] + scopes
    }
  }

  private var scopes: [String] {
    let (scope, before) = (rule.heading.scope, other.heading.scope)
    return scope == before ? [] : ["its scope is \(scope), and was \(before)"]
  }
}

extension Rule {
  /// What kind of rule it is, for a sentence.
  fileprivate var sort: String {
    switch self {
    case .check: "a check"
    case .decision(let rule): "an answer to \(rule.hook)"
    case .settings: "settings"
    case .column: "a column"
    }
  }
}

extension Level {
  /// How much it holds back: the more, the higher.
  fileprivate var weight: Int {
    switch self {
    case .off: 0
    case .advisory: 1
    case .soft: 2
    case .hard: 3
    }
  }
}
