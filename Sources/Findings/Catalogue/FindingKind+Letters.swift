// Letters that were sent, beside those that would be written now (G2).

extension FindingKind {
  static let letters = [letterChanged, letterUnknown, letterTerms]

  package static let letterTerms = FindingKind(
    "letter.terms",
    .note,
    "The letters do not say whom to ask, where to deliver forms, or who signs",
    because:
      "offer.csv has terms for it, and they are blank: letters then say nothing of it, and whoever is to "
      + "deliver a form has to find out where.",
    repair: "Fill in contact, deliver_to and signed_by in offer.csv.",
    example: "an offer.csv without the row deliver_to"
  )

  package static let letterChanged = FindingKind(
    "letter.changed",
    .warning,
    "A letter has changed since it was sent",
    because:
      "Its page is another than the one whose sha256 stands in sent.csv: a sheet, a rule or a template says "
      + "something else by now, and the holder has the old letter.",
    repair:
      "Compare the letter with the copy that was sent; send it again if the holder has to know, and enter "
      + "the new date and sha256.",
    example: "a Promise to Grant over 600 shares, sent before a form was found to be late"
  )

  package static let letterUnknown = FindingKind(
    "letter.unknown",
    .warning,
    "A letter was sent that is not among the letters",
    because:
      "No letter to the holder has this kind, date and event: it was entered wrong, or what it said no longer "
      + "holds. What it was to tell is still due in `next`.",
    repair: "Take holder, kind, date and event from the letters.csv that `letters` writes.",
    example: "a Promise to Grant of 2003-04-02 where options were cancelled on 2003-04-01"
  )
}
