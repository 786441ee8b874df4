public import Findings

/// An input that stands in a column, or a term, of one offer's own: what a rule's `reads` says of it
/// (`rules.md`).
public struct OwnInput: Sendable {
  /// The name that the rule reads it by.
  public var name: String
  /// The sheet without its ending, `holders`; `offer` for a term of offer.csv.
  public var sheet: String
  /// The column's header, or the term's name; the input's name unless the rule gives another.
  public var column: String
  /// What its cells hold.
  public var type: ParameterType
  /// The only texts it can be; empty if any.
  public var choices: [String]
  /// The rule's file.
  public var source: RuleSource
  /// Where the declaration stands in it.
  var place: Place
  /// The line around it.
  var excerpt: Excerpt?

  /// A finding of class `rule` at the declaration.
  public func problem(_ message: String, repair: String = "") -> Finding {
    Finding(
      .error,
      .rule,
      of: source,
      at: place,
      value: column,
      message,
      repair: repair,
      excerpt: excerpt
    )
  }

  /// What it is, for people: `Exchange Ratio in grants.csv`, `the term minimum_price of offer.csv`.
  public var inWords: String {
    sheet == "offer" ? "the term \(column) of offer.csv" : "\(column) in \(sheet).csv"
  }
}

/// Which column of an offer's own a field is.
public struct OwnField: Hashable, Sendable {
  /// The sheet without its ending.
  public var sheet: String
  /// The header, as names are compared.
  public var column: String

  /// Makes the key of a column.
  public init(sheet: String, column: String) {
    self.sheet = sheet
    self.column = ComparedName.normal(column)
  }
}

extension ScopeDescription {
  /// The scope as a rule sees it: the columns of the offer's own under the names that it gives them, and
  /// those that it does not declare under none.
  func named(by reads: [OwnInput]) -> ScopeDescription {
    guard fields.contains(where: { $0.own != nil }) else { return self }
    var copy = self
    for (index, field) in fields.enumerated() {
      guard let own = field.own else { continue }
      let read = reads.first { OwnField(sheet: $0.sheet, column: $0.column) == own }
      copy.fields[index].name = read?.name ?? ""
      guard let read else { continue }
      // Where another rule gives the column another type, that is told, and nothing that follows from it.
      copy.fields[index].kind = read.type.kind
      copy.fields[index].choices = read.choices
      copy.fields[index].meaning = "\(read.type.rawValue), \(read.inWords)"
    }
    return copy
  }
}

extension [ScopeDescription] {
  /// The scope of a rule as that rule sees it; nil if there is no such scope.
  func scope(of heading: RuleHeading) -> ScopeDescription? {
    first { $0.name == heading.scope }?.named(by: heading.reads)
  }
}

extension RuleSet {
  /// The scope of a rule as that rule sees it; nil if there is no such scope.
  public func scope(of heading: RuleHeading) -> ScopeDescription? { scopes.scope(of: heading) }
}
