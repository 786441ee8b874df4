import Exchange
import Findings

/// Lines that tender a thousandth of what is outstanding of their options: the column is in thousands.
enum ScaledTendersCheck {
  private static let thousand: Int64 = 1_000
  // Of fewer lines nobody knows whether parts are usual.
  private static let fewest = 4

  /// What a line tenders, and what was outstanding of its option.
  private typealias Line = (tendered: Int64, outstanding: Int64)

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    let elections = sheets.elections
    var (lines, whole): (Int, [Int]) = (0, [])
    for row in 0..<elections.rowCount {
      guard let line = line(elections, row) else { continue }
      // Part of an option may be tendered, but of most the whole is.
      guard line.tendered <= line.outstanding / thousand + 1 else { return [] }
      lines += 1
      if isThousandth(line.tendered, of: line.outstanding) { whole.append(row) }
    }
    guard whole.count > 1, whole.count.isMost(of: lines) else { return [] }
    return [
      Displacement(
        elections.finding(
          .columnScaled,
          severity: whole.count > 2 ? nil : .warning,
          whole[0],
          ElectionsSheet.sharesTendered.index,
          "\(whole.count) cells of shares_tendered are a thousandth of the shares outstanding: the column "
            + "may be in thousands."
        )
      )
    ]
  }

  /// Warnings of single lines that tender a thousandth or less: `15` for `15.000`, `8` for `8,000` of
  /// 18,000.
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let elections = sheets.elections
    guard displacements(sheets).isEmpty else { return [] }
    return tenths(elections)
      + (0..<elections.rowCount).filter { row in
        line(elections, row).map { $0.tendered <= $0.outstanding / thousand } ?? false
      }.compactMap { row in
        guard let line = line(elections, row) else { return nil }
        let meant = line.tendered * thousand
        let isWhole = meant == line.outstanding
        return elections.finding(
          .cellAmbiguousNumber,
          severity: .warning,
          row,
          ElectionsSheet.sharesTendered.index,
          subject: elections.subject(row),
          "shares_tendered \(line.tendered) is \(isWhole ? "exactly" : "less than") \(MovedPoint.part(thousand)) of "
            + "the \(line.outstanding) shares outstanding.",
          repair: "Write \(meant) if \(isWhole ? "all of them are" : "thousands are") meant."
        )
      }
  }

  /// Notes of lines that tender exactly a tenth or a hundredth: a digit of a whole tender may be lost.
  ///
  /// Where more than one does, parts are usual.
  private static func tenths(_ elections: SheetTable) -> [Finding] {
    let parts = (0..<elections.rowCount).compactMap { row in
      line(elections, row).flatMap { line in
        [Int64(10), 100].first { line.tendered * $0 == line.outstanding }.map {
          (row: row, line: line, factor: $0)
        }
      }
    }
    guard parts.count == 1, elections.rowCount > fewest, let part = parts.first else { return [] }
    return [
      elections.finding(
        .cellAmbiguousNumber,
        severity: .note,
        part.row,
        ElectionsSheet.sharesTendered.index,
        subject: elections.subject(part.row),
        "shares_tendered \(part.line.tendered) is exactly \(MovedPoint.part(part.factor)) of the "
          + "\(part.line.outstanding) shares outstanding.",
        repair: "Write \(part.line.outstanding) if all of them are meant."
      )
    ]
  }

  /// Of fewer shares a thousandth says nothing.
  private static func line(_ elections: SheetTable, _ row: Int) -> Line? {
    // The last cell of a file that was cut off is told as such.
    guard row < elections.rowCount - 1 || !isCutOff(elections),
      let tendered = elections[ElectionsSheet.sharesTendered, row]?.count, tendered > 0,
      let granted = elections[ElectionsSheet.originalShares, row]?.count
    else { return nil }
    let exercised = elections[ElectionsSheet.sharesExercised, row]?.count ?? 0
    return granted - exercised >= thousand ? (tendered, granted - exercised) : nil
  }

  private static func isCutOff(_ elections: SheetTable) -> Bool {
    CutFileCheck.finding(elections)?.place?.column
      == elections.source?.cellOfColumn[ElectionsSheet.sharesTendered.index]
  }

  /// Rounded in whatever way.
  private static func isThousandth(_ tendered: Int64, of outstanding: Int64) -> Bool {
    let down = outstanding / thousand
    return tendered == down || (tendered == down + 1 && outstanding % thousand > 0)
  }
}
