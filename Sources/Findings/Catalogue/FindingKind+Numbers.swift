// What can be wrong with numbers.

extension FindingKind {
  static let numbers = [
    cellNotMoney, cellOtherCurrency, cellTooManyDecimals, cellNotACount, cellNotANumber,
    cellFractionOfAShare, cellScientific, cellBelowZero, cellTooLarge, cellGrouping,
    cellAmbiguousNumber, cellForeignDigits, cellForeignMinus, cellNotAFraction, cellNotAPercentage,
    cellAmbiguousPercentage, cellNotAFigure,
  ]

  package static let cellNotMoney = FindingKind(
    "cell.not_money",
    .error,
    "A cell is not an amount of dollars",
    because: "An amount is a decimal number such as 0.95 or $1,234.50.",
    repair: "Write the amount in digits, with a point before the decimals.",
    example: "n/a"
  )

  package static let cellOtherCurrency = FindingKind(
    "cell.other_currency",
    .error,
    "An amount is in another currency",
    because: "All amounts are in US dollars.",
    repair: "Write the amount in dollars.",
    example: "\u{20AC}4.10"
  )

  package static let cellTooManyDecimals = FindingKind(
    "cell.too_many_decimals",
    .error,
    "An amount has more than four decimals",
    because:
      "Amounts are exact to a hundredth of a cent, and this one would have to be rounded.",
    repair: "Write the amount with at most four decimals.",
    example: "4.12345"
  )

  package static let cellNotACount = FindingKind(
    "cell.not_a_count",
    .error,
    "A cell is not a number of shares",
    because: "A number of shares is a whole number such as 12000 or 12,000.",
    repair: "Write the number of shares in digits.",
    example: "twelve"
  )

  package static let cellNotANumber = FindingKind(
    "cell.not_a_number",
    .error,
    "A cell is not a whole number",
    because: "The column holds whole numbers from zero up.",
    repair: "Write a whole number in digits.",
    example: "twelve"
  )

  package static let cellFractionOfAShare = FindingKind(
    "cell.fraction_of_a_share",
    .error,
    "A number of shares has a fraction",
    because: "Only whole shares count, and rounding would add or lose some.",
    repair: "Write the whole number of shares.",
    example: "2000.5"
  )

  package static let cellScientific = FindingKind(
    "cell.scientific",
    .error,
    "A number was saved in scientific notation",
    because:
      "The column was too narrow, so only the first digits were saved and the others are lost.",
    repair: "Widen the column in the workbook and save again.",
    example: "1.5924E+06"
  )

  package static let cellBelowZero = FindingKind(
    "cell.below_zero",
    .error,
    "A number is below zero",
    because: "The column holds numbers from zero up.",
    repair: "Leave the minus or the parentheses out if that is what is meant.",
    example: "(500)"
  )

  package static let cellTooLarge = FindingKind(
    "cell.too_large",
    .error,
    "A number is too large",
    because:
      "A spreadsheet keeps whole numbers exact only up to 9,007,199,254,740,992, and amounts of more "
      + "than some hundred trillion dollars are not supported.",
    repair: "Look for digits that were joined or typed twice.",
    example: "9007199254740993"
  )

  package static let cellGrouping = FindingKind(
    "cell.grouping",
    .error,
    "The separators in a number are not every three digits",
    because:
      "A digit may be missing, or the separator may be a decimal mark. Which one is not certain.",
    repair: "Write the number without thousands separators, its decimals after a point.",
    example: "1,23,456"
  )

  package static let cellAmbiguousNumber = FindingKind(
    "cell.ambiguous_number",
    .error,
    "A number can be read in two ways",
    because: "The separator may mark thousands or decimals, and other cells do not settle it.",
    repair: "Write the number without thousands separators and with a point before its decimals.",
    example: "1,234 beside 0,95"
  )

  package static let cellForeignDigits = FindingKind(
    "cell.foreign_digits",
    .error,
    "A number is written in digits of another script",
    because: "They look like ordinary digits but are other characters.",
    repair: "Type the number again.",
    example: "\u{FF11}\u{FF12}\u{FF13}"
  )

  package static let cellForeignMinus = FindingKind(
    "cell.foreign_minus",
    .error,
    "A dash is not the plain hyphen-minus",
    because: "It is a typographic dash or minus, as word processors write it.",
    repair: "Type the plain hyphen-minus, the key beside the zero.",
    example: "\u{2212}5"
  )

  package static let cellNotAFraction = FindingKind(
    "cell.not_a_fraction",
    .error,
    "A cell is not a fraction of a whole",
    because: "A fraction is written as 1/3, 33.3% or 0.25, and is from 0 to 1.",
    repair: "Write the fraction as two numbers with a slash between them, or as a percentage.",
    example: "a third"
  )

  package static let cellNotAPercentage = FindingKind(
    "cell.not_a_percentage",
    .error,
    "A cell is not a percentage",
    because: "A percentage is written as 2% or 2.5%.",
    repair: "Write the percentage in digits with the percent sign.",
    example: "two"
  )

  package static let cellAmbiguousPercentage = FindingKind(
    "cell.ambiguous_percentage",
    .error,
    "A percentage without a percent sign is below one",
    because: "0.02 may mean 2%, saved as a plain number, or 0.02%.",
    repair: "Write the percentage with the percent sign.",
    example: "0.02"
  )

  package static let cellNotAFigure = FindingKind(
    "cell.not_a_figure",
    .error,
    "A cell is not a figure",
    because: "A declared figure is a number or a percentage, such as 1,592,376 or 88%.",
    repair: "Write the figure in digits.",
    example: "about half"
  )
}
