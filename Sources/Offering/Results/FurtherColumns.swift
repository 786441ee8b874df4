public import Policy

/// A column that a rule adds to a result sheet, as a spreadsheet's formula would.
public struct FurtherColumn: Sendable {
  /// The id of the rule.
  public let rule: String
  /// Its name.
  public let name: String
  /// What its values mean, and so how they are printed.
  public let kind: ValueKind
}

/// A row of a result sheet that rules can add columns to.
public protocol ExtensibleRow: Sendable {
  /// The values of the sheet's further columns, in their order; empty where it has none.
  var further: [Fact] { get }
}

extension RuleSet {
  /// The rules that add columns, in the order of these, by the sheet's name without `.csv`.
  var columnsBySheet: [String: [ColumnRule]] {
    Dictionary(grouping: columns, by: \.sheet)
  }

  /// The further columns of every result sheet that has some.
  var furtherColumns: [String: [FurtherColumn]] {
    columnsBySheet.mapValues { rules in
      rules.map { FurtherColumn(rule: $0.id, name: $0.column, kind: $0.kind) }
    }
  }
}
