// What can be wrong with ids.

extension FindingKind {
  static let ids = [
    idDuplicate, idUnknown, idWritten, idDragged, idLikeDate, dateDuplicate,
  ]

  package static let idDuplicate = FindingKind(
    "id.duplicate",
    .error,
    "Two rows have the same id",
    because: "An id names one row, and nothing says which of the two is meant.",
    repair: "Give one of the rows another id, or delete one of them if both say the same.",
    example: "G-1001 in rows 2 and 9"
  )

  package static let idUnknown = FindingKind(
    "id.unknown",
    .error,
    "An id is not in the sheet it refers to",
    because: "The row belongs to something that does not exist.",
    repair: "Correct the id, or add a row with it to the other sheet.",
    example: "H-1O1 for H-101"
  )

  package static let idWritten = FindingKind(
    "id.written_otherwise",
    .error,
    "Two sheets write the same ids in two ways",
    because:
      "A spreadsheet takes leading zeros off ids that it reads as numbers, and makes 1-Mar of MAR1; the mark of a "
      + "footnote becomes part of an id, and a word processor changes its dash. No other sheet finds the row then.",
    repair: "Write the ids as the other sheets do.",
    example: "12 in holders.csv, and 00012 in every other sheet"
  )

  package static let idDragged = FindingKind(
    "id.dragged",
    .error,
    "Ids count up from row to row and do not exist",
    because:
      "A spreadsheet that fills cells downwards makes H-102 and H-103 of H-101, where the same id was "
      + "meant in each row.",
    repair:
      "Copy the ids again from where the sheet comes from; or, if they are right, add their rows "
      + "to the other sheet.",
    example: "H-101, H-102, H-103 where H-102 and H-103 do not exist"
  )

  package static let idLikeDate = FindingKind(
    "id.like_date",
    .warning,
    "An id may have been made a date",
    because:
      "A spreadsheet makes a date of an id such as MAR1 or 3-1 when it opens a sheet. Letters and results then "
      + "name the option so.",
    repair: "Compare the id with where the sheet comes from, and import the column as text.",
    example: "1-Mar among ids such as G-101"
  )

  package static let dateDuplicate = FindingKind(
    "date.duplicate",
    .error,
    "Two rows have the same date",
    because: "A trading day has one close.",
    repair: "Delete the row that is wrong.",
    example: "2003-10-03 in rows 4 and 5"
  )
}
