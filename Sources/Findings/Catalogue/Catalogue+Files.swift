extension Catalogue {
  /// The file as a whole.
  static let files: [DataCode: CatalogueEntry] = [
    .fileMissing: CatalogueEntry(
      .error,
      "A sheet that must be there is not",
      because:
        "An offer folder needs offer.csv, holders.csv, grants.csv, forms.csv, "
        + "elections.csv and prices.csv; the other sheets are optional.",
      repair: "Put the sheet into the folder, or rename the file that holds it.",
      example: "no forms.csv in the folder"
    ),
    .fileUnknown: CatalogueEntry(
      .warning,
      "A CSV file is no sheet of the contract",
      because:
        "The program reads only the sheets it knows, so what stands in this file counts "
        + "for nothing. Other file types are left alone.",
      repair: "Rename the file to the sheet it is, or take it out of the folder.",
      example: "election.csv"
    ),
    .fileDuplicate: CatalogueEntry(
      .error,
      "Two files are the same sheet",
      because:
        "File names match without regard to case, so that both files are this sheet and "
        + "neither can be preferred.",
      repair: "Keep one of the two.",
      example: "grants.csv and Grants.CSV"
    ),
    .fileEmpty: CatalogueEntry(
      .error,
      "The file is empty",
      because: "There is not even a header row.",
      repair: "Write the header row, or take the file away if the sheet is optional.",
      example: "a file of 0 bytes"
    ),
    .fileNotText: CatalogueEntry(
      .error,
      "The file is not text",
      because:
        "Its first bytes are those of a workbook, a PDF or another binary format with a "
        + "changed name.",
      repair: "Open it where it was made and save it as CSV.",
      example: "PK.. (an .xlsx file named .csv)"
    ),
    .fileEncoding: CatalogueEntry(
      .error,
      "The file's text encoding is not one that is read",
      because:
        "Read are UTF-8, UTF-16 with a byte-order mark, and Windows-1252. Any other would "
        + "be guessed, and names would come out wrong.",
      repair: "Save it again as CSV UTF-8.",
      example: "a UTF-32 byte-order mark"
    ),
    .fileWindows1252: CatalogueEntry(
      .note,
      "The file is read as Windows-1252",
      because:
        "It is not valid UTF-8, and everything in it is a character of the code page that "
        + "US and Western European spreadsheets save in.",
      repair: "Save it as CSV UTF-8 to be certain about accents.",
      example: "Ren\u{E9}e as one byte E9"
    ),
    .fileTitleRows: CatalogueEntry(
      .note,
      "Rows above the header are skipped",
      because:
        "The header is the row that names the columns; what stands above it is taken for a "
        + "title.",
      repair: "Delete the rows above the header if they are not wanted.",
      example: "Option holders as of February 28, 2003"
    ),
    .fileDelimiter: CatalogueEntry(
      .error,
      "The cells are separated by a character that is not read",
      because: "Read are comma, semicolon and tab.",
      repair: "Save it again with commas between the cells.",
      example: "grant_id|holder_id|grant_date"
    ),
  ]
}
