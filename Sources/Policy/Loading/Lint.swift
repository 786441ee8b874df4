public import Findings

/// Looks for what is allowed in a rule but most likely not meant (`rules.md`, "For those who write
/// rules").
///
/// Findings are warnings of class `rule`, at the line they are about. What cannot be loaded at all
/// is told by `RuleSet.load`.
public struct Lint {
  private let rules: RuleSet

  /// Makes ready to look at a set.
  public init(_ rules: RuleSet) { self.rules = rules }

  /// What was found, in the order of the rules.
  public func findings() -> [Finding] { rules.rules.flatMap(findings) }

  /// What stands in a rule and changes nothing, or shows nothing: parameters and inputs that its function
  /// does not take, and names in its message that have no value.
  public func unused(_ rule: Rule) -> [Finding] {
    var findings = unusedParameters(rule) + unusedOptionals(rule) + unusedReads(rule)
    if case .check(let check) = rule { findings += unknownPlaceholders(check) }
    return findings
  }

  private func findings(_ rule: Rule) -> [Finding] {
    var findings = heading(rule)
    findings += unused(rule)
    findings += outOfRange(rule)
    findings += constantAnswer(rule)
    findings += answers(rule)
    findings += fractions(rule)
    if case .decision(let decision) = rule { findings += unreachableBands(decision) }
    return findings
  }

  private func warn(
    _ rule: Rule,
    _ path: String,
    _ message: String,
    _ repair: String
  ) -> Finding {
    let heading = rule.heading
    let place = Place(sheet: heading.file, line: heading.outline.line(path) ?? 1)
    return Finding(.warning, .rule, of: rule, at: place, message, repair: repair)
  }

  private func heading(_ rule: Rule) -> [Finding] {
    var findings: [Finding] = []
    if rule.heading.title.isEmpty {
      findings.append(
        warn(rule, "title", "The rule has no title.", "Say in one sentence what holds.")
      )
    }
    let names = rule.heading.parameters.map(\.name)
    for name in TitleText.unknownNames(rule.heading.writtenTitle, rule.heading.parameters) {
      findings.append(
        warn(
          rule,
          "title",
          "The title names {\(name)}, and the rule has no such parameter.",
          Nearest.repair(name, among: names)
        )
      )
    }
    if rule.heading.citation.isEmpty {
      findings.append(
        warn(rule, "citation", "The rule has no citation.", "Say where the Offer says so.")
      )
    }
    return findings
  }

  private func unusedParameters(_ rule: Rule) -> [Finding] {
    if case .settings = rule { return [] }
    let used = Set(rule.heading.inputs.map(\.name))
    return rule.heading.parameters.filter { !used.contains($0.name) }.map {
      warn(
        rule,
        "params.\($0.name)",
        "The parameter \($0.name) is used nowhere.",
        "Name it in the function's parentheses, or take it out."
      )
    }
  }

  private func unusedOptionals(_ rule: Rule) -> [Finding] {
    let read = Set(rule.heading.inputs.map(\.name))
    return rule.heading.optional.filter { !read.contains($0) }.map {
      warn(
        rule,
        "optional",
        "\($0) is optional, but the rule does not read it.",
        "Take it out of optional, or name it in the function's parentheses."
      )
    }
  }

  private func unusedReads(_ rule: Rule) -> [Finding] {
    var used = Set(rule.heading.fieldsRead)
    if case .check(let check) = rule { used.formUnion(check.message.names) }
    return rule.heading.reads.filter { !used.contains($0.name) }.map {
      warn(
        rule,
        "reads.\($0.name)",
        "The input \($0.name) is declared in reads and used nowhere.",
        "Name it in the function's parentheses, or take it out."
      )
    }
  }

  /// Defaults are checked when the file is read; this is for values in force.
  private func outOfRange(_ rule: Rule) -> [Finding] {
    rule.heading.parameters.compactMap { parameter in
      guard let objection = parameter.objection(to: parameter.value) else { return nil }
      return warn(
        rule,
        "params.\(parameter.name)",
        "\(parameter.name) is \(objection).",
        parameter.allowed
      )
    }
  }

  /// An answer that is the same for every row: no inputs, or one literal after every `return`.
  private func constantAnswer(_ rule: Rule) -> [Finding] {
    let (path, bands): (String, Bands?)
    switch rule {
    case .check: (path, bands) = ("check", nil)
    case .decision(let decision): (path, bands) = ("value", decision.bands)
    case .column: (path, bands) = ("value", nil)
    case .settings: return []
    }
    if let bands {
      guard bands.rows.count > 1, Set(bands.rows.map(\.answer)).count == 1 else { return [] }
      return [warn(rule, "bands", "Every band has the same answer.", "Write the value once.")]
    }
    guard rule.heading.inputs.isEmpty || ConstantAnswer.isIn(rule.heading) else { return [] }
    return [
      warn(
        rule,
        path,
        "The answer is the same for every row.",
        "Read a field, or make the answer one of params."
      )
    ]
  }

  /// Answers of another kind than is due: an amount for yes or no, a bare number for an amount.
  private func answers(_ rule: Rule) -> [Finding] {
    let scope = rules.scope(of: rule.heading)
    let bytes = rule.heading.source.textBytes
    let lines = SourceLines(bytes)
    let due = rule.answers(among: rules.hooks.map(\.description))
    let found = RuleKinds.found(rule, LuaTokens.of(bytes), lines, scope, due)
    return found.remarks.map { remark in
      var finding = remark.finding(rule.heading.source, lines)
      finding.severity = .warning
      return finding
    }
  }

  /// Money is whole ten-thousandths: compared with 1.00, every price is above it.
  private func fractions(_ rule: Rule) -> [Finding] {
    let heading = rule.heading
    return LuaTokens.of(heading.source.textBytes)
      .filter { $0.kind == .number && $0.text.contains(".") }
      .map { token in
        Finding(
          .warning,
          .rule,
          of: rule,
          at: Place(sheet: heading.file, line: token.line),
          "\(token.text) is a number with a fraction, which no value of a row ever is.",
          repair: heading.reads.contains { $0.type == .decimal }
            ? "Write decimal \"\(token.text)\"." : "Write an amount as usd \"\(token.text)\"."
        )
      }
  }

  private func unknownPlaceholders(_ rule: CheckRule) -> [Finding] {
    let heading = rule.heading
    let fields = rules.scope(of: heading)?.names ?? []
    let known = Set(fields + heading.parameters.map(\.name))
    let further = FurtherNames(WrittenRule(of: heading.source))
    return rule.message.names.filter { !known.contains($0) && !further.contains($0) }.map {
      warn(
        .check(rule),
        "message",
        "The message prints {\($0)}, which is not a field of the scope \(heading.scope), no parameter "
          + "and no further value.",
        Nearest.question($0, among: known) ?? "Give it: return false, { \($0) = ... }"
      )
    }
  }

  private func unreachableBands(_ rule: DecisionRule) -> [Finding] {
    guard let bands = rule.bands, [.count, .money].contains(bands.input.kind) else { return [] }
    return bands.rows.filter { ($0.below ?? .max) <= 0 }.map { row in
      let below = Fact.number(row.below ?? 0).text(as: bands.input.kind)
      return warn(
        .decision(rule),
        "bands",
        "No row falls in the band below \(below): \(bands.input.name) is never below 0.",
        "Take the band out."
      )
    }
  }
}
