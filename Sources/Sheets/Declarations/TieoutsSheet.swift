package enum TieoutsSheet: ListedSheet {
  static let place = 160

  package static let label = Column<String>(
    0,
    "label",
    .text,
    .required,
    "What the figure is called where it is declared.",
    example: "Shares under option",
    aliases: ["Description"]
  )

  package static let measure = Column<TieoutMeasure>(
    1,
    "measure",
    .choice(TieoutMeasure.words),
    .required,
    "What is counted.",
    example: "outstanding",
    aliases: ["Measures"]
  )

  package static let subject = Column<String>(
    2,
    "subject",
    .text,
    .required,
    "What it is counted over: `all`, a holder_id, `group:NAME`, `type:ISO`, `plan:NAME` or `price:4.125`.",
    example: "all",
    aliases: ["Over"]
  )

  package static let value = Column<Figure>(
    3,
    "value",
    .figure,
    .required,
    "The figure declared.",
    example: "1,592,376",
    aliases: ["Declared", "Figure", "Amount"]
  )

  package static let source = Column<String>(
    4,
    "source",
    .text,
    .optional,
    "Where it is written.",
    example: "Introduction",
    aliases: ["Reference", "Citation"]
  )

  package static let schema = SheetSchema(
    "tieouts",
    isRequired: false,
    "a declared total to check",
    columns: [
      label.declaration,
      measure.declaration,
      subject.declaration,
      value.declaration,
      source.declaration,
    ]
  )
}
