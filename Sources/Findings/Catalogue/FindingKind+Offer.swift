// What can be wrong with the terms of the offer.

extension FindingKind {
  static let offer = [
    termMissing, termDuplicate, termUnusual, termNotCarriedOut, contractOlder, contractNewer,
    termNotation,
    datesReversed,
  ]

  package static let termMissing = FindingKind(
    "term.missing",
    .error,
    "A required term is missing from offer.csv",
    because: "The offer cannot be carried out without it.",
    repair: "Add a row with the term and its value.",
    example: "no row for expiration"
  )

  package static let termDuplicate = FindingKind(
    "term.duplicate",
    .error,
    "A term is in offer.csv twice",
    because: "Nothing says which of the two rows counts.",
    repair: "Delete one of the two rows.",
    example: "expiration in rows 5 and 9"
  )

  package static let termUnusual = FindingKind(
    "term.unusual",
    .warning,
    "The name of an unknown term is close to a known one",
    because: "Only rules can read an unknown term, and this one looks like a typing error.",
    repair: "Write the known name if that is what is meant.",
    example: "cancelation"
  )

  package static let termNotCarriedOut = FindingKind(
    "term.not_carried_out",
    .error,
    "A term asks for what this version does not do",
    because:
      "Exchequer gives options for options. An offer of cash, units or shares has other sums, "
      + "taxes and papers, and carried out as one of options it would be wrong throughout.",
    repair: "Carry the offer out by other means; there is no setting for it.",
    example: "consideration,cash"
  )

  package static let termNotation = FindingKind(
    "term.notation",
    .error,
    "The sheets are written in another way than offer.csv says",
    because:
      "Without the terms dates and decimals, dates are read with the month first and numbers with a point "
      + "before decimals. Spreadsheets of other languages save 5 June 2018 as 05.06.2018, and 7.10 as 7,10.",
    repair: "Add the terms dates and decimals to offer.csv.",
    example: "all sheets saved by a German spreadsheet, and no term dates"
  )

  package static let contractOlder = FindingKind(
    "contract.older",
    .warning,
    "The folder was written for an older version of the contract",
    because:
      "What a name means can differ between versions of the contract, so that a folder that is right by "
      + "the older one can come out otherwise.",
    repair:
      "See \"Versions\" in the documentation, which lists what changed; then write the version of the "
      + "contract that this program keeps to.",
    example: "contract,1"
  )

  package static let contractNewer = FindingKind(
    "contract.newer",
    .error,
    "The folder was written for a newer version of the contract",
    because: "This program does not know what the newer version means by its names.",
    repair: "Install a newer version of the program; the folder may well be right.",
    example: "contract,9"
  )

  package static let datesReversed = FindingKind(
    "dates.reversed",
    .error,
    "A date is before the date it must follow",
    because: "One of the two dates is wrong.",
    repair: "Compare both dates with their source.",
    example: "an expiration before the commencement"
  )
}
