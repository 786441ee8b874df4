public import Policy

/// Every result sheet.
public enum ResultSheets {
  /// The sheets in the order of the contract.
  static let all: [any ResultSheet] =
    ResultSheetList.all.map { $0.init() }.sorted { $0.place < $1.place }

  /// The sheets to which rules can add columns, as the rules are told of them.
  public static let extensible: [ResultSheetDescription] = all.compactMap { description($0) }

  private static func description(_ sheet: some ResultSheet) -> ResultSheetDescription? {
    guard let scope = sheet.scope else { return nil }
    return ResultSheetDescription(
      name: sheet.name,
      scope: scope,
      columns: sheet.columnNames
    )
  }
}
