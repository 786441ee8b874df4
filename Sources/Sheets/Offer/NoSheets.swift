internal import Exchange

extension OfferSheets {
  /// The sheets of no offer, all empty: for what can be told of rules without one.
  public static let none = OfferSheets(
    offer: OfferTerms(
      company: "",
      symbol: "",
      plan: "",
      commencement: .first,
      expiration: Moment(startOf: .first),
      timeZone: "",
      planShareLimit: .zero,
      table: SheetTable(OfferTermsSheet.schema),
      rowOfTerm: [:]
    ),
    tables: OfferTables { SheetTable($0) }
  )
}
