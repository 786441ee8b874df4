public import Exchange
public import Policy

/// What `rules list` prints.
public struct RuleListText {
  private let rules: RuleSet
  private let asOf: Day?

  /// The list of a set; with a day, it says which rules are not in force on it.
  public init(_ rules: RuleSet, asOf: Day? = nil) {
    self.rules = rules
    self.asOf = asOf
  }

  /// A line a rule: id, scope, what it is (a check's level, a hook's name), title, and its file unless it is
  /// shipped with the program.
  public var text: String {
    let rows = rules.rules.map {
      [$0.id, $0.heading.scope, state($0), title($0)].map(VisibleText.of)
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padded(to: $1) }
        .joined(separator: "  ") + "  " + row[3] + "\n"
    }.joined()
  }

  private func title(_ rule: Rule) -> String {
    let source = rule.heading.source
    return rule.heading.title + (source.isShipped ? "" : " (\(source.file))")
  }

  private func state(_ rule: Rule) -> String {
    guard let asOf, rule.heading.effective?.contains(asOf) == false else { return Self.part(rule) }
    return "not in force"
  }

  private static func part(_ rule: Rule) -> String {
    switch rule {
    case .check(let check): check.level.rawValue
    case .decision(let decision): decision.isOff ? "off" : "hook"
    case .settings: "settings"
    case .column(let column): "column of \(column.sheet).csv"
    }
  }
}
