/// A rule that adds a column to a result sheet, as a spreadsheet's formula would (issue 4).
public struct ColumnRule: Sendable {
  /// What the file says of itself.
  public var heading: RuleHeading
  /// The result sheet without `.csv`, such as `new_grants`.
  public var sheet: String
  /// The column's name.
  public var column: String
  /// What its values mean, and so how they are printed.
  public var kind: ValueKind
  /// Which rule of its set it is.
  public internal(set) var index: Int

  /// The rule's id.
  public var id: String { heading.id }
}
