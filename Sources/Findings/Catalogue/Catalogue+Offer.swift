extension Catalogue {
  /// The terms of the offer.
  static let offer: [DataCode: CatalogueEntry] = [
    .termMissing: CatalogueEntry(
      .error,
      "A required term is not in offer.csv",
      because: "The offer cannot be carried out without it.",
      repair: "Add a row with the term and its value.",
      example: "no row for expiration"
    ),
    .termDuplicate: CatalogueEntry(
      .error,
      "A term is in offer.csv twice",
      because: "Which of the two is meant cannot be known.",
      repair: "Delete one of the two rows.",
      example: "expiration in rows 5 and 9"
    ),
    .termUnusual: CatalogueEntry(
      .warning,
      "A term of the offer's own is close to a known one",
      because: "It is kept for the rules as it stands, but it looks like a slip.",
      repair: "Write the known term if it is meant.",
      example: "cancelation"
    ),
    .datesReversed: CatalogueEntry(
      .error,
      "A date comes before the one it must follow",
      because: "One of the two is wrong.",
      repair: "Compare both dates with their source.",
      example: "an expiration before the commencement"
    ),
  ]
}
