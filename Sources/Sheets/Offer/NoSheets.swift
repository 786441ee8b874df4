internal import Exchange

extension OfferSheets {
  /// The sheets of no offer, all empty: for what can be told of rules without one.
  public static let none = none(own: [])

  /// The sheets of no offer, with the columns and terms that rules read besides the contract's.
  public static func none(own: [OwnColumn]) -> OfferSheets {
    OfferSheets(offer: noTerms(own: own), tables: OfferTables { SheetTable($0.adding(own)) })
  }

  private static func noTerms(own: [OwnColumn]) -> OfferTerms {
    OfferTerms(
      company: "",
      symbol: "",
      plan: "",
      commencement: .first,
      expiration: Moment(startOf: .first),
      timeZone: "",
      planShareLimit: .zero,
      ownTerms: OwnTerm.absent(own),
      table: SheetTable(OfferTermsSheet.schema),
      rowOfTerm: [:]
    )
  }
}
