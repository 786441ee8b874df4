internal import Policy

/// What differs between two rule sets.
struct PolicyChanges {
  let before: RuleSet
  let after: RuleSet

  /// The differences, in the order of the changed set; rules taken out come last.
  func list() -> [Impact.PolicyChange] {
    let kept = after.rules.flatMap { rule in
      before.rule(rule.id).map { differences($0, rule) } ?? [added(rule)]
    }
    let gone = before.rules.filter { after.rule($0.id) == nil }.map { rule in
      Impact.PolicyChange(rule: rule.id, what: "file", before: rule.heading.title, after: "no rule")
    }
    return kept + gone + libraries()
  }

  private func added(_ rule: Rule) -> Impact.PolicyChange {
    Impact.PolicyChange(rule: rule.id, what: "file", before: "no rule", after: rule.heading.title)
  }

  private func differences(_ old: Rule, _ new: Rule) -> [Impact.PolicyChange] {
    var changes: [Impact.PolicyChange] = []
    if old.heading.source.bytes != new.heading.source.bytes {
      changes.append(
        Impact.PolicyChange(
          rule: new.id,
          what: "file",
          before: old.heading.title,
          after: old.heading.title == new.heading.title ? "edited" : new.heading.title
        )
      )
    }
    let (was, now) = (values(old), values(new))
    for (name, value) in now {
      let earlier = was.first { $0.name == name }?.value ?? "no parameter"
      guard earlier != value else { continue }
      changes.append(
        Impact.PolicyChange(rule: new.id, what: name, before: earlier, after: value)
      )
    }
    return changes
  }

  private func values(_ rule: Rule) -> [(name: String, value: String)] {
    var values = rule.heading.parameters.map { ($0.name, $0.value.text(as: $0.type.kind)) }
    if case .check(let check) = rule { values.append(("level", check.level.rawValue)) }
    if case .decision(let decision) = rule {
      values.append(("level", decision.isOff ? "off" : "on"))
    }
    return values
  }

  private func libraries() -> [Impact.PolicyChange] {
    Set(before.libraries.keys).union(after.libraries.keys).sorted()
      .filter { before.libraries[$0]?.bytes != after.libraries[$0]?.bytes }
      .map {
        Impact.PolicyChange(rule: "lib/\($0)", what: "file", before: "library", after: "edited")
      }
  }
}
