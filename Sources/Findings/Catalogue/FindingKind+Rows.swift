// What can be wrong with rows.

extension FindingKind {
  static let rows = [
    rowShort, rowLong, rowShifted, rowTotals, rowFootnote, rowHeader, rowOtherTable,
  ]

  package static let rowShort = FindingKind(
    "row.short",
    .error,
    "A row has fewer cells than the header",
    because:
      "Either the last cells are missing, or a cell further left is, and all cells after it are in "
      + "the wrong column.",
    repair: "Compare the row with where it comes from and put the missing cell back.",
    example: "G-1001,H-101,2001-05-15"
  )

  package static let rowLong = FindingKind(
    "row.long",
    .error,
    "A row has more cells than the header",
    because:
      "Often a number such as 2,000 has no quotes, so its comma splits it in two, and all cells after "
      + "it are in the wrong column.",
    repair:
      "Compare the row with where it comes from: take the surplus cell out, or put quotes around "
      + "the cell that was split.",
    example: "G-1001,H-101,2001-05-15,ISO,4.125,2,000"
  )

  package static let rowShifted = FindingKind(
    "row.shifted",
    .error,
    "The cells of a row stand one column beside their own",
    because:
      "A spreadsheet moves what stands right of a cell that is inserted or deleted. The row still has as many "
      + "cells as the header where its last one was blank.",
    repair: "Move the cells back, or copy the row again from where the sheet comes from.",
    example: "G-1001,H-101,2001-05-15,,ISO,4.125,12000"
  )

  package static let rowTotals = FindingKind(
    "row.totals",
    .error,
    "A row is a total",
    because: "If a total counted as a row, everything would be counted twice.",
    repair: "Delete the row.",
    example: "Total,,,,,1592376"
  )

  package static let rowHeader = FindingKind(
    "row.header",
    .error,
    "The header is repeated among the rows",
    because: "Files were joined, or a page break put the header in again.",
    repair: "Delete the row.",
    example: "grant_id,holder_id,grant_date in row 40"
  )

  package static let rowOtherTable = FindingKind(
    "row.other_table",
    .error,
    "Another table begins below the first",
    because: "A sheet holds one table. The rows below are of another sheet.",
    repair: "Move the rows from here on to a sheet of their own.",
    example: "holder_id,name,role below the grants"
  )

  package static let rowFootnote = FindingKind(
    "row.footnote",
    .error,
    "A row is a remark",
    because: "A row of text in a single cell is not a row of the sheet.",
    repair: "Delete the row.",
    example: "Source: plan records"
  )
}
