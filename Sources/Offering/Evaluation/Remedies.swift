public import Policy

extension RuleSet {
  /// Whether another form can answer a refusal.
  public func canBeAnswered(_ refusal: Refusal) -> Bool { canBeAnswered(rule: refusal.rule) }

  /// Whether another form can answer what the rule of an id refused: none can where a rule says who may take
  /// part or which options can be tendered, or where there is no such rule.
  public func canBeAnswered(rule id: String) -> Bool {
    guard let rule = rule(id) else { return false }
    return !Refusal.isOfEligibility(rule.id) && !rule.judgesByClass
      && !["grant", "offer", "amendment"].contains(rule.heading.scope)
  }

  /// Whether a rule is about the offer as a whole, so that its failure comes before everybody's forms.
  public func isOfWholeOffer(rule id: String) -> Bool {
    rule(id).map { ["offer", "amendment"].contains($0.heading.scope) } ?? false
  }

  /// Whether a refusal can be waived: that of a soft rule can.
  public func canBeWaived(_ refusal: Refusal) -> Bool { canBeWaived(rule: refusal.rule) }

  /// Whether what the rule of an id refuses can be waived.
  public func canBeWaived(rule id: String) -> Bool {
    guard case .check(let rule)? = rule(id) else { return false }
    return rule.level == .soft
  }
}

extension Rule {
  /// Whether it judges a line by what `grant_class` says of the option: no form changes that, and a price
  /// that is not known yet may.
  var judgesByClass: Bool { heading.fieldsRead.contains(GrantFields.classField) }
}

extension RuleHeading {
  /// Whether it judges a tender on the determination day only: it is about neither the form, its lines nor the
  /// holder.
  public var isJudgedLast: Bool { !["election", "form", "holder"].contains(self.scope) }
}
