package import Exchange

package enum AwardsSheet: SheetDeclaration {
  package static let awardID = Column<String>(
    0,
    "award_id",
    .id,
    .required,
    "The award's own id; no two rows have the same.",
    example: "A-01",
    aliases: ["Award Number", "Award No"]
  )

  package static let holderID = Column<String>(
    1,
    "holder_id",
    .id,
    .required,
    "Whose award it is: an id of holders.csv.",
    example: "H-101",
    aliases: [
      "Employee ID", "Employee Number", "Emp ID", "Participant ID", "Optionee ID", "Person ID",
    ]
  )

  package static let awardDate = Column<Day>(
    2,
    "award_date",
    .date,
    .required,
    "The day of the award.",
    example: "2003-06-02",
    aliases: ["Date of Award", "Grant Date"]
  )

  package static let shares = Column<Shares>(
    3,
    "shares",
    .count,
    .required,
    "Its shares.",
    example: "5,000",
    aliases: ["Shares Awarded", "Qty", "Quantity"]
  )

  package static let kind = Column<String>(
    4,
    "kind",
    .text,
    .optional,
    "What kind of award it is.",
    example: "option",
    aliases: ["Award Type", "Type"]
  )

  package static let exercisePrice = Column<Money>(
    5,
    "exercise_price",
    .money,
    .optional,
    "Its exercise price, if it has one.",
    example: "0.95",
    aliases: ["Strike Price", "Option Price", "Grant Price"]
  )

  package static let schema = SheetSchema(
    "awards",
    isRequired: false,
    "another award made or planned",
    key: 0,
    columns: [
      awardID.declaration,
      holderID.declaration,
      awardDate.declaration,
      shares.declaration,
      kind.declaration,
      exercisePrice.declaration,
    ]
  )
}
