import Exchange
import Findings

/// sales.csv: only a gift has no price.
enum SaleCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let sales = sheets.sales
    return (0..<sales.rowCount).flatMap { row -> [Finding] in
      guard sales[SalesSheet.kind, row] != .gift, !sales.isUnreadable(SalesSheet.kind.index, row)
      else { return [] }
      return CrossChecks.blank(sales, SalesSheet.price, row, "of a sale")
    }
  }
}
