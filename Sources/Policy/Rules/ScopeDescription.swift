/// A value that a scope offers to its rules, by name.
public struct Field: Hashable, Sendable {
  /// The name that a rule writes as a parameter of its function.
  public var name: String
  /// What its value means.
  public var kind: ValueKind
  /// One sentence for the person who writes a rule.
  public var meaning: String
  /// The only texts it can be, if it is a choice; a condition on another is a mistake.
  public var choices: [String]

  /// Makes a field.
  public init(_ name: String, _ kind: ValueKind, _ meaning: String, choices: [String] = []) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.choices = choices
  }
}

/// What rules of one scope are asked about, and the fields they may read.
public struct ScopeDescription: Sendable {
  /// The scope as a rule names it, such as `holder`.
  public var name: String
  /// What one row is, such as "a holder of options".
  public var meaning: String
  /// The fields; a rule's inputs are bound to their positions.
  public var fields: [Field]

  /// Makes a scope.
  public init(_ name: String, _ meaning: String = "", fields: [Field]) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
  }

  /// The position of a field, or nil if the scope has none of that name.
  public func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}
