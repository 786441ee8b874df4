package import Exchange

package enum VestingSheet: ListedSheet {
  static let place = 70

  package static let grantID = Column<String>(
    0,
    "grant_id",
    .id,
    .required,
    "The grant: an id of grants.csv.",
    example: "G-1001",
    aliases: ["Grant Number", "Grant No", "Grant #", "Option ID", "Option Number", "Award Number"]
  )

  package static let vestDate = Column<Day>(
    1,
    "vest_date",
    .date,
    .required,
    "The day the tranche vests.",
    example: "2002-05-15",
    aliases: ["Vesting Date", "Date Vested"]
  )

  package static let shares = Column<Shares>(
    2,
    "shares",
    .count,
    .required,
    "Its shares; a grant's tranches add up to shares_granted.",
    example: "4,000",
    aliases: ["Shares Vesting", "Vest Shares", "Qty", "Quantity"]
  )

  package static let schema = SheetSchema(
    "vesting",
    isRequired: false,
    "a tranche of one grant, where its schedule is its own",
    columns: [
      grantID.declaration,
      vestDate.declaration,
      shares.declaration,
    ]
  )
}
