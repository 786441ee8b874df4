import Exchange
import Findings

/// grants.csv: an option that lasts otherwise than nearly all others, which have one term of whole years.
///
/// A wrong year or a wrong row of `expires` gives a calendar date; nothing else contradicts it, and the option
/// that replaces it may take over its day. A warning: an agreement may say so.
struct OddTermCheck {
  // Of fewer options nobody knows what is usual.
  private static let fewest = 10
  // Terms that single options have beside others: of owners of more than 10%, of directors, of older plans.
  private static let usualTerms: Set<Int> = [5, 6, 7, 8]
  private static let mostTold = 3
  // The longest that an ISO may last, and most options do.
  private static let term = 10

  private let sheets: OfferTables
  private var grants: SheetTable { sheets.grants }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard sheets.grants.hasColumn(GrantsSheet.expires.index) else { return [] }
    return OddTermCheck(sheets: sheets).findings
  }

  private var findings: [Finding] {
    var (total, usual) = (0, 0)
    var odd: [(row: Int, years: Int?)] = []
    var whole = LastAnswer<OptionTerm, Int?>()
    for row in 0..<grants.rowCount {
      guard let (granted, expires) = dates(row) else { continue }
      let term = OptionTerm(granted: granted, expires: expires)
      let years = whole.answer(term) { Self.years($0.granted, $0.expires) }
      total += 1
      // Of a million options that last ten years nothing is kept.
      if years == Self.term { usual += 1 } else { odd.append((row, years)) }
    }
    guard total >= Self.fewest, !odd.isEmpty, usual.isNearlyAll(of: total) else { return [] }
    let swapped = SwappedDateCheck.rows(sheets)
    let rows = odd.filter { !(($0.years).map(Self.usualTerms.contains) ?? false) }.map(\.row)
      .filter { !swapped.contains($0) && !isToldOrMeant($0) }
    let others = "\(usual) of \(total) options last ten years"
    return rows.count > Self.mostTold ? [together(rows, others)] : rows.map { tell($0, others) }
  }

  private func dates(_ row: Int) -> (granted: Day, expires: Day)? {
    guard let granted = grants[GrantsSheet.grantDate, row],
      let expires = grants[GrantsSheet.expires, row], expires > granted
    else { return nil }
    return (granted, expires)
  }

  /// The whole years of a term, which ends on the same day of a year, the day before or the day after; nil if it
  /// is none.
  private static func years(_ granted: Day, _ expires: Day) -> Int? {
    let between = expires.year - granted.year
    return (between...between + 1).first { years in
      abs(granted.adding(years: years).days(until: expires)) <= 1
    }
  }

  /// Whether an ISO is told to be too long, or an option ends early since its holder left.
  private func isToldOrMeant(_ row: Int) -> Bool {
    guard let (granted, expires) = dates(row) else { return true }
    let last = granted.adding(years: Self.term).advanced(by: 1)
    if expires > last { return grants[GrantsSheet.type, row] == .incentive }
    guard let holder = sheets.links.holderOfGrant.row(row) else { return false }
    return sheets.holders[HoldersSheet.serviceEnd, holder] != nil
      || sheets.links.holderOfService.contains(Int32(clamping: holder))
  }

  private func tell(_ row: Int, _ others: String) -> Finding {
    let (granted, expires) = (grants[GrantsSheet.grantDate, row], grants[GrantsSheet.expires, row])
    let meant = granted?.adding(years: Self.term).description ?? ""
    return grants.finding(
      .dateUnlikely,
      row,
      GrantsSheet.expires.index,
      subject: grants.subject(row),
      "expires \(expires?.description ?? "") is not ten years after the option was granted, "
        + "\(granted?.description ?? ""); \(others).",
      repair: "Write \(meant) if that is meant."
    )
  }

  private func together(_ rows: [Int], _ others: String) -> Finding {
    let column = GrantsSheet.expires.index
    return grants.finding(
      .dateUnlikely,
      rows[0],
      column,
      "\(rows.count) options do not expire ten years after they were granted, \(grants.cells(column, of: rows).text); "
        + "\(others).",
      repair: "Compare these dates with the agreements."
    )
  }
}
