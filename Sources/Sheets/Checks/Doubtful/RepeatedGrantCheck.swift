import Exchange
import Findings

/// grants.csv: a row that is another in every cell but its id.
///
/// A note: two options of one day may be alike. A row that was pasted twice and given an id counts its shares
/// twice. Where more than one row is so, such options are usual, or a column has been filled down.
enum RepeatedGrantCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let grants = sheets.grants
    // All but id and holder; where these agree the cells are compared as they are written.
    let others = GrantsSheet.grantDate.index..<grants.schema.columns.count
    var first: [[String]: Int] = [:]
    let found: [Finding] = AlikeRows.rows(grants, [sheets.links.holderOfGrant], others).compactMap {
      row in
      let cells = grants.schema.columns.indices.dropFirst().map { grants.cellText(row, $0) }
      guard let other = first[cells] else {
        first[cells] = row
        return nil
      }
      return finding(grants, row, other)
    }
    return found.count == 1 ? found : []
  }

  private static func finding(_ grants: SheetTable, _ row: Int, _ other: Int) -> Finding? {
    guard let id = grants[GrantsSheet.grantID, row],
      let earlier = grants[GrantsSheet.grantID, other],
      // Two rows of one id are told as such.
      id != earlier
    else { return nil }
    return grants.finding(
      .rowRepeated,
      severity: .note,
      row,
      GrantsSheet.grantID.index,
      subject: id,
      "\(id) is the same as \(earlier) in row \(grants.spreadsheetRow(other)) in every cell but its id.",
      repair: "Delete one of the two rows if there is one such option only."
    )
  }
}
