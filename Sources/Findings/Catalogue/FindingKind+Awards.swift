// Awards and sales whose cells do not go together, or do not go with the closes of their days.

extension FindingKind {
  static let ofAwards = [awardType, awardStock, awardPrice, salePrice]

  package static let awardType = FindingKind(
    "award.type",
    .warning,
    "An award that is an option has no type, and others have one",
    because:
      "Only a deferred award is nonqualified without one. Any other without a type counts in the pool, and is no "
      + "option of options.csv or iso_limit.csv.",
    repair:
      "Write ISO or NQSO, as the award's paper says. If the column was moved by a row, move its cells back.",
    example: "A-04, an option at 2.25 without a type, among others that are NQSO"
  )

  package static let awardStock = FindingKind(
    "award.stock",
    .warning,
    "An award of stock has what only an option has",
    because:
      "Stock has no type, price, schedule or expiration here, so that these are not used. A column may have been "
      + "moved by a row, or the award is an option.",
    repair:
      "Compare the award with its paper: write option in kind if it is one, else leave these cells blank.",
    example: "A-03, of kind stock, with the type NQSO and the price 1.84"
  )

  package static let awardPrice = FindingKind(
    "award.price",
    .warning,
    "The price of an award is far from the close of its day",
    because:
      "The options of grants.csv are granted at the close. The price of this one is more than a third above or below "
      + "the close of award_date.",
    repair: "Compare the price and the date with the award's paper.",
    example: "a price of 6.00 for an option awarded on a day that closed at 1.84"
  )

  package static let salePrice = FindingKind(
    "sale.price",
    .warning,
    "The price of a sale is none of its day",
    because:
      "Shares are sold between the low and the high of the day or, where prices.csv has none, near its close.",
    repair: "Compare the price and the day with the confirmation of the broker.",
    example: "shares sold at 5.35 on a day whose high was 4.43"
  )
}
