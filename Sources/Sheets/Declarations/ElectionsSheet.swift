package import Exchange

package enum ElectionsSheet: ListedSheet {
  static let place = 40

  package static let formID = Column<String>(
    0,
    "form_id",
    .id,
    .required,
    "The form that lists it: an id of forms.csv.",
    example: "F-0001",
    aliases: ["Form Number", "Form No", "Form #", "Document ID"]
  )

  package static let grantID = Column<String>(
    1,
    "grant_id",
    .id,
    .required,
    "The option listed: an id of grants.csv.",
    example: "G-1001",
    aliases: ["Grant Number", "Grant No", "Grant #", "Option ID", "Option Number", "Award Number"]
  )

  package static let grantDate = Column<Day>(
    2,
    "grant_date",
    .date,
    .requiredMayBeBlank,
    "The grant date as the form states it; blank on a notice only.",
    example: "2001-05-15",
    aliases: ["Date of Grant", "Option Date"]
  )

  package static let exercisePrice = Column<Money>(
    3,
    "exercise_price",
    .money,
    .requiredMayBeBlank,
    "The exercise price as the form states it; blank on a notice only.",
    example: "4.125",
    aliases: OtherNames.exercisePrice
  )

  package static let originalShares = Column<Shares>(
    4,
    "original_shares",
    .count,
    .requiredMayBeBlank,
    "The shares granted as the form states them; blank on a notice only.",
    example: "12,000",
    aliases: [
      "Original Grant", "Shares Granted", "Original Number of Shares", "# Granted",
      "Number Granted", "Qty Granted",
    ]
  )

  package static let sharesExercised = Column<Shares>(
    5,
    "shares_exercised",
    .count,
    .requiredMayBeBlank,
    "The shares exercised as the form states them; blank on a notice only.",
    example: "2,000",
    aliases: ["Exercised", "# Exercised", "Number Exercised", "Qty Exercised"]
  )

  package static let sharesTendered = Column<Shares>(
    6,
    "shares_tendered",
    .count,
    .requiredMayBeBlank,
    "The shares tendered, from 0 to those outstanding; blank on a notice only.",
    example: "10,000",
    aliases: [
      "Tendered", "Shares to Tender", "Qty Tendered", "Shares Elected", "# Tendered",
      "Number Tendered",
    ]
  )

  package static let percent = Column<Int>(
    7,
    "percent",
    .percent,
    .optional,
    "In place of shares_tendered, the part of what is outstanding on the determination day.",
    example: "34%",
    aliases: ["Percentage", "Percent Tendered", "% Tendered"]
  )

  package static let schema = SheetSchema(
    "elections",
    isRequired: true,
    "an option listed on a form",
    distinct: [
      formID.index, grantID.index, grantDate.index, exercisePrice.index, originalShares.index,
      sharesExercised.index, sharesTendered.index, percent.index,
    ],
    columns: [
      formID.declaration,
      grantID.declaration,
      grantDate.declaration,
      exercisePrice.declaration,
      originalShares.declaration,
      sharesExercised.declaration,
      sharesTendered.declaration,
      percent.declaration,
    ]
  )
}

extension ElectionsSheet {
  /// The columns by which a line states its option, with those of grants.csv that say the same (D1).
  static let stated: [(line: Int, grant: Int)] = [
    (grantDate.index, GrantsSheet.grantDate.index),
    (exercisePrice.index, GrantsSheet.exercisePrice.index),
    (originalShares.index, GrantsSheet.sharesGranted.index),
    (sharesExercised.index, GrantsSheet.sharesExercised.index),
  ]

  /// The columns that a line of an Election Form fills in: these, and what it tenders.
  static let numbers = stated.map(\.line) + [sharesTendered.index]

  /// All that a line says in numbers, what it tenders first.
  package static let numbersInOrder = [sharesTendered.index, percent.index] + stated.map(\.line)

  /// The column that says what a line tenders: `percent` where it is filled in, else `shares_tendered`.
  package static func tenderColumn(of row: Int, in sheet: SheetTable) -> Int {
    sheet[percent, row] == nil ? sharesTendered.index : percent.index
  }
}
