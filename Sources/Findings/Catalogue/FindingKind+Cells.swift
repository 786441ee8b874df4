// What can be wrong with any cell.

extension FindingKind {
  static let cells = [
    cellBlank, cellFormula, cellTextFormula, cellSpreadsheetError, cellHashes, cellNul,
    cellBrokenText, cellInvisibleCharacter, cellTooLong, cellHasSpaces, cellNotAChoice,
    cellUnusualWord, cellNotYesOrNo,
  ]

  package static let cellBlank = FindingKind(
    "cell.blank",
    .error,
    "A required cell is blank",
    because: "Every row needs a value in this column.",
    repair: "Fill the cell in.",
    example: "a grant without an exercise price"
  )

  package static let cellFormula = FindingKind(
    "cell.formula",
    .error,
    "A formula was saved instead of its result",
    because: "A formula has no meaning outside its workbook.",
    repair: "In the workbook, copy the column, paste it as values, and save again.",
    example: "=SUM(A1:A9)"
  )

  package static let cellTextFormula = FindingKind(
    "cell.text_formula",
    .error,
    "A text is wrapped in a formula",
    because: "The cell is a formula whose result is a text, which is a way to keep leading zeros.",
    repair: "Write only the text.",
    example: "=\"00123\""
  )

  package static let cellSpreadsheetError = FindingKind(
    "cell.spreadsheet_error",
    .error,
    "A spreadsheet error was saved",
    because: "The formula in the workbook failed, so there is no value.",
    repair: "Correct the formula in the workbook and save again.",
    example: "#REF!"
  )

  package static let cellHashes = FindingKind(
    "cell.hashes",
    .error,
    "The column was too narrow to show the value",
    because: "The sheet was saved as displayed, so only hash signs are left of the value.",
    repair: "Widen the column in the workbook and save again.",
    example: "########"
  )

  package static let cellNul = FindingKind(
    "cell.nul",
    .error,
    "A cell contains a zero byte",
    because:
      "A zero byte is not text. The file is damaged, or is UTF-16 without a byte-order mark.",
    repair: "Save the sheet again from where it comes from.",
    example: "H-1\u{0}01"
  )

  package static let cellBrokenText = FindingKind(
    "cell.broken_text",
    .error,
    "A cell contains bytes that are not text",
    because:
      "The rest of the file is text, so the file was damaged, joined from two files, or converted "
      + "from a wrong encoding (which leaves U+FFFD).",
    repair: "Type the text again, or save the sheet again from where it comes from.",
    example: "a byte E9 among UTF-8 text"
  )

  package static let cellInvisibleCharacter = FindingKind(
    "cell.invisible_character",
    .error,
    "A value contains an invisible character",
    because:
      "The value looks the same without the character but is a different one, so ids would not "
      + "match.",
    repair: "Type the value again.",
    example: "H-1\u{200B}01"
  )

  package static let cellTooLong = FindingKind(
    "cell.too_long",
    .error,
    "A cell is longer than a spreadsheet allows",
    because:
      "A spreadsheet's cell holds at most 32,767 characters. A cell of more than a million bytes is "
      + "usually a quote that is closed in the wrong place.",
    repair: "Look for a missing quote.",
    example: "a cell of two million characters"
  )

  package static let cellHasSpaces = FindingKind(
    "cell.has_spaces",
    .error,
    "An id has a space in it",
    because: "An id has no spaces, so that it is written the same in every sheet.",
    repair: "Write the id without the space in every sheet.",
    example: "G 1001"
  )

  package static let cellNotAChoice = FindingKind(
    "cell.not_a_choice",
    .error,
    "A word is not one of the allowed words",
    because: "The column allows a fixed set of words, in upper or lower case.",
    repair: "Write one of the allowed words.",
    example: "contractor in the column role"
  )

  package static let cellUnusualWord = FindingKind(
    "cell.unusual_word",
    .warning,
    "A word is close to a known one",
    because: "The column allows other words, but this one looks like a typing error.",
    repair: "Write the known word if that is what is meant.",
    example: "chek in the column method"
  )

  package static let cellNotYesOrNo = FindingKind(
    "cell.not_yes_or_no",
    .error,
    "A cell is neither yes nor no",
    because: "Allowed are yes and no, y and n, true and false, 1 and 0, in upper or lower case.",
    repair: "Write yes or no.",
    example: "maybe"
  )
}
