internal import Sheets

/// A sheet in memory: its columns and its rows by column name.
package struct Sheet: Sendable {
  package var columns: [String]
  package var rows: [[String: String]] = []

  /// The sheet as CSV; a cell that a row does not have is blank.
  package var text: String {
    ([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
      .map { $0.map(Self.quoted).joined(separator: ",") }
      .map { $0 + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\n".contains($0) }
      ? "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : cell
  }

  /// Every sheet without rows, by name, with every column that it can have (`sheets.md`).
  package static let all = Dictionary(
    ([OfferTermsSheet.schema] + AllSheets.schemas).map { schema in
      (schema.name, Sheet(columns: schema.columns.map(\.name)))
    }
  ) { first, _ in first }
}
