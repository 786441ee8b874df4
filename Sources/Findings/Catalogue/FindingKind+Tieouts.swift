// Declared figures and dates that are not the computed ones (C5).

extension FindingKind {
  static let tieouts = [
    tieoutOutstanding, tieoutPercent, tieoutPercentOfShares, tieoutHolders, tieoutGrants,
    tieoutAccepted, tieoutCancelled, tieoutPromised, tieoutGranted, tieoutDate,
  ]

  package static let tieoutOutstanding = tieout(
    "outstanding",
    "shares outstanding",
    "1,592,376 declared, 1,592,377 in grants.csv"
  )

  package static let tieoutPercent = tieout(
    "percent",
    "a percentage of the shares",
    "32.6% declared, 32.66% computed"
  )

  package static let tieoutPercentOfShares = tieout(
    "percent_of_shares_outstanding",
    "a percentage of the company's shares outstanding",
    "4.7% declared, 4.71% computed"
  )

  package static let tieoutAccepted = tieout(
    "accepted",
    "shares accepted",
    "1,202,000 declared, 1,201,000 in determinations.csv"
  )

  package static let tieoutCancelled = tieout(
    "cancelled",
    "shares cancelled",
    "1,202,000 declared, 1,201,000 in cancellations.csv"
  )

  package static let tieoutPromised = tieout(
    "promised",
    "shares to be granted under promises",
    "1,202,000 declared, 1,201,000 promised"
  )

  package static let tieoutGranted = tieout(
    "granted",
    "shares of new options",
    "1,202,000 declared, 1,201,000 in new_grants.csv"
  )

  package static let tieoutHolders = tieout(
    "holders",
    "holders",
    "54 declared, 53 in holders.csv"
  )

  package static let tieoutGrants = tieout("grants", "grants", "80 declared, 81 in grants.csv")

  package static let tieoutDate = FindingKind(
    "tieout.date",
    .warning,
    of: .tieout,
    "A declared date is not the computed one",
    because:
      "offer.csv declares a date that does not follow from the commencement, the expiration and the "
      + "rules. The declared date is used, and the difference is reported.",
    repair: "Correct the declared date, or leave it out for the computed one.",
    example: "withdrawal_reopens 2003-04-30 17:00 declared, 2003-04-28 17:00 computed"
  )

  private static func tieout(_ name: String, _ measure: String, _ example: String) -> FindingKind {
    FindingKind(
      "tieout.\(name)",
      .warning,
      of: .tieout,
      "A declared figure is not the computed one: \(measure)",
      because:
        "tieouts.csv holds the declared figures. One that the sheets do not add up to is reported. A "
        + "percentage is rounded half up to the decimals declared.",
      repair: "Correct the declared figure, or the grants that make it up.",
      example: example
    )
  }
}
