internal import Exchange
internal import Findings
internal import Policy

/// The rules that have only parameters, which the program computes with: any other would be read by
/// nobody.
enum SettingsRules {
  private static var kinds: [any ComputationSettings.Type] {
    [LimitSettings.self, TaxSettings.self, CapitalizationSettings.self, WithdrawalSettings.self]
  }

  /// The parameters of each, by its id.
  static let all = Dictionary(kinds.map { ($0.rule, $0.parameters) }) { first, _ in first }

  /// The occasion of the offer's course on which the settings of a rule are read; nil if there is none.
  static func occasion(of rule: String) -> Occasion? { kinds.first { $0.rule == rule }?.occasion }

  /// What nobody would read, or miss, among the rules.
  static func problems(_ rules: RuleSet) -> [Finding] { rules.rules.flatMap(problems) }

  private static func problems(_ rule: Rule) -> [Finding] {
    guard case .settings = rule else {
      guard all[rule.id] != nil else { return [] }
      return [
        problem(
          rule,
          "\(rule.id) must be settings, with nothing but params: the program computes with them.",
          repair: "Give the rule another id, and the file another name."
        )
      ]
    }
    guard let parameters = all[rule.id] else {
      return [
        problem(
          rule,
          "The program reads no settings named \(rule.id), so its params would change nothing.",
          repair: Nearest.repair(rule.id, among: all.keys.sorted())
        )
      ]
    }
    let given = rule.heading.parameters.map(\.name)
    return given.filter { !parameters.contains($0) }.map { name in
      problem(
        rule,
        "The settings \(rule.id) have no parameter named \(name).",
        repair: Nearest.repair(name, among: parameters)
      )
    }
      + parameters.filter { !given.contains($0) }.map { name in
        problem(
          rule,
          "The settings \(rule.id) lack the parameter \(name).",
          repair: "Copy the rule with `exchequer rules new \(rule.id)` and change that."
        )
      }
  }

  /// What of the parameters that the program reads of checks it cannot read on some day.
  static func unreadable(in policy: PolicyTimeline) -> [Finding] {
    policy.periods.flatMap { unreadable($0.rules) }.uniqued
  }

  private static func unreadable(_ rules: RuleSet) -> [Finding] {
    var findings: [Finding] = []
    let (id, name) = OfferDates.extensionHour
    if let rule = rules.rule(id), rules.clock(id, name) == nil {
      findings.append(
        unreadable(
          rule,
          name,
          "a time of day until which the offer can be extended",
          repair: "Give it as a time of day such as 08:00."
        )
      )
    }
    if case .settings(let rule)? = rules.rule(WithdrawalSettings.rule) {
      findings += WithdrawalSettings.unread(rules).map { parameter, takes in
        unreadable(.settings(rule), parameter.rawValue, takes, repair: "Give \(takes).")
      }
    }
    return findings
  }

  private static func unreadable(
    _ rule: Rule,
    _ name: String,
    _ what: String,
    repair: String
  ) -> Finding {
    let parameter = rule.heading.parameters.first { $0.name == name }
    let found = parameter.map { "it is \($0.value.text(as: $0.type.kind))" } ?? "there is none"
    return Finding(
      .error,
      .rule,
      of: rule,
      at: parameter?.setting?.valuePlace ?? Place(sheet: rule.heading.file),
      value: parameter?.setting?.value ?? "",
      "The program reads the parameter \(name) of \(rule.id), \(what), and \(found).",
      repair: repair
    )
  }

  private static func problem(_ rule: Rule, _ message: String, repair: String) -> Finding {
    Finding(
      .error,
      .rule,
      of: rule,
      at: Place(sheet: rule.heading.file),
      message,
      repair: repair
    )
  }
}
