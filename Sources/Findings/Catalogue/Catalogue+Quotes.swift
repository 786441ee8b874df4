extension Catalogue {
  /// Quotes.
  static let quotes: [DataCode: CatalogueEntry] = [
    .quoteUnclosed: CatalogueEntry(
      .error,
      "A quote opens a cell and nothing closes it",
      because:
        "Everything down to the next quote, or to the end of the file, would belong to the "
        + "cell. It is read to the end of its line instead, so that the rows below can still "
        + "be checked.",
      repair: "Close the quote at the end of the cell, or delete it.",
      example: "\"Avery, Jordan"
    ),
    .quoteStray: CatalogueEntry(
      .warning,
      "A quote stands inside a cell that does not begin with one",
      because:
        "It is kept as a character. Often a cell that holds the delimiter should have "
        + "begun with a quote.",
      repair: "Put the whole cell in quotes and double the quote within it.",
      example: "Jordan \"Jo\" Avery"
    ),
    .quoteTextAfter: CatalogueEntry(
      .error,
      "Something stands after a closing quote",
      because: "The cell ends with its closing quote; programs disagree about what the rest is.",
      repair: "Double the quote if it belongs to the text, or delete what follows it.",
      example: "\"Avery\" Jordan"
    ),
  ]
}
