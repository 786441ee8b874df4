import Exchange
import Findings

/// Sheets with ids: a row that is another in every cell but its id.
///
/// A note: two options of one day may be alike; an exercise of one option on one day for as many shares is
/// hardly another's twin if it is paid alike too, and is a warning. A row that was pasted twice and given an id counts its shares
/// twice. Where more than one row is so, such rows are usual, or a column has been filled down.
enum RepeatedGrantCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    alike(sheets.grants, [sheets.links.holderOfGrant], from: GrantsSheet.grantDate.index)
      + alike(sheets.holders, [], from: HoldersSheet.holderName.index)
      + alike(sheets.awards, [sheets.links.holderOfAward], from: AwardsSheet.awardDate.index)
      + alike(
        sheets.exercises,
        [sheets.links.grantOfExercise],
        from: ExercisesSheet.exerciseDate.index,
        .warning
      ) { payments(sheets, $0) == payments(sheets, $1) }
      + alike(sheets.sales, [sheets.links.exerciseOfSale], from: SalesSheet.saleDate.index)
  }

  /// How an exercise is paid, as it is written.
  private static func payments(_ sheets: OfferTables, _ exercise: Int) -> [[String]] {
    let payments = sheets.payments
    return sheets.links.exerciseOfPayment.enumerated()
      .filter { $0.element == Int32(clamping: exercise) }.map(\.offset)
      .map { row in
        payments.schema.columns.indices.dropFirst().map { payments.cellText(row, $0) }
      }
  }

  /// The rows of one sheet that are alike.
  ///
  /// What they name in other sheets, and the cells from one on, are compared by their marks first, and as
  /// they are written where these agree.
  private static func alike(
    _ table: SheetTable,
    _ links: [[Int32]],
    from start: Int,
    _ severity: Severity = .note,
    isAlike: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Finding] {
    let others = start..<table.schema.columns.count
    var first: [[String]: Int] = [:]
    var found: Finding?
    for row in AlikeRows.rows(table, links, others) {
      let cells = table.schema.columns.indices.dropFirst().map { table.cellText(row, $0) }
      guard let other = first[cells] else {
        first[cells] = row
        continue
      }
      guard isAlike(row, other), let repeated = finding(table, row, other, severity) else {
        continue
      }
      // Such rows are usual: the others need not be looked at.
      if found != nil { return [] }
      found = repeated
    }
    return [found].compactMap(\.self)
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ other: Int,
    _ severity: Severity
  ) -> Finding? {
    guard let key = table.schema.key else { return nil }
    let (id, earlier) = (table.subject(row), table.subject(other))
    // Two rows of one id are told as such.
    guard !id.isEmpty, !earlier.isEmpty, id != earlier else { return nil }
    return table.finding(
      .rowRepeated,
      severity: severity,
      row,
      key,
      subject: id,
      "\(Shown.visible(id)) is the same as \(Shown.visible(earlier)) in row \(table.spreadsheetRow(other)) in "
        + "every cell but its id.",
      repair: "Delete one of the two rows if both are about the same."
    )
  }
}
