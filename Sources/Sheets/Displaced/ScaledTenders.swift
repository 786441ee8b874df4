import Exchange
import Findings

/// Lines that tender a thousandth of what is outstanding of their options: the column is in thousands.
enum ScaledTenders {
  private static let thousand: Int64 = 1_000

  /// A line that tenders something, and what was outstanding of its option.
  private typealias Line = (row: Int, tendered: Int64, outstanding: Int64)

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    let elections = sheets.elections
    let lines = lines(sheets)
    let whole = lines.filter { isThousandth($0.tendered, of: $0.outstanding) }
    // Part of an option may be tendered, and no more than it is.
    guard whole.count > 1, whole.count * 5 >= lines.count * 4, let first = whole.first,
      lines.allSatisfy({ $0.tendered <= $0.outstanding / thousand + 1 })
    else { return [] }
    return [
      Displacement(
        elections.finding(
          .columnScaled,
          severity: whole.count > 2 ? nil : .warning,
          first.row,
          ElectionsSheet.sharesTendered.index,
          "\(whole.count) cells of shares_tendered are a thousandth of the shares outstanding: the column "
            + "may be in thousands."
        )
      )
    ]
  }

  private static func lines(_ sheets: OfferTables) -> [Line] {
    let elections = sheets.elections
    return (0..<elections.rowCount).compactMap { row in
      guard let tendered = elections[ElectionsSheet.sharesTendered, row]?.count, tendered > 0,
        let granted = elections[ElectionsSheet.originalShares, row]?.count
      else { return nil }
      let exercised = elections[ElectionsSheet.sharesExercised, row]?.count ?? 0
      // Of fewer shares a thousandth says nothing.
      return granted - exercised >= thousand ? (row, tendered, granted - exercised) : nil
    }
  }

  /// Rounded in whatever way.
  private static func isThousandth(_ tendered: Int64, of outstanding: Int64) -> Bool {
    let down = outstanding / thousand
    return tendered == down || (tendered == down + 1 && outstanding % thousand > 0)
  }
}
