// What can be wrong with a file as a whole.

extension FindingKind {
  static let files = [
    fileMissing, fileUnknown, fileDuplicate, fileEmpty, fileNotText, fileEncoding, fileWindows1252,
    fileTitleRows, fileTitleDate, fileDelimiter, fileOtherSheet, fileRowsMissing, fileCutOff,
  ]

  package static let fileMissing = FindingKind(
    "file.missing",
    .error,
    "A required sheet is missing",
    because:
      "An offer folder needs offer.csv, holders.csv, grants.csv, forms.csv, "
      + "elections.csv and prices.csv; the other sheets are optional.",
    repair: "Put the sheet into the folder, or rename the file that contains it.",
    example: "no forms.csv in the folder"
  )

  package static let fileUnknown = FindingKind(
    "file.unknown",
    .warning,
    "A file is not a sheet Exchequer knows",
    because:
      "Only the sheets that `exchequer sheets` lists are read. Nothing in this file is used.",
    repair: "Rename the file to the sheet that it is, or move it out of the folder.",
    example: "election.csv"
  )

  package static let fileDuplicate = FindingKind(
    "file.duplicate",
    .error,
    "Two files are the same sheet",
    because:
      "Upper and lower case make no difference in file names, so both files are this sheet, and "
      + "nothing says which one counts.",
    repair: "Keep one of the two.",
    example: "grants.csv and Grants.CSV"
  )

  package static let fileEmpty = FindingKind(
    "file.empty",
    .error,
    "The file is empty",
    because: "There is not even a header row.",
    repair: "Write the header row, or delete the file if the sheet is optional.",
    example: "a file of 0 bytes"
  )

  package static let fileNotText = FindingKind(
    "file.not_text",
    .error,
    "The file is not text",
    because:
      "The file begins like a workbook, a PDF or another format that is not text.",
    repair: "Open it in the program that made it and save it as CSV.",
    example: "PK.. (an .xlsx file named .csv)"
  )

  package static let fileEncoding = FindingKind(
    "file.encoding",
    .error,
    "The text encoding of the file is not supported",
    because:
      "Supported: UTF-8, UTF-16 with a byte-order mark, and Windows-1252. In any other encoding, "
      + "names would come out wrong.",
    repair: "Save the sheet again as CSV UTF-8.",
    example: "a UTF-32 byte-order mark"
  )

  package static let fileWindows1252 = FindingKind(
    "file.windows_1252",
    .note,
    "The file is read as Windows-1252",
    because:
      "The file is not valid UTF-8, and Windows-1252 is what US and Western European spreadsheets "
      + "save. From other countries it may be another code page.",
    repair: "Check the names with accents, or save the sheet as CSV UTF-8.",
    example: "Ren\u{E9}e as one byte E9"
  )

  package static let fileTitleRows = FindingKind(
    "file.title_rows",
    .note,
    "Rows above the header are skipped",
    because:
      "The header is the row that names the columns. Rows above it are taken for a title.",
    repair: "Delete the rows above the header if they are not needed.",
    example: "Option holders as of February 28, 2003"
  )

  package static let fileTitleDate = FindingKind(
    "file.title_date",
    .warning,
    "The title of a sheet has an earlier date than the offer",
    because:
      "holders.csv and grants.csv are as of the day on which the offer begins. A sheet of last month "
      + "lacks what was granted, exercised or cancelled since.",
    repair: "Export the sheet as of the day on which the offer begins, or correct its title.",
    example: "Option ledger as of January 31, 2003"
  )

  package static let fileDelimiter = FindingKind(
    "file.delimiter",
    .error,
    "The separator between cells is not supported",
    because: "Supported: comma, semicolon, tab.",
    repair: "Save the sheet again with commas between the cells.",
    example: "grant_id|holder_id|grant_date"
  )

  package static let fileOtherSheet = FindingKind(
    "file.other_sheet",
    .error,
    "A file has the columns of another sheet",
    because: "It was saved under the wrong name, so its own rows are not there.",
    repair: "Save the right table under this name.",
    example: "an elections.csv with the columns of forms.csv"
  )

  package static let fileRowsMissing = FindingKind(
    "file.rows_missing",
    .error,
    "A sheet lacks rows that other sheets name",
    because:
      "Several ids that other sheets name are not in it. It may be an earlier sheet, one that was "
      + "filtered or cut off, or that of another offer.",
    repair: "Export the sheet again, with all its rows.",
    example: "12 of the 40 options on the forms, not in grants.csv"
  )

  package static let fileCutOff = FindingKind(
    "file.cut_off",
    .warning,
    "A file may have been cut off in its last cell",
    because:
      "A copy that stops early ends in the middle of a cell, and what is left of it may be read as "
      + "something else. Rows may be missing after it.",
    repair: "Compare the end of the file with where it comes from.",
    example: "a last close of 5.4 without a line end, below closes such as 5.45"
  )
}
