import Exchange
import Findings

/// An option whose exercise price stands under shares_granted, and its shares under exercise_price.
struct ExchangedTerms {
  private let grants: SheetTable
  /// The lowest and the highest price of nearly all options.
  private let prices: ClosedRange<Int64>
  /// The lowest and the highest number of shares of the options at such prices.
  private let shares: ClosedRange<Int64>

  /// Nil if no price is far above nearly all others.
  init?(_ grants: SheetTable, _ usual: ClosedRange<Int64>?) {
    guard let usual else { return nil }
    let usualRows = (0..<grants.rowCount).filter { row in
      grants.present(GrantsSheet.exercisePrice.index, row).map(usual.contains) ?? false
    }
    let counts = usualRows.compactMap { grants.present(GrantsSheet.sharesGranted.index, $0) }
      .filter { $0 > 0 }
    guard let least = counts.min(), let most = counts.max() else { return nil }
    (self.grants, prices, shares) = (grants, usual, least...most)
  }

  /// The finding of a row in which each of the two makes sense under the other's name only; an error, since
  /// no option has such terms.
  func finding(_ row: Int) -> Finding? {
    let (price, count) = (GrantsSheet.exercisePrice, GrantsSheet.sharesGranted)
    guard let value = grants.present(price.index, row), FarNumbers.meant(value, prices) != nil,
      value % Self.dollar == 0, FarNumbers.isAmong(value / Self.dollar, shares),
      let meant = Money(written: grants.cellText(row, count.index)),
      FarNumbers.isAmong(meant.tenThousandths, prices),
      meant.tenThousandths / Self.dollar < shares.lowerBound
    else { return nil }
    return grants.finding(
      .cellsExchanged,
      row,
      price.index,
      subject: grants.subject(row),
      "\(price.name) \(grants.cellText(row, price.index)) and \(count.name) \(grants.cellText(row, count.index)) "
        + "of this row may have changed places: as a price and a number of shares each is like the others.",
      repair: "Compare the row with the agreement."
    )
  }

  private static let dollar: Int64 = 10_000
}
