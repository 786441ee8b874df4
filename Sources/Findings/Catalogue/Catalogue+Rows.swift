extension Catalogue {
  /// Rows.
  static let rows: [DataCode: CatalogueEntry] = [
    .rowShort: CatalogueEntry(
      .error,
      "A row has fewer cells than the header",
      because:
        "Either its last cells are missing, or a cell further left was lost and all after "
        + "it stand in the wrong column.",
      repair: "Compare the row with its source and put the missing cell back.",
      example: "G-1001,H-101,2001-05-15"
    ),
    .rowLong: CatalogueEntry(
      .error,
      "A row has more cells than the header",
      because:
        "Most often a number such as 2,000 stands without quotes, so that its comma splits "
        + "it in two and all after it stand in the wrong column.",
      repair: "Put the number in quotes, or write it without the comma.",
      example: "G-1001,H-101,2001-05-15,ISO,4.125,2,000"
    ),
    .rowTotals: CatalogueEntry(
      .error,
      "A totals row is left in the sheet",
      because: "Read as data it would count everything twice.",
      repair: "Delete the row.",
      example: "Total,,,,,1592376"
    ),
    .rowFootnote: CatalogueEntry(
      .error,
      "A remark stands among the rows",
      because: "A row with a single cell is not a row of the sheet.",
      repair: "Delete the row, or move the remark out of the sheet.",
      example: "Source: plan records"
    ),
  ]
}
