package import Exchange

package enum AmendmentsSheet: ListedSheet {
  static let place = 90

  package static let announced = Column<Moment>(
    0,
    "announced",
    .time,
    .required,
    "When it was announced, on the offer's wall clock.",
    example: "2003-04-01 07:30",
    aliases: ["Announced At", "Announcement"]
  )

  package static let kind = Column<Amendment.Kind>(
    1,
    "kind",
    .choice(Amendment.Kind.words),
    .required,
    "What is amended.",
    example: "extension",
    aliases: ["Amendment", "Type"]
  )

  package static let newExpiration = Column<Moment>(
    2,
    "new_expiration",
    .deadline,
    .requiredMayBeBlank,
    "When the offer expires from now on; blank leaves it, and 00:00 is 24:00 of the day before.",
    example: "2003-04-15 17:00",
    aliases: ["New Expiration Date"]
  )

  package static let newCancellation = Column<Day>(
    3,
    "new_cancellation",
    .date,
    .optional,
    "The cancellation date that a postponement moves to.",
    example: "2003-04-21",
    aliases: ["New Cancellation Date"]
  )

  package static let percent = Column<Int>(
    4,
    "percent",
    .percent,
    .optional,
    "How much more, or less, of the options is sought.",
    example: "2%",
    aliases: ["Percentage", "Change"]
  )

  package static let reason = Column<String>(
    5,
    "reason",
    .text,
    .optional,
    "Why.",
    example: "extended by the Committee",
    aliases: ["Note", "Notes"]
  )

  package static let amendmentID = Column<String>(
    6,
    "amendment_id",
    .id,
    .optional,
    "Its id, by which waivers and findings name it.",
    example: "A-1",
    aliases: []
  )

  package static let condition = Column<Amendment.Condition>(
    7,
    "condition",
    .choice(Amendment.Condition.words),
    .optional,
    "The condition of Section 7 of the Offer that it relies on.",
    example: "legal_action",
    aliases: []
  )

  package static let schema = SheetSchema(
    "amendments",
    isRequired: false,
    "an extension, amendment, postponement or termination of the offer",
    distinct: [announced.index, kind.index],
    columns: [
      announced.declaration,
      kind.declaration,
      newExpiration.declaration,
      newCancellation.declaration,
      percent.declaration,
      reason.declaration,
      amendmentID.declaration,
      condition.declaration,
    ]
  )
}
