import Findings

/// A column of ids whose cells were merged: only the first row of each id has it, and the others are blank.
///
/// A row needs its id, so that this is an error, and each blank cell follows from it.
enum MergedIDs {
  // Two cells may have been forgotten.
  private static let fewestBlanks = 3

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    [
      ComparedColumn(sheets.grants, GrantsSheet.holderID),
      ComparedColumn(sheets.elections, ElectionsSheet.formID),
      ComparedColumn(sheets.service, ServiceSheet.holderID),
      ComparedColumn(sheets.payments, PaymentsSheet.exerciseID),
      ComparedColumn(sheets.vesting, VestingSheet.grantID),
    ].compactMap(displacement)
  }

  private static func displacement(_ column: ComparedColumn) -> Displacement? {
    let table = column.table
    guard table.rowCount > fewestBlanks, column.isFilled(0) else { return nil }
    let blanks = (0..<table.rowCount).filter { table.value(column.column, $0) == CellValue.blank }
    guard blanks.count >= fewestBlanks else { return nil }
    let ids = (0..<table.rowCount).compactMap(column.cell)
    // Where an id stands in two rows, its cells were not merged.
    guard ids.count + blanks.count == table.rowCount, Set(ids).count == ids.count else {
      return nil
    }
    return Displacement(
      table.finding(
        .columnMerged,
        severity: .error,
        blanks[0],
        column.column,
        "\(column.name) is blank in \(blanks.count) rows, and no id stands in two: its cells may have been merged, "
          + "so that only the first row of each has it.",
        repair: "Write the id into each row."
      ),
      moved: [column]
    )
  }
}
