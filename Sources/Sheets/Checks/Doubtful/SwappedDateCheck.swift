import Exchange
import Findings

/// The two dates between which an option lasts.
struct OptionTerm: Equatable {
  let granted: Day
  let expires: Day
}

/// grants.csv: expiration dates that fit their grant dates only with day and month of one of the two
/// exchanged, where the other options of the sheet have whole terms.
///
/// An option that no form lists has nothing else that contradicts its dates.
struct SwappedDateCheck {
  /// A date, and what it is with day and month exchanged.
  private struct Swap {
    let row: Int
    let column: Column<Day>
    let day: Day
    let meant: Day
    let other: (name: String, day: Day)
  }

  // Of fewer options nobody knows what their terms are.
  private static let fewest = 3
  private static let terms = 1...15
  // More of them were exchanged at once, by the program that saved the sheet.
  private static let mostTold = 3
  // So many are each compared with all other rows.
  private static let mostCompared = 200

  private let sheets: OfferTables
  private var grants: SheetTable { sheets.grants }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let check = SwappedDateCheck(sheets: sheets)
    let swaps = check.swaps
    return swaps.count > mostTold ? [check.tell(swaps)] : swaps.map(check.tell)
  }

  /// The rows in which a date is told so.
  static func rows(_ sheets: OfferTables) -> Set<Int> {
    Set(SwappedDateCheck(sheets: sheets).swaps.map(\.row))
  }

  private var swaps: [Swap] {
    guard grants.hasColumn(GrantsSheet.expires.index) else { return [] }
    var (terms, odd): (Set<Int>, [Int]) = ([], [])
    var count = 0
    var whole = LastAnswer<OptionTerm, Int?>()
    for row in 0..<grants.rowCount {
      guard let granted = grants[GrantsSheet.grantDate, row],
        let expires = grants[GrantsSheet.expires, row]
      else { continue }
      let term = OptionTerm(granted: granted, expires: expires)
      let years = whole.answer(term) { term in
        let years = Self.years(term.granted, term.expires)
        if let years { terms.insert(years) }
        return years
      }
      if years != nil {
        count += 1
      } else {
        odd.append(row)
      }
    }
    guard !odd.isEmpty, count >= Self.fewest || odd.count >= Self.fewest else { return [] }
    // Where hardly any term is whole, nearly all are with day and month exchanged.
    if count < Self.fewest { terms = Set(Self.terms) }
    let isCompared = odd.count <= Self.mostCompared
    let swaps = odd.compactMap { swap($0, terms, isCompared: isCompared) }
    return swaps.count.isMost(of: odd.count) && count + swaps.count >= Self.fewest ? swaps : []
  }

  /// The years of a whole term, which ends on the same day of a year or on the day before; nil if it is
  /// none.
  private static func years(_ granted: Day, _ expires: Day) -> Int? {
    let between = expires.year - granted.year
    return (between...between + 1).first { years in
      let last = granted.adding(years: years)
      return terms.contains(years) && (last == expires || last.advanced(by: -1) == expires)
    }
  }

  private func swap(_ row: Int, _ terms: Set<Int>, isCompared: Bool) -> Swap? {
    guard let granted = grants[GrantsSheet.grantDate, row],
      let expires = grants[GrantsSheet.expires, row]
    else { return nil }
    let fits = { (start: Day, end: Day) in Self.years(start, end).map(terms.contains) ?? false }
    let start = granted.withDayAndMonthExchanged.flatMap { fits($0, expires) ? $0 : nil }
    let end = expires.withDayAndMonthExchanged.flatMap { fits(granted, $0) ? $0 : nil }
    if let start, end == nil || (isCompared && isLikelier(start, than: granted, row)) {
      let other = (GrantsSheet.expires.name, expires)
      return Swap(
        row: row,
        column: GrantsSheet.grantDate,
        day: granted,
        meant: start,
        other: other
      )
    }
    let other = (GrantsSheet.grantDate.name, granted)
    return end.map {
      Swap(row: row, column: GrantsSheet.expires, day: expires, meant: $0, other: other)
    }
  }

  /// Whether other cells say of an option that it was granted on another day.
  private func isLikelier(_ other: Day, than granted: Day, _ row: Int) -> Bool {
    let closes = [other, granted].map(close)
    let price = grants[GrantsSheet.exercisePrice, row]
    if let price, closes.contains(price) { return closes[0] == price }
    for line in sheets.links.grantOfElection.indices
    where sheets.links.grantOfElection[line] == Int32(clamping: row) {
      if let stated = sheets.elections[ElectionsSheet.grantDate, line] { return stated == other }
    }
    let days = [other, granted].map { day in
      (0..<grants.rowCount).count { $0 != row && grants[GrantsSheet.grantDate, $0] == day }
    }
    return days[0] > days[1]
  }

  private func close(_ day: Day) -> Money? {
    let prices = sheets.prices
    return (0..<prices.rowCount).first { prices[PricesSheet.date, $0] == day }
      .flatMap { prices[PricesSheet.close, $0] }
  }

  private func tell(_ swap: Swap) -> Finding {
    grants.finding(
      .cellAmbiguousDate,
      swap.row,
      swap.column.index,
      subject: grants.subject(swap.row),
      "\(swap.column.name) \(swap.day) is no whole number of years from \(swap.other.name) "
        + "\(swap.other.day), as in the other rows; with day and month exchanged, \(swap.meant), it is.",
      repair: "Write \(swap.meant) if that is meant."
    )
  }

  private func tell(_ swaps: [Swap]) -> Finding {
    let first = swaps[0]
    var list = CellList()
    for swap in swaps {
      list.note(
        row: grants.spreadsheetRow(swap.row),
        cell: grants.source?.cellOfColumn[swap.column.index] ?? 0
      )
    }
    return grants.finding(
      .cellAmbiguousDate,
      first.row,
      first.column.index,
      "\(swaps.count) options have no whole number of years from grant_date to expires, as the others have; "
        + "with day and month of one of the two dates exchanged they have: \(list.text).",
      repair: "Write these dates as year-month-day."
    )
  }
}
