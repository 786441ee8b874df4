import Exchange
import Findings

/// amendments.csv: an extension says until when, a postponement to which day (A7, A11).
enum AmendmentCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let amendments = sheets.amendments
    return (0..<amendments.rowCount).flatMap { row -> [Finding] in
      switch amendments[AmendmentsSheet.kind, row] {
      case .extension:
        CrossChecks.blank(amendments, AmendmentsSheet.newExpiration, row, "on an extension")
      case .postponement:
        CrossChecks.blank(amendments, AmendmentsSheet.newCancellation, row, "on a postponement")
      case .termination:
        moved(amendments, AmendmentsSheet.newExpiration, row)
          + moved(amendments, AmendmentsSheet.newCancellation, row)
      default: []
      }
    }
  }

  /// A terminated offer neither stays open nor cancels anything.
  private static func moved<Value>(
    _ table: SheetTable,
    _ column: Column<Value>,
    _ row: Int
  ) -> [Finding] {
    guard CellValue.isPresent(table.value(column.index, row)) else { return [] }
    return [
      table.finding(
        .amendmentContradicted,
        row,
        column.index,
        "A termination ends the offer, and this one gives a \(column.name)."
      )
    ]
  }
}
