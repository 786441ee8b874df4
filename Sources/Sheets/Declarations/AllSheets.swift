/// The sheets of the contract (`sheets.md`).
public enum AllSheets {
  /// The sheets that have columns, in the order of the contract.
  ///
  /// offer.csv, which has terms, is `OfferTermsSheet`.
  public static let schemas: [SheetSchema] = SheetList.all.sorted { $0.place < $1.place }
    .map { $0.schema }

  /// Every file of an offer folder: offer.csv, then the sheets that have columns.
  public static let files: [SheetSchema] = [OfferTermsSheet.schema] + schemas
}
