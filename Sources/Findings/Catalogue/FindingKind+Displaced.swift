// What people do to a whole column, so that its cells no longer belong to their rows.

extension FindingKind {
  static let displaced = [
    columnSorted, columnShifted, columnDragged, columnRepeated, columnExchanged, cellsExchanged,
    columnScaled, columnMerged,
  ]

  package static let columnSorted = FindingKind(
    "column.sorted",
    .error,
    "A column may have been sorted without the others",
    because:
      "Its cells are in order, and what other cells say fits them in another order. A spreadsheet sorts "
      + "one column alone if only that one is selected.",
    repair: "Take the column from where the sheet comes from, or undo the sorting.",
    example: "grant dates in order, each beside another option than on the forms"
  )

  package static let columnShifted = FindingKind(
    "column.shifted",
    .error,
    "The cells of a column may have been moved by a row",
    because:
      "From some row on, they fit the row above or below. A spreadsheet moves the rest of a column if one "
      + "cell of it is inserted or deleted.",
    repair: "Take the column from where the sheet comes from, or move its cells back by a row.",
    example: "each price beside the option after the one that the forms state it for"
  )

  package static let columnDragged = FindingKind(
    "column.dragged",
    .error,
    "The cells of a column count up where another sheet says otherwise",
    because:
      "A spreadsheet that fills cells downwards makes 5.125 and 6.125 of 4.125, and H-102 of H-101, where "
      + "the same was meant in each row, or something else.",
    repair: "Copy these cells again from where the sheet comes from.",
    example: "grant dates 2001-05-15, 2001-05-16, 2001-05-17, none of them as on the forms"
  )

  package static let columnRepeated = FindingKind(
    "column.repeated",
    .error,
    "The cells of a column are all the same where other sheets say otherwise",
    because: "A spreadsheet copies a cell into those below it if the wrong cells are selected.",
    repair: "Copy these cells again from where the sheet comes from.",
    example: "the same holder_id in five rows, three of them options that other holders list"
  )

  package static let cellsExchanged = FindingKind(
    "cell.exchanged",
    .error,
    "Two cells of a column may have changed places",
    because: "Each of them fits what other sheets say of the row of the other.",
    repair: "Compare the two rows with where the sheet comes from.",
    example: "the holder_id of F-5 on F-6, and that of F-6 on F-5"
  )

  package static let columnExchanged = FindingKind(
    "column.exchanged",
    .error,
    "Two columns may have changed places",
    because: "What stands under one name makes sense under the other, and the other way round.",
    repair: "Compare the two headers with where the sheet comes from.",
    example: "a high below the low in every row"
  )

  package static let columnScaled = FindingKind(
    "column.scaled",
    .error,
    "A column may be in cents or in thousands",
    because: "Its numbers are the same many times what another sheet states.",
    repair: "Write amounts in dollars and shares in ones.",
    example: "an exercise price of 412.50 where the forms state 4.125"
  )

  package static let columnMerged = FindingKind(
    "column.merged",
    .warning,
    "The cells of a column may have been merged",
    because:
      "Only the first of merged cells has a value in a CSV file, and the others are blank. A blank cell is "
      + "read as blank: an option without a schedule vests by the standard one.",
    repair: "If they were merged, write the value into each row; a blank that is meant may stay.",
    example: "schedule annual-4 in the first row, and blank in the nineteen below it"
  )
}
