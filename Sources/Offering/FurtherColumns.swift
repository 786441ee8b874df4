public import Policy

/// A column that a rule adds to a result sheet, as a spreadsheet's formula would.
public struct FurtherColumn: Sendable {
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
  /// The further columns of every result sheet that has some, by its name without `.csv`.
  var furtherColumns: [String: [FurtherColumn]] {
    let sheets = ResultSheetDescription.contract.map(\.name)
    let columns = sheets.map { sheet in
      (sheet, self.columns(sheet: sheet).map { FurtherColumn(name: $0.column, kind: $0.kind) })
    }
    return Dictionary(uniqueKeysWithValues: columns.filter { !$0.1.isEmpty })
  }
}

/// The rules of one result sheet's further columns, asked row by row.
struct ColumnRules {
  private let bySheet: [String: [ColumnRule]]

  init(_ rules: RuleSet) {
    let sheets = rules.furtherColumns.keys
    bySheet = Dictionary(uniqueKeysWithValues: sheets.map { ($0, rules.columns(sheet: $0)) })
  }

  /// Whether no sheet has any, as in most offers.
  var isEmpty: Bool { bySheet.isEmpty }

  /// The rules of a sheet, in the order of its columns.
  func rules(of sheet: String) -> [ColumnRule] { bySheet[sheet] ?? [] }
}
