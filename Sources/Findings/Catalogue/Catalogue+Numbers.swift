extension Catalogue {
  /// Numbers.
  static let numbers: [DataCode: CatalogueEntry] = [
    .cellNotMoney: CatalogueEntry(
      .error,
      "A cell is not an amount of dollars",
      because: "Amounts are exact decimals, 0.95 or $1,234.50.",
      repair: "Write the amount as 1234.50.",
      example: "n/a"
    ),
    .cellOtherCurrency: CatalogueEntry(
      .error,
      "An amount is in another currency",
      because: "Every amount is in dollars.",
      repair: "Write the amount in dollars.",
      example: "\u{20AC}4.10"
    ),
    .cellTooManyDecimals: CatalogueEntry(
      .error,
      "An amount has more than four decimals",
      because:
        "Amounts are kept to a hundredth of a cent; rounding this one would lose "
        + "something.",
      repair: "Write the amount with four decimals at most.",
      example: "4.12345"
    ),
    .cellNotACount: CatalogueEntry(
      .error,
      "A cell is not a number of shares",
      because: "Counts are whole shares, 12000 or 12,000.",
      repair: "Write the number of shares.",
      example: "twelve"
    ),
    .cellNotANumber: CatalogueEntry(
      .error,
      "A cell is not a whole number",
      because: "The column holds whole numbers that are not below zero.",
      repair: "Write a whole number.",
      example: "twelve"
    ),
    .cellFractionOfAShare: CatalogueEntry(
      .error,
      "A fraction stands where whole shares are due",
      because: "Rounding it would make or lose shares.",
      repair: "Write the whole number of shares.",
      example: "2000.5"
    ),
    .cellScientific: CatalogueEntry(
      .error,
      "A number was saved in scientific notation",
      because:
        "The column was too narrow, so that only the first digits were saved; the others "
        + "are lost.",
      repair: "Widen the column in the workbook and save again.",
      example: "1.5924E+06"
    ),
    .cellBelowZero: CatalogueEntry(
      .error,
      "A number is below zero",
      because: "The column holds nothing below zero.",
      repair: "Write the number without the minus if that is what is meant.",
      example: "(500)"
    ),
    .cellTooLarge: CatalogueEntry(
      .error,
      "A number is too large",
      because:
        "Past 2^53 (9,007,199,254,740,992) a spreadsheet no longer keeps whole numbers, "
        + "and amounts past some hundred trillion dollars do not fit.",
      repair: "Look for digits that were joined or typed twice.",
      example: "9007199254740993"
    ),
    .cellGrouping: CatalogueEntry(
      .error,
      "The thousands separators are not every three digits",
      because:
        "Either a digit is missing or the comma means decimals; reading on would be a "
        + "guess.",
      repair: "Write the number without separators.",
      example: "1,23,456"
    ),
    .cellAmbiguousNumber: CatalogueEntry(
      .error,
      "A number can be read in two ways",
      because: "The column has decimal commas, and this cell may have a thousands separator.",
      repair: "Write the number without separators, its decimals after a point.",
      example: "1,234 beside 0,95"
    ),
    .cellForeignDigits: CatalogueEntry(
      .error,
      "A number is written with digits of another script",
      because: "They look like digits and are not those that programs read.",
      repair: "Type the number again.",
      example: "\u{FF11}\u{FF12}\u{FF13}"
    ),
    .cellForeignMinus: CatalogueEntry(
      .error,
      "A minus sign is not the plain one",
      because: "It is a typographic minus or dash, as word processors write it.",
      repair: "Type the minus again.",
      example: "\u{2212}5"
    ),
    .cellNotAFraction: CatalogueEntry(
      .error,
      "A cell is not a part of a whole",
      because: "Parts are written 1/3, 33.3% or 0.25, above zero and at most 1.",
      repair: "Write it as a fraction, 1/3.",
      example: "a third"
    ),
    .cellNotAPercentage: CatalogueEntry(
      .error,
      "A cell is not a percentage",
      because: "Percentages are written 2% or 2.5%.",
      repair: "Write it as 2%.",
      example: "two"
    ),
    .cellAmbiguousPercentage: CatalogueEntry(
      .error,
      "A percentage without its sign is below one",
      because: "0.02 may mean 2% saved as a plain number, or two hundredths of a percent.",
      repair: "Write it with the sign.",
      example: "0.02"
    ),
    .cellNotAFigure: CatalogueEntry(
      .error,
      "A cell is not a figure",
      because: "A declared figure is a number or a percentage, 1,592,376 or 88%.",
      repair: "Write the figure as it is declared.",
      example: "about half"
    ),
  ]
}
