extension Catalogue {
  /// Any cell.
  static let cells: [DataCode: CatalogueEntry] = [
    .cellBlank: CatalogueEntry(
      .error,
      "A cell is blank that must not be",
      because: "The column is required, and this row has nothing in it.",
      repair: "Fill the cell in.",
      example: "a grant without an exercise price"
    ),
    .cellFormula: CatalogueEntry(
      .error,
      "A formula was saved instead of its result",
      because: "A formula means nothing outside its workbook.",
      repair: "Replace the formula by its result: copy, then paste the values.",
      example: "=SUM(A1:A9)"
    ),
    .cellTextFormula: CatalogueEntry(
      .error,
      "A formula protects a text",
      because: "The cell is a formula whose result is a text, a way of keeping leading zeros.",
      repair: "Write the text alone.",
      example: "=\"00123\""
    ),
    .cellSpreadsheetError: CatalogueEntry(
      .error,
      "A spreadsheet's error value was saved",
      because: "The formula behind it failed, so the value is lost.",
      repair: "Mend the formula in the workbook and save again.",
      example: "#REF!"
    ),
    .cellHashes: CatalogueEntry(
      .error,
      "The column was too narrow to show the value",
      because: "Saved as displayed, only the hash signs are left and the value is lost.",
      repair: "Widen the column in the workbook and save again.",
      example: "########"
    ),
    .cellNul: CatalogueEntry(
      .error,
      "A zero byte stands in a cell",
      because: "It is no text; the file was damaged, or is UTF-16 without its mark.",
      repair: "Save the sheet again from its source.",
      example: "H-1\u{0}01"
    ),
    .cellBrokenText: CatalogueEntry(
      .error,
      "Bytes in a cell are no text",
      because:
        "The rest of the file is text: it was damaged, joined from two, or converted wrongly "
        + "before (which leaves U+FFFD).",
      repair: "Type the text again, or save the sheet again from its source.",
      example: "a byte E9 among UTF-8 text"
    ),
    .cellInvisibleCharacter: CatalogueEntry(
      .error,
      "An invisible character stands inside a value",
      because:
        "It looks the same as the value without it and is not, so that ids would not "
        + "match.",
      repair: "Type the value again.",
      example: "H-1\u{200B}01"
    ),
    .cellTooLong: CatalogueEntry(
      .error,
      "A cell is longer than any spreadsheet keeps",
      because:
        "A spreadsheet's cell holds at most 32,767 characters; past a million bytes it is a quote "
        + "that does not close where it should.",
      repair: "Look for a missing quote.",
      example: "a cell of two million characters"
    ),
    .cellHasSpaces: CatalogueEntry(
      .error,
      "An id has a space in it",
      because: "Ids are text without spaces, so that they match from sheet to sheet.",
      repair: "Write the id without the space, everywhere the same.",
      example: "G 1001"
    ),
    .cellNotAChoice: CatalogueEntry(
      .error,
      "A word is not one of those that are allowed",
      because: "The column knows a fixed set of words, whatever their case.",
      repair: "Write one of the allowed words.",
      example: "contractor in the column role"
    ),
    .cellUnusualWord: CatalogueEntry(
      .warning,
      "A word is close to a known one",
      because: "The column allows other words, but this one looks like a slip.",
      repair: "Write the known word if it is meant.",
      example: "chek in the column method"
    ),
    .cellNotYesOrNo: CatalogueEntry(
      .error,
      "A cell is neither yes nor no",
      because: "Read are yes and no, y and n, true and false, 1 and 0, whatever their case.",
      repair: "Write yes or no.",
      example: "maybe"
    ),
  ]
}
