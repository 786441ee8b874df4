// What can be wrong with quotes.

extension FindingKind {
  static let quotes = [
    quoteUnclosed, quoteStray, quoteTextAfter, quoteSpaces, quoteWholeRow,
  ]

  package static let quoteUnclosed = FindingKind(
    "quote.unclosed",
    .error,
    "A cell begins with a quote that is never closed",
    because:
      "Everything up to the next quote, or to the end of the file, would belong to the cell. The "
      + "cell is read to the end of its line instead, so that the rows below can be checked.",
    repair: "Close the quote at the end of the cell, or delete the quote that opens it.",
    example: "\"Avery, Jordan"
  )

  package static let quoteStray = FindingKind(
    "quote.stray",
    .warning,
    "A cell contains a quote but does not begin with one",
    because:
      "The quote is kept as a character. Often a cell that contains the separator should have begun "
      + "with a quote.",
    repair: "Put the whole cell in quotes and double the quotes inside it.",
    example: "Jordan \"Jo\" Avery"
  )

  package static let quoteSpaces = FindingKind(
    "quote.spaces",
    .warning,
    "Spaces stand around the quotes of cells",
    because:
      "A cell begins with its quote. With a space before it, other programs take the quote for a "
      + "character and split the cell at its commas.",
    repair: "Save the sheet again without spaces around the quotes.",
    example: "F-1,fax, \"Avery, Jordan\""
  )

  package static let quoteWholeRow = FindingKind(
    "quote.whole_row",
    .error,
    "Rows are in quotes as a whole",
    because:
      "All the cells of the row are inside one pair of quotes, so they are a single cell. A program "
      + "that took the line for one text has written it so.",
    repair: "Remove the quotes around each row and make the doubled quotes inside single; "
      + "`exchequer fix` does it.",
    example: "\"G-1001,H-101,2001-05-15\""
  )

  package static let quoteTextAfter = FindingKind(
    "quote.text_after",
    .error,
    "A cell continues after its closing quote",
    because: "A cell ends at its closing quote. Programs disagree about what follows it.",
    repair:
      "Delete the quote that opens the cell if it does not belong there; otherwise double the quotes inside "
      + "the cell, and close it at its end.",
    example: "\"Avery\" Jordan"
  )
}
