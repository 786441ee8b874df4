package import Exchange

package enum SalesSheet: ListedSheet {
  static let place = 130

  package static let saleID = Column<String>(
    0,
    "sale_id",
    .id,
    .required,
    "The sale's own id; no two rows have the same.",
    example: "S-01",
    aliases: ["Sale Number", "Sale No"]
  )

  package static let exerciseID = Column<String>(
    1,
    "exercise_id",
    .id,
    .required,
    "The exercise that bought them: an id of exercises.csv.",
    example: "X-01",
    aliases: ["Exercise Number", "Exercise No"]
  )

  package static let saleDate = Column<Day>(
    2,
    "sale_date",
    .date,
    .required,
    "The day of sale.",
    example: "2005-03-01",
    aliases: ["Date of Sale", "Date Sold"]
  )

  package static let shares = Column<Shares>(
    3,
    "shares",
    .count,
    .required,
    "The shares sold.",
    example: "500",
    aliases: ["Shares Sold", "Qty", "Quantity"]
  )

  package static let price = Column<Money>(
    4,
    "price",
    .money,
    .required,
    "The price of one share, in dollars; 0 of a gift.",
    example: "6.25",
    aliases: ["Sale Price", "Price Per Share"]
  )

  package static let kind = Column<Disposal>(
    5,
    "kind",
    .choice(Disposal.words),
    .optional,
    "A sale, a gift, or a sale to a related person; blank is a sale.",
    example: "sale",
    aliases: ["Sale Type", "Disposition", "Disposition Type"]
  )

  package static let soldBy = Column<Seller>(
    6,
    "sold_by",
    .choice(Seller.words),
    .optional,
    "The holder or, after the holder's death, the estate or an heir; blank is the holder.",
    example: "holder",
    aliases: ["Seller", "Sold By Whom"]
  )

  package static let schema = SheetSchema(
    "sales",
    isRequired: false,
    "a sale of shares bought by exercise",
    key: 0,
    columns: [
      saleID.declaration,
      exerciseID.declaration,
      saleDate.declaration,
      shares.declaration,
      price.declaration,
      kind.declaration,
      soldBy.declaration,
    ]
  )
}
