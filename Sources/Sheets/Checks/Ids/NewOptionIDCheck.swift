import Exchange
import Findings

/// grants.csv, awards.csv: no option has the id that the new option for another gets (E8).
///
/// Exercises name options by their ids alone, new ones too.
enum NewOptionIDCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    taken(sheets.grants, GrantsSheet.grantID, sheets)
      + taken(sheets.awards, AwardsSheet.awardID, sheets)
  }

  private static func taken(
    _ table: SheetTable,
    _ column: Column<String>,
    _ sheets: OfferTables
  ) -> [Finding] {
    (0..<table.rowCount).compactMap { row in
      guard endsAsNew(table, column, row), let id = table[column, row],
        let old = NewOptionID.replaced(by: id).lazy.compactMap({ replaceable($0, sheets) }).first
      else { return nil }
      return table.finding(
        .idDuplicate,
        row,
        column.index,
        subject: id,
        "\(Shown.quoted(id)) is also the id of the new option for \(old.id), which is in row \(old.row) of "
          + "\(old.sheet).",
        repair: "Give this option another id, here and wherever it is named."
      )
    }
  }

  /// Whether an id ends as that of a new option may: in `N`, or in `SO`.
  private static func endsAsNew(_ table: SheetTable, _ column: Column<String>, _ row: Int) -> Bool {
    let value = table.value(column.index, row)
    guard CellValue.isPresent(value) else { return false }
    let id = PackedText(value)
    return table.content.rows.withText(id) { bytes, start in
      guard id.count > 0 else { return false }
      let end = start + id.count
      return bytes[end - 1] == UInt8(ascii: "N")
        || id.count > 1 && bytes[end - 2] == UInt8(ascii: "S")
          && bytes[end - 1] == UInt8(ascii: "O")
    }
  }

  /// The option of an id that can be exchanged for a new one; one of which nothing was left by the commencement
  /// may have been exchanged in an earlier offer.
  private static func replaceable(
    _ id: String,
    _ sheets: OfferTables
  ) -> (id: String, row: Int, sheet: String)? {
    let (grants, awards) = (sheets.grants, sheets.awards)
    if let row = grants.row(ofID: id), isLeft(row, of: grants) {
      return (id, grants.spreadsheetRow(row), grants.sheet)
    }
    guard let row = awards.row(ofID: id), awards[AwardsSheet.kind, row] != AwardsSheet.stock else {
      return nil
    }
    return (id, awards.spreadsheetRow(row), awards.sheet)
  }

  private static func isLeft(_ row: Int, of grants: SheetTable) -> Bool {
    let granted = grants[GrantsSheet.sharesGranted, row] ?? .zero
    let gone = [GrantsSheet.sharesExercised, GrantsSheet.sharesCancelled].map {
      grants[$0, row] ?? .zero
    }
    return gone.reduce(granted.count) { $0 &- $1.count } > 0
  }
}
