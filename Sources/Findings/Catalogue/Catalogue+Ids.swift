extension Catalogue {
  /// Ids.
  static let ids: [DataCode: CatalogueEntry] = [
    .idDuplicate: CatalogueEntry(
      .error,
      "Two rows have the same id",
      because: "An id names one row; which of the two is meant cannot be known.",
      repair: "Give one of them its own id, or delete the row that is there twice.",
      example: "G-1001 in rows 2 and 9"
    ),
    .idUnknown: CatalogueEntry(
      .error,
      "An id is not in the sheet that it names",
      because: "The row belongs to something that is not there.",
      repair: "Write the id as it stands in the other sheet, or add the row there.",
      example: "H-1O1 for H-101"
    ),
    .dateDuplicate: CatalogueEntry(
      .error,
      "Two rows have the same date",
      because: "There is one close a trading day.",
      repair: "Delete the row that is wrong.",
      example: "2003-10-03 in rows 4 and 5"
    ),
  ]
}
