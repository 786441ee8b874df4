package import Exchange

package enum AwardsSheet: ListedSheet {
  static let place = 100

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
    aliases: OtherNames.holderID
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

  /// The kind of an award of shares.
  package static let stock = "stock"

  /// Every kind of award.
  static let kinds = ["option", stock]

  package static let kind = Column<String>(
    4,
    "kind",
    .word(kinds),
    .optional,
    "What is awarded, an option or stock; blank is an option.",
    example: "option",
    aliases: ["Award Kind"]
  )

  package static let exercisePrice = Column<Money>(
    5,
    "exercise_price",
    .money,
    .optional,
    "Its exercise price, if it has one.",
    example: "0.95",
    aliases: OtherNames.exercisePrice
  )

  package static let type = Column<OptionType>(
    6,
    "type",
    .choice(OptionType.words),
    .optional,
    "Incentive (ISO) or nonqualified (NQSO). Blank: a deferred award is NQSO; any other is in the pool, and is not followed as an option.",
    example: "NQSO",
    aliases: OtherNames.type
  )

  package static let schedule = OptionColumns.schedule(at: 7)

  package static let vestingStart = Column<Day>(
    8,
    "vesting_start",
    .date,
    .optional,
    "The day vesting counts from; blank is the day it is granted.",
    example: "2003-06-02",
    aliases: OtherNames.vestingStart
  )

  package static let expires = Column<Day>(
    9,
    "expires",
    .date,
    .optional,
    "The first day without the option; blank follows the option's term.",
    example: "2013-06-02",
    aliases: OtherNames.expires
  )

  package static let plan = Column<String>(
    10,
    "plan",
    .text,
    .optional,
    "The plan that it is made under, a name of plans.csv; blank is the plan of offer.csv.",
    example: "1994 Stock Option Plan",
    aliases: OtherNames.plan
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
      type.declaration,
      schedule.declaration,
      vestingStart.declaration,
      expires.declaration,
      plan.declaration,
    ]
  )
}
