extension Catalogue {
  /// The header row.
  static let headers: [DataCode: CatalogueEntry] = [
    .headerMissing: CatalogueEntry(
      .error,
      "No row names the columns",
      because:
        "Columns are found by their names, never by their order; no row near the top has "
        + "any of the names.",
      repair: "Put the header row at the top (`exchequer sheets` prints it).",
      example: "G-1001,H-101,2001-05-15 in row 1"
    ),
    .columnMissing: CatalogueEntry(
      .error,
      "A required column is not there",
      because: "The sheet cannot be understood without it.",
      repair: "Add the column, or rename the one that holds it.",
      example: "a grants.csv without exercise_price"
    ),
    .columnDuplicate: CatalogueEntry(
      .error,
      "Two columns have the same name",
      because:
        "Names match without regard to case, spaces, hyphens and underscores, so that "
        + "neither of the two can be preferred.",
      repair: "Delete or rename one of the two.",
      example: "Grant Date and grant_date"
    ),
    .columnUnusual: CatalogueEntry(
      .warning,
      "A column's name is not known and close to a known one",
      because:
        "It is kept for the rules as a column of the offer's own, and the optional column it may "
        + "be counts as left out.",
      repair: "Write the known name if it is meant.",
      example: "vesting_strat"
    ),
    .columnUnnamed: CatalogueEntry(
      .warning,
      "A column without a name has cells",
      because: "What stands in it counts for nothing.",
      repair: "Name the column, or clear its cells.",
      example: "a remark to the right of the table"
    ),
    .columnDecimalComma: CatalogueEntry(
      .note,
      "A column is read with decimal commas",
      because:
        "Every number in it makes sense with a comma before the decimals, and at least one "
        + "makes no sense otherwise.",
      repair: "Write decimals with a point to be certain.",
      example: "0,95"
    ),
  ]
}
