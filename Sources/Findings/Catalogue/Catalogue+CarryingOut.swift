extension Catalogue {
  /// What is found while the offer is carried out.
  static let carryingOut: [DataCode: CatalogueEntry] = timeline.merging(totals) { $1 }
    .merging(waivers) { $1 }.merging(settings) { $1 }

  private static let timeline: [DataCode: CatalogueEntry] = [
    .terminationTooLate: CatalogueEntry(
      .error,
      "A termination comes after the cancellation",
      because: "Tendered options are cancelled by then.",
      repair: "Correct the date, or the kind of the amendment.",
      example: "a termination announced in May"
    ),
    .cancellationIgnored: CatalogueEntry(
      .warning,
      "A cancellation date is not later than the default",
      because: "Only a later date counts; the default is used.",
      repair: "Take it out, or give a later date.",
      example: "cancellation on the day of the expiration"
    ),
    .grantDateTooEarly: CatalogueEntry(
      .error,
      "The new grant date is not after the cancellation date",
      because: "New options replace cancelled ones: they cannot come before them.",
      repair: "Give a date after the cancellation date.",
      example: "new_grant_date 2003-03-31, cancellation 2003-04-01"
    ),
    .noticeIdle: CatalogueEntry(
      .note,
      of: .policy,
      "A notice withdraws nothing",
      because:
        "It takes out of the form in force what it lists, or all of it; here no form is in force, or "
        + "none of its lines is listed.",
      repair:
        "Compare the notice with the holder's forms, if something should have been withdrawn.",
      example: "a notice that lists a grant which was not tendered"
    ),
  ]

  private static let totals: [DataCode: CatalogueEntry] = [
    .numberTooLarge: CatalogueEntry(
      .error,
      "Numbers are too large to compute with",
      because: "Everything is computed exactly, in 64 bits; a product or sum passes them.",
      repair: "Look for a price or a number of shares with too many digits.",
      example: "9,000,000,000,000,000 shares at $1,000"
    ),
    .tieoutOutstanding: tieout("shares outstanding", "1,592,376 declared, 1,592,377 in grants.csv"),
    .tieoutPercent: tieout("a percentage of the shares", "32.6% declared, 32.66% computed"),
    .tieoutHolders: tieout("holders", "54 declared, 53 in holders.csv"),
    .tieoutGrants: tieout("grants", "80 declared, 81 in grants.csv"),
    .tieoutDate: CatalogueEntry(
      .warning,
      of: .tieout,
      "A declared date is not the computed one",
      because:
        "offer.csv declares a date that the commencement, the expiration and the rules come to "
        + "differently. The declared date is used, and the difference is reported.",
      repair: "Correct the declared date, or leave it out for the computed one.",
      example: "withdrawal_reopens 2003-04-30 17:00 declared, 2003-04-28 17:00 computed"
    ),
  ]

  private static func tieout(_ measure: String, _ example: String) -> CatalogueEntry {
    CatalogueEntry(
      .warning,
      of: .tieout,
      "A declared figure is not the computed one: \(measure)",
      because:
        "tieouts.csv holds what was declared; a figure that the sheets do not come to is reported, "
        + "never hidden. A percentage is rounded half up to the decimals declared.",
      repair: "Correct the declared figure, or the grants that make it up.",
      example: example
    )
  }

  private static let settings: [DataCode: CatalogueEntry] = [
    .policySetting: CatalogueEntry(
      .error,
      "A rule's parameter cannot be set so",
      because:
        "policy.csv and --set name a rule, one of its parameters (or `level`) and a value of the "
        + "parameter's kind; one of the three is not there or not allowed.",
      repair: "Compare it with `exchequer rules list` and the rule's file.",
      example: "--set grant_date.counting=backwards"
    ),
    .exerciseNoOption: CatalogueEntry(
      .warning,
      of: .policy,
      "An exercise is of an option that there is not on its day",
      because:
        "The option was cancelled or had ended by then, or is a new one that was not granted yet; a "
        + "new option's id ends in -N.",
      repair: "Compare the option's id and the day with the notice of exercise.",
      example: "an exercise of G-1001 after it was cancelled and replaced by G-1001-N"
    ),
    .exerciseTendered: CatalogueEntry(
      .warning,
      of: .policy,
      "Shares exercised while the offer was open were cancelled in it too",
      because: "What is left of the option after the exercise is less than what was tendered.",
      repair: "Correct the exercise, or the shares tendered.",
      example: "10,000 shares tendered and 500 of them exercised before the cancellation"
    ),
  ]

  private static let waivers: [DataCode: CatalogueEntry] = [
    .waiverHard: waiver(
      "A waiver is of a rule that cannot be waived",
      because: "The rule is hard: its failure blocks whoever approved otherwise.",
      repair: "Cure the defect, or take the waiver out.",
      example: "a waiver of tender.shares"
    ),
    .waiverNotNeeded: waiver(
      "A waiver is of a defect that is no longer there",
      because: "The rule passes without it.",
      repair: "Take the waiver out.",
      example: "a waiver of tender.signed after the form was signed"
    ),
    .waiverExpired: waiver(
      "A waiver had expired",
      because: "Its expires_on lies before the offer's expiration date, so it waives nothing.",
      repair: "Have it approved again, or take it out.",
      example: "expires_on 2003-03-15 in an offer that expires 2003-03-31"
    ),
    .waiverUnused: waiver(
      "A waiver waived nothing",
      because: "The rule it names did not speak about its subject.",
      repair: "Check the rule's id and the subject.",
      example: "a waiver of tender.name for a form that no one sent"
    ),
  ]

  private static func waiver(
    _ title: String,
    because explanation: String,
    repair: String,
    example: String
  ) -> CatalogueEntry {
    CatalogueEntry(
      .warning,
      of: .policy,
      title,
      because: explanation,
      repair: repair,
      example: example
    )
  }
}
