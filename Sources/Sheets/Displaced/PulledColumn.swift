import Findings

/// A column pulled up by a row: one of its cells was deleted, and its last one is blank.
///
/// A blank that is missing in the last row alone looks no different, so that the repair names both.
enum PulledColumn {
  // Of one row there is none above it.
  private static let fewestRows = 2

  /// The findings, with what to look at where the last cell of a column is its only blank one.
  static func told(_ findings: [Finding], _ sheets: OfferTables) -> [Finding] {
    let blanks = findings.filter { $0.rule == FindingKind.cellBlank.code }
    guard !blanks.isEmpty else { return findings }
    return findings.map { finding in
      guard let column = column(of: finding, sheets) else { return finding }
      var finding = finding
      finding.repair =
        "Look whether \(column.name) was pulled up by a row: if a cell of it was deleted, its values stand a row too "
        + "high from there on. If not, fill the cell in."
      return finding
    }
  }

  /// The column whose last cell, alone of all, a finding says is blank.
  private static func column(of finding: Finding, _ sheets: OfferTables) -> ComparedColumn? {
    guard finding.rule == FindingKind.cellBlank.code, let row = finding.place?.row,
      let cell = finding.place?.column,
      let table = sheets.all.first(where: { $0.sheet == finding.place?.sheet }),
      table.rowCount >= fewestRows, table.spreadsheetRow(table.rowCount - 1) == row,
      let index = table.source?.cellOfColumn.firstIndex(of: cell)
    else { return nil }
    let column = ComparedColumn(table, at: index)
    let isAlone = (0..<table.rowCount - 1).allSatisfy { table.value(index, $0) != CellValue.blank }
    // A row that lacks more was not finished.
    let required = table.schema.columns.indices.filter {
      table.schema.columns[$0].presence == .required && table.hasColumn($0)
    }
    let lacks = required.count { table.value($0, table.rowCount - 1) == CellValue.blank }
    return isAlone && lacks < 2 ? column : nil
  }
}
