/// A result sheet that rules can add columns to, as the sheet's own declaration has it.
public struct ResultSheetDescription: Sendable {
  /// The file's name without `.csv`.
  public let name: String
  /// What a column's rule reads: the scope of one row.
  public let scope: String
  /// The columns that the sheet has anyway, in order.
  public let columns: [String]

  /// Describes a sheet.
  public init(name: String, scope: String, columns: [String]) {
    self.name = name
    self.scope = scope
    self.columns = columns
  }
}
