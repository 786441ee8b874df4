internal import Policy

/// The checks of one scope in one period, and what they read: settled once for all rows.
final class ScopeChecks {
  /// A check of the scope: one reference, since it is handed on with every row.
  final class Check {
    let rule: CheckRule
    /// Whether there is a waiver of it.
    let isWaived: Bool

    init(_ rule: CheckRule, _ waivers: Waivers) {
      self.rule = rule
      isWaived = waivers.hasAny(of: rule.id)
    }
  }

  /// The checks in order.
  let checks: ContiguousArray<Check>
  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.

  /// The field last asked about, and which of the checks read it.
  @safe @exclusivity(unchecked) private var field = ""
  @safe @exclusivity(unchecked) private var readers: ContiguousArray<Bool> = []
  /// Which of the checks say who may take part and read nothing that is tendered.
  private let ofEligibility: ContiguousArray<Bool>
  /// Whether a row of the scope has been met.
  @safe @exclusivity(unchecked) var isMet = false

  init(_ rules: [CheckRule], _ waivers: Waivers, fields: [Field]) {
    checks = ContiguousArray(rules.map { Check($0, waivers) })
    ofEligibility = ContiguousArray(
      rules.map { rule in
        Refusal.isOfEligibility(rule.id)
          && !rule.heading.fieldPlaces.contains { HolderFields.isOfWhatIsTendered(fields[$0]) }
      }
    )
  }

  /// Whether the check at a place is asked.
  func includes(_ place: Int, _ asked: RuleEvaluator.Asked) -> Bool {
    switch asked {
    case .all: true
    case .only(let id): checks[place].rule.id == id
    case .allBut(let id): checks[place].rule.id != id
    case .reading(let isMeant): checks[place].rule.heading.fieldsRead.allSatisfy(isMeant)
    case .readingBesides(let isMeant):
      !checks[place].rule.heading.fieldsRead.allSatisfy(isMeant)
    case .withField(let field): reads(place, field)
    case .withoutField(let field): !reads(place, field)
    case .ofEligibility: ofEligibility[place]
    }
  }

  private func reads(_ place: Int, _ field: String) -> Bool {
    if self.field != field || readers.isEmpty {
      self.field = field
      readers = ContiguousArray(checks.map { $0.rule.heading.fieldsRead.contains(field) })
    }
    return readers[place]
  }
}
