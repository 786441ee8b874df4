import Exchange
import Findings

/// holders.csv and service.csv: service does not end before it begins, nor for a reason on no day.
enum HolderCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.holders,
      HoldersSheet.serviceEnd,
      notBefore: HoldersSheet.serviceStart
    )
      + reasonAlone(
        sheets.holders,
        HoldersSheet.holderID,
        HoldersSheet.serviceEnd,
        HoldersSheet.endReason
      )
      + reasonAlone(
        sheets.service,
        ServiceSheet.holderID,
        ServiceSheet.serviceEnd,
        ServiceSheet.endReason
      )
  }

  /// A reason for leaving without a last day: the day was forgotten, or its column is not read.
  private static func reasonAlone(
    _ table: SheetTable,
    _ id: Column<String>,
    _ end: Column<Day>,
    _ reason: Column<EndReason>
  ) -> [Finding] {
    (0..<table.rowCount).compactMap { row in
      guard let word = table[reason, row]?.word, table.value(end.index, row) == CellValue.blank
      else { return nil }
      let id = table[id, row] ?? ""
      return table.finding(
        .serviceReasonAlone,
        row,
        reason.index,
        subject: id,
        "\(id) has the end_reason \(word) and no service_end, so \(id) counts as in service."
      )
    }
  }
}
