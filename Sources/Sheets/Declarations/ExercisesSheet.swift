package import Exchange

package enum ExercisesSheet: ListedSheet {
  static let place = 110

  package static let exerciseID = Column<String>(
    0,
    "exercise_id",
    .id,
    .required,
    "The notice's own id; no two rows have the same.",
    example: "X-01",
    aliases: ["Exercise Number", "Exercise No"]
  )

  package static let grantID = Column<String>(
    1,
    "grant_id",
    .id,
    .required,
    "The option exercised: an id of grants.csv, or a new option's `ID-N`.",
    example: "G-1001",
    aliases: ["Grant Number", "Grant No", "Grant #", "Option ID", "Option Number"]
  )

  package static let exerciseDate = Column<Day>(
    2,
    "exercise_date",
    .date,
    .required,
    "The day of exercise.",
    example: "2004-02-10",
    aliases: ["Date of Exercise", "Date Exercised"]
  )

  package static let shares = Column<Shares>(
    3,
    "shares",
    .count,
    .required,
    "The shares bought.",
    example: "1,000",
    aliases: ["Shares Exercised", "Qty", "Quantity"]
  )

  package static let exercisedBy = Column<String>(
    4,
    "exercised_by",
    .word(["holder", "estate", "heir"]),
    .optional,
    "Who exercises: holder, estate, heir, or another; blank is the holder.",
    example: "holder",
    aliases: ["Exercised By Whom"]
  )

  package static let noticeReceived = Column<Day>(
    5,
    "notice_received",
    .date,
    .optional,
    "The day the written notice was received.",
    example: "2004-02-09",
    aliases: ["Notice Date", "Notice"]
  )

  package static let valueAtDeath = Column<Money>(
    6,
    "value_at_death",
    .money,
    .optional,
    "What a share was worth at the holder's death: the option's, if estate or heir exercise it; the share's, if they sell what the holder bought.",
    example: "7.50",
    aliases: ["Value At Date Of Death", "Date Of Death Value"]
  )

  package static let schema = SheetSchema(
    "exercises",
    isRequired: false,
    "an exercise notice",
    key: 0,
    columns: [
      exerciseID.declaration,
      grantID.declaration,
      exerciseDate.declaration,
      shares.declaration,
      exercisedBy.declaration,
      noticeReceived.declaration,
      valueAtDeath.declaration,
    ]
  )
}
