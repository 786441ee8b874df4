public import Exchange
public import Sheets

extension OfferSheets {
  /// The cell that the expiration in force comes from: the last extension's, or the offer's own.
  public func expiration(of open: OpenPeriod) -> CellReference {
    guard let row = open.extendedBy else { return offer.reference(of: "expiration") }
    return amendments.reference(row, AmendmentsSheet.newExpiration.index)
  }
}
