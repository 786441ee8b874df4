package import Exchange

package enum SchedulesSheet: ListedSheet {
  static let place = 60

  /// The schedule of an option that names none: a third after 12, 24 and 36 months (C3).
  package static let standard = "annual-3"

  package static let schedule = Column<String>(
    0,
    "schedule",
    .text,
    .required,
    "The schedule's name, as grants.csv has it.",
    example: "annual-4",
    aliases: ["Schedule Name", "Vesting Schedule"]
  )

  package static let months = Column<Int>(
    1,
    "months",
    .number,
    .required,
    "Months after the vesting start.",
    example: "12",
    aliases: ["Month", "After Months"]
  )

  package static let fraction = Column<Ratio>(
    2,
    "fraction",
    .fraction,
    .required,
    "The part of the whole grant that vests; a schedule's fractions add up to 1.",
    example: "1/4",
    aliases: ["Portion", "Percent", "Share of Grant"]
  )

  package static let allocation = Column<ScheduleAllocation>(
    3,
    "allocation",
    .choice(ScheduleAllocation.words),
    .optional,
    "How fractions of a share are allocated (Open Cap Format); the schedule's first row that has one decides.",
    example: "CUMULATIVE_ROUND_DOWN",
    aliases: ["Allocation Type"]
  )

  package static let schema = SheetSchema(
    "schedules",
    isRequired: false,
    "a step of a named vesting schedule",
    distinct: [schedule.index, months.index],
    columns: [
      schedule.declaration,
      months.declaration,
      fraction.declaration,
      allocation.declaration,
    ]
  )
}
