internal import Policy

/// The checks of one scope in one period, and what they read: settled once for all rows.
final class ScopeChecks {
  let scope: ScopeIdentity
  let runner: RuleRunner
  /// The checks in order.
  let rules: ContiguousArray<CheckRule>
  /// Which of them read a field, of the field last asked about.
  private var readers: (field: String, rules: ContiguousArray<Bool>)?

  init(_ scope: ScopeIdentity, _ runner: RuleRunner, _ rules: [CheckRule]) {
    self.scope = scope
    self.runner = runner
    self.rules = ContiguousArray(rules)
  }

  /// Whether the check at a place is asked.
  func includes(_ place: Int, _ asked: RuleEvaluator.Asked) -> Bool {
    let rule = rules[place]
    return switch asked {
    case .all: true
    case .only(let id): rule.id == id
    case .allBut(let id): rule.id != id
    case .reading(let isMeant): rule.heading.fieldsRead.allSatisfy(isMeant)
    case .readingBesides(let isMeant): !rule.heading.fieldsRead.allSatisfy(isMeant)
    case .withField(let field): reads(place, field)
    case .withoutField(let field): !reads(place, field)
    }
  }

  private func reads(_ place: Int, _ field: String) -> Bool {
    if let readers, readers.field == field { return readers.rules[place] }
    let reading = ContiguousArray(rules.map { $0.heading.fieldsRead.contains(field) })
    readers = (field, reading)
    return reading[place]
  }
}
