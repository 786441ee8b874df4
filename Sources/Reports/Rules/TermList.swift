internal import CSV
public import Exchange
public import Policy

/// What `rules terms` prints: every term in force on a day, with its value and who chose it, so that nothing is
/// stated to a holder that nobody decided.
public struct TermList {
  private let rules: RuleSet
  private let asOf: Day?

  /// The terms of a set of rules; with a day, those in force on it.
  public init(_ rules: RuleSet, asOf: Day?) {
    self.rules = rules
    self.asOf = asOf
  }

  private var terms: [Rule] {
    rules.rules.filter { rule in
      if case .column = rule { return false }
      return asOf.map { rule.heading.effective?.contains($0) ?? true } ?? true
    }
  }

  /// The terms that somebody chose, then those that the program comes with, in lines of at most so many columns.
  public func text(width: Int, colour: Bool) -> String {
    let style = TextStyle(colour: colour)
    let chosen = terms.filter { TermOrigin(of: $0) != .shipped }
    let shipped = terms.filter { TermOrigin(of: $0) == .shipped }
    let lines =
      [style.bold("Chosen for this offer (\(chosen.count))")]
      + chosen.flatMap { line($0, width, style) }
      + ["", style.bold("Shipped with the program, and chosen by nobody (\(shipped.count))")]
      + shipped.flatMap { line($0, width, style) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ rule: Rule, _ width: Int, _ style: TextStyle) -> [String] {
    let origin = TermOrigin(of: rule) == .shipped ? "" : " (\(TermOrigin.words(for: rule)))"
    let values = Self.values(rule)
    let text =
      "\(rule.id): \(rule.heading.title)" + (values.isEmpty ? "" : " [\(values)]") + origin
    return WrappedText.lines(VisibleText.of(text), lead: "  ", width: width, style: style)
  }

  /// The same as a sheet: rule, title, values, level, origin (`own`, `set`, `shipped`) and where it was chosen.
  public var csv: [UInt8] {
    ResultColumn<Rule>.bytes(
      [
        .text("rule", \.id), .text("title", \.heading.title), .text("values", Self.values),
        .plain("level", Self.level), .plain("origin") { TermOrigin(of: $0).rawValue },
        .text("chosen_in", TermOrigin.words),
      ],
      terms
    )
  }

  /// `methods = fax; hand, minutes = 5`.
  private static func values(_ rule: Rule) -> String {
    rule.heading.parameters.map { parameter in
      let value = parameter.value.text(as: parameter.type.kind)
      return "\(parameter.name) = \(value.isEmpty ? "none" : value)"
    }.joined(separator: ", ")
  }

  private static func level(_ rule: Rule) -> String {
    switch rule {
    case .check(let check): check.level.rawValue
    case .decision(let decision): decision.isOff ? Level.off.rawValue : ""
    case .settings, .column: ""
    }
  }
}
