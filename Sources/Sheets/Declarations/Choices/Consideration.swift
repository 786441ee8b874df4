/// What an offer gives for the options surrendered to it (`consideration` in offer.csv).
package enum Consideration: String, CaseIterable {
  /// New options.
  case options
  /// Money.
  case cash
  /// Restricted stock units.
  case units
  /// Shares of stock.
  case shares
}
