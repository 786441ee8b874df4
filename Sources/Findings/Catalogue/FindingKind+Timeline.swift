// What the sheets ask of the offer's dates and forms, found while it is carried out.

extension FindingKind {
  static let timeline = [
    terminationTooLate, cancellationIgnored, grantDateTooEarly, noticeIdle, numberTooLarge,
  ]

  package static let terminationTooLate = FindingKind(
    "termination.too_late",
    .error,
    "A termination comes after the cancellation",
    because: "Tendered options are cancelled by then.",
    repair: "Correct the date, or the kind of the amendment.",
    example: "a termination announced in May"
  )

  package static let cancellationIgnored = FindingKind(
    "cancellation.ignored",
    .warning,
    "A cancellation date is not later than the default",
    because: "Only a later date counts; the default is used.",
    repair: "Take it out, or give a later date.",
    example: "cancellation on the day of the expiration"
  )

  package static let grantDateTooEarly = FindingKind(
    "grant_date.too_early",
    .error,
    "The new grant date is not after the cancellation date",
    because: "New options replace cancelled ones, so they cannot be granted before.",
    repair: "Give a date after the cancellation date.",
    example: "new_grant_date 2003-03-31, cancellation 2003-04-01"
  )

  package static let noticeIdle = FindingKind(
    "notice.idle",
    .note,
    of: .policy,
    "A notice withdraws nothing",
    because:
      "A notice takes the options it lists, or all of them, out of the form in force. Here no form "
      + "is in force, or none of its lines is listed.",
    repair: "Compare the notice with the holder's forms, if something should have been withdrawn.",
    example: "a notice that lists a grant which was not tendered"
  )

  package static let numberTooLarge = FindingKind(
    "number.too_large",
    .error,
    "Numbers are too large to compute with",
    because: "Everything is computed exactly, in 64 bits; a product or sum exceeds them.",
    repair: "Look for a price or a number of shares with too many digits.",
    example: "9,000,000,000,000,000 shares at $1,000"
  )
}
