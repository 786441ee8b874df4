extension RuleInput {
  /// The input for the book: `service_end (may be blank)`.
  var inWords: String { isOptional ? "\(name) (may be blank)" : name }
}

extension Condition {
  /// The condition for the book: `kind is election or notice`.
  var inWords: String {
    switch test {
    case .oneOf(let facts):
      "\(field) is " + facts.map { $0.text(as: kind) }.joined(separator: " or ")
    case .range(let from, let below):
      field
        + (from.map { " from \(Fact.number($0).text(as: kind))" } ?? "")
        + (below.map { " below \(Fact.number($0).text(as: kind))" } ?? "")
    }
  }
}

extension Effective {
  /// The days for people: `from 2003-04-01 to 2003-12-31`.
  public var inWords: String {
    [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Parameter {
  /// What may be set, for a table's cell; empty if anything of the type may.
  var allowedInTable: String {
    if !choices.isEmpty { return choices.joined(separator: ", ") }
    let kind = type.kind
    switch (minimum, maximum) {
    case (let least?, let most?):
      return "\(Fact.number(least).text(as: kind)) to \(Fact.number(most).text(as: kind))"
    case (let least?, nil): return "at least \(Fact.number(least).text(as: kind))"
    case (nil, let most?): return "at most \(Fact.number(most).text(as: kind))"
    case (nil, nil): return ""
    }
  }
}
