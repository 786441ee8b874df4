package import Exchange

package enum PaymentsSheet: ListedSheet {
  static let place = 120

  package static let exerciseID = Column<String>(
    0,
    "exercise_id",
    .id,
    .required,
    "The exercise paid for: an id of exercises.csv.",
    example: "X-01",
    aliases: ["Exercise Number", "Exercise No"]
  )

  package static let method = Column<String>(
    1,
    "method",
    .word(["cash", "check", "shares"]),
    .required,
    "How it is paid: cash, check, shares, or another way.",
    example: "check",
    aliases: ["Payment Method", "Payment Type"]
  )

  package static let amount = Column<Money>(
    2,
    "amount",
    .money,
    .requiredMayBeBlank,
    "The amount in dollars; blank for shares, which are valued at the close.",
    example: "4,125.00",
    aliases: ["Amount Paid", "Payment Amount"]
  )

  package static let shares = Column<Shares>(
    3,
    "shares",
    .count,
    .optional,
    "Shares handed over.",
    example: "300",
    aliases: ["Shares Delivered"]
  )

  package static let heldSince = Column<Day>(
    4,
    "held_since",
    .date,
    .optional,
    "Since when those shares were held.",
    example: "2002-01-15",
    aliases: ["Date Acquired", "Acquired On"]
  )

  package static let schema = SheetSchema(
    "payments",
    isRequired: false,
    "one payment with an exercise",
    columns: [
      exerciseID.declaration,
      method.declaration,
      amount.declaration,
      shares.declaration,
      heldSince.declaration,
    ]
  )
}
