package import Exchange

package enum PricesSheet: ListedSheet {
  static let place = 50

  package static let date = Column<Day>(
    0,
    "date",
    .date,
    .required,
    "The trading day; no two rows have the same.",
    example: "2003-10-03",
    aliases: ["Trading Day", "Trade Date", "Price Date"]
  )

  package static let close = Column<Money>(
    1,
    "close",
    .money,
    .required,
    "The closing price in dollars.",
    example: "1.04",
    aliases: ["Closing Price", "Close Price", "Last", "Close/Last"],
    isAboveZero: true
  )

  package static let high = Column<Money>(
    2,
    "high",
    .money,
    .optional,
    "The day's high in dollars.",
    example: "1.10",
    aliases: ["High Price", "Day High"],
    likely: ["high", "Max", "maximum"],
    isAboveZero: true
  )

  package static let low = Column<Money>(
    3,
    "low",
    .money,
    .optional,
    "The day's low in dollars.",
    example: "0.98",
    aliases: ["Low Price", "Day Low"],
    likely: ["low", "Min", "minimum"],
    isAboveZero: true
  )

  package static let schema = SheetSchema(
    "prices",
    isRequired: true,
    "a trading day",
    key: 0,
    columns: [
      date.declaration,
      close.declaration,
      high.declaration,
      low.declaration,
    ]
  )
}
