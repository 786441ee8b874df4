package import Exchange

package enum GrantsSheet: ListedSheet {
  static let place = 20

  package static let grantID = Column<String>(
    0,
    "grant_id",
    .id,
    .required,
    "The grant's own id; no two rows have the same.",
    example: "G-1001",
    aliases: ["Grant Number", "Grant No", "Grant #", "Option ID", "Option Number", "Award Number"]
  )

  package static let holderID = Column<String>(
    1,
    "holder_id",
    .id,
    .required,
    "Whose grant it is: an id of holders.csv.",
    example: "H-101",
    aliases: OtherNames.holderID
  )

  package static let grantDate = Column<Day>(
    2,
    "grant_date",
    .date,
    .required,
    "The day it was granted.",
    example: "2001-05-15",
    aliases: ["Date of Grant", "Option Date", "Award Date"]
  )

  package static let type = Column<OptionType>(
    3,
    "type",
    .choice(OptionType.words),
    .required,
    "Incentive (ISO) or nonqualified (NQSO).",
    example: "ISO",
    aliases: OtherNames.type
  )

  package static let exercisePrice = Column<Money>(
    4,
    "exercise_price",
    .money,
    .required,
    "The price of one share on exercise, in dollars.",
    example: "4.125",
    aliases: OtherNames.exercisePrice,
    isAboveZero: true
  )

  package static let sharesGranted = Column<Shares>(
    5,
    "shares_granted",
    .count,
    .required,
    "The shares the grant began with.",
    example: "12,000",
    aliases: [
      "Granted", "Options Granted", "Number Granted", "Shares Under Option", "Qty", "Quantity",
      "# Granted", "Qty Granted", "Number of Options",
    ]
  )

  package static let sharesExercised = Column<Shares>(
    6,
    "shares_exercised",
    .count,
    .optional,
    "Shares exercised before commencement; blank is none.",
    example: "2,000",
    aliases: [
      "Exercised", "Options Exercised", "# Exercised", "Number Exercised", "Qty Exercised",
      "Quantity Exercised", "Shares Exercised to Date",
    ],
    likely: ["exercised", "exer"]
  )

  package static let sharesCancelled = Column<Shares>(
    7,
    "shares_cancelled",
    .count,
    .optional,
    "Shares cancelled before commencement; blank is none. They leave the earliest tranches, after shares_exercised.",
    example: "0",
    aliases: [
      "Cancelled", "Canceled", "Shares Canceled", "Options Cancelled", "Forfeited", "# Cancelled",
      "# Canceled", "Number Cancelled", "Number Canceled", "Qty Cancelled",
    ],
    likely: ["cancelled", "canceled", "forfeited", "canc"]
  )

  package static let schedule = OptionColumns.schedule(at: 8)

  package static let vestingStart = Column<Day>(
    9,
    "vesting_start",
    .date,
    .optional,
    "The day vesting counts from; blank is the grant date.",
    example: "2001-05-15",
    aliases: OtherNames.vestingStart
  )

  package static let expires = Column<Day>(
    10,
    "expires",
    .date,
    .optional,
    "The day it expires; blank follows the option's term.",
    example: "2011-05-15",
    aliases: OtherNames.expires,
    likely: OtherNames.expiresWords
  )

  package static let nameOnAgreement = Column<String>(
    11,
    "name_on_agreement",
    .text,
    .optional,
    "The name on the option agreement, letter for letter; blank is the holder's name.",
    example: "Jordan A. Avery",
    aliases: ["Agreement Name"]
  )

  package static let cancelledOn = Column<Day>(
    12,
    "cancelled_on",
    .date,
    .optional,
    "The day on which shares_cancelled were cancelled; without it the $100,000 limit does not count them.",
    example: "2002-11-15",
    aliases: ["Canceled On", "Cancellation Date", "Date Cancelled", "Date Canceled"]
  )

  package static let plan = Column<String>(
    13,
    "plan",
    .text,
    .optional,
    "The plan that it was granted under, a name of plans.csv; blank is the plan of offer.csv.",
    example: "1994 Stock Option Plan",
    aliases: OtherNames.plan
  )

  package static let schema = SheetSchema(
    "grants",
    isRequired: true,
    "an option grant",
    key: 0,
    columns: [
      grantID.declaration,
      holderID.declaration,
      grantDate.declaration,
      type.declaration,
      exercisePrice.declaration,
      sharesGranted.declaration,
      sharesExercised.declaration,
      sharesCancelled.declaration,
      schedule.declaration,
      vestingStart.declaration,
      expires.declaration,
      nameOnAgreement.declaration,
      cancelledOn.declaration,
      plan.declaration,
    ]
  )
}
