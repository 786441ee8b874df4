package import Exchange

package enum EventsSheet: ListedSheet {
  static let place = 80

  package static let effectiveDate = Column<Day>(
    0,
    "effective_date",
    .date,
    .required,
    "The day it takes effect.",
    example: "2003-07-01",
    aliases: ["Date", "Event Date", "Effective"]
  )

  package static let kind = Column<EventKind>(
    1,
    "kind",
    .choice(EventKind.words),
    .required,
    "What it is.",
    example: "split",
    aliases: ["Event", "Event Type", "Type"]
  )

  package static let newShares = Column<Shares>(
    2,
    "new_shares",
    .count,
    .requiredMayBeBlank,
    "Shares held after it for every `old_shares` before: 105 for 100 is a dividend of 5%. Blank for a cash merger only.",
    example: "2",
    aliases: ["New"]
  )

  package static let oldShares = Column<Shares>(
    3,
    "old_shares",
    .count,
    .requiredMayBeBlank,
    "Shares held before it for every `new_shares` after. Blank for a cash merger only.",
    example: "1",
    aliases: ["Old"]
  )

  package static let cashPerShare = Column<Money>(
    4,
    "cash_per_share",
    .money,
    .optional,
    "Cash paid for each share in a merger.",
    example: "3.50",
    aliases: ["Cash"]
  )

  package static let note = Column<String>(
    5,
    "note",
    .text,
    .optional,
    "A remark.",
    example: "two for one",
    aliases: ["Notes", "Remark", "Comment"]
  )

  package static let schema = SheetSchema(
    "events",
    isRequired: false,
    "a change of capitalization, or a merger",
    distinct: [effectiveDate.index, kind.index],
    columns: [
      effectiveDate.declaration,
      kind.declaration,
      newShares.declaration,
      oldShares.declaration,
      cashPerShare.declaration,
      note.declaration,
    ]
  )
}
