// What can be wrong with the header row.

extension FindingKind {
  static let headers = [
    headerMissing, columnMissing, columnDuplicate, columnUnusual, columnUnnamed, columnUnknown,
    columnDecimalComma, headerSecondTable,
  ]

  package static let headerMissing = FindingKind(
    "header.missing",
    .error,
    "No row names the columns",
    because:
      "Columns are found by their names, never by their order, and no row near the top has any of "
      + "the names.",
    repair: "Put the header row at the top (`exchequer sheets` prints it).",
    example: "G-1001,H-101,2001-05-15 in row 1"
  )

  package static let columnMissing = FindingKind(
    "column.missing",
    .error,
    "A required column is missing",
    because: "The sheet cannot be used without it.",
    repair: "Add the column, or rename the column that contains it.",
    example: "a grants.csv without exercise_price"
  )

  package static let columnDuplicate = FindingKind(
    "column.duplicate",
    .error,
    "Two columns have the same name",
    because:
      "Case, spaces, hyphens and underscores make no difference in names, so nothing says which of "
      + "the two columns counts.",
    repair: "Delete or rename one of the two.",
    example: "Grant Date and grant_date"
  )

  package static let columnUnusual = FindingKind(
    "column.unusual",
    .warning,
    "The name of an unknown column is close to a known one",
    because:
      "Only rules can read an unknown column, so the known column, which is optional, counts as "
      + "left out.",
    repair: "Write the known name if that is what is meant.",
    example: "vesting_strat"
  )

  package static let columnUnnamed = FindingKind(
    "column.unnamed",
    .warning,
    "A column without a name has cells",
    because: "A column is found by its name, so this one is ignored.",
    repair: "Name the column, or clear its cells.",
    example: "a remark to the right of the table"
  )

  package static let columnUnknown = FindingKind(
    "column.unknown",
    .note,
    "Columns are not known",
    because:
      "Only the columns that `exchequer sheets` lists are read, and others that a rule reads. Nothing "
      + "in these columns has any effect.",
    repair:
      "Compare the names with `exchequer sheets`, if something in these columns should count.",
    example: "Cost Center in holders.csv"
  )

  package static let headerSecondTable = FindingKind(
    "header.second_table",
    .error,
    "A second table stands beside the first",
    because:
      "A sheet holds one table. Columns after a gap that repeat names belong to another one.",
    repair: "Move the second table to a sheet of its own.",
    example: "grant_id,holder_id,,holder_id,name"
  )

  package static let columnDecimalComma = FindingKind(
    "column.decimal_comma",
    .note,
    "A column is read with decimal commas",
    because:
      "Every number in the column can be read with a comma before the decimals, and at least one "
      + "cannot be read otherwise.",
    repair: "Check a few of the numbers, or write decimals with a point.",
    example: "0,95"
  )
}
