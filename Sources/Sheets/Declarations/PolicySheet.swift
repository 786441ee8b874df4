package import Exchange

package enum PolicySheet: ListedSheet {
  static let place = 170

  package static let rule = Column<String>(
    0,
    "rule",
    .id,
    .required,
    "The rule, by its id.",
    example: "tender.delivery",
    aliases: ["Rule ID"]
  )

  package static let parameter = Column<String>(
    1,
    "parameter",
    .id,
    .required,
    "Its parameter, or `level`.",
    example: "methods",
    aliases: ["Param"]
  )

  package static let value = Column<String>(
    2,
    "value",
    .text,
    .required,
    "The value in force from `adopted_on`.",
    example: "fax; hand; courier",
    aliases: ["Setting"]
  )

  package static let adoptedOn = Column<Day>(
    3,
    "adopted_on",
    .date,
    .required,
    "The day the Committee adopted it.",
    example: "2003-02-20",
    aliases: ["Adopted", "Date Adopted"]
  )

  package static let adoptedBy = Column<String>(
    4,
    "adopted_by",
    .text,
    .optional,
    "Who adopted it.",
    example: "Stock Option Committee",
    aliases: ["Approved By"]
  )

  package static let note = Column<String>(
    5,
    "note",
    .text,
    .optional,
    "A remark.",
    example: "couriers allowed",
    aliases: ["Notes", "Remark", "Comment"]
  )

  package static let effectiveAsOf = Column<Day>(
    6,
    "effective_as_of",
    .date,
    .optional,
    "The day from which it answers, where it reaches back before its adoption; blank is "
      + "`adopted_on`.",
    example: "2003-02-20",
    aliases: ["Retroactive To"]
  )

  package static let schema = SheetSchema(
    "policy",
    isRequired: false,
    "a rule parameter set for this offer",
    distinct: [rule.index, parameter.index, adoptedOn.index],
    columns: [
      rule.declaration,
      parameter.declaration,
      value.declaration,
      adoptedOn.declaration,
      adoptedBy.declaration,
      note.declaration,
      effectiveAsOf.declaration,
    ]
  )
}
