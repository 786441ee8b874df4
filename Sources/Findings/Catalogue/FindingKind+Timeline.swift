// What the sheets ask of the offer's dates and forms, found while it is carried out.

extension FindingKind {
  static let timeline = [
    amendmentBeforeOffer, cancellationLate,
    cancellationIgnored, acceptanceIgnored, grantDateTooEarly, grantDateTooLate, dateNotBusinessDay,
    noticeIdle,
    papersOfOneMinute, numberTooLarge,
  ]

  package static let cancellationIgnored = FindingKind(
    "cancellation.ignored",
    .warning,
    "A cancellation date is not later than the default",
    because: "Only a later date counts; the default is used.",
    repair: "Take it out, or give a later date.",
    example: "cancellation on the day of the expiration"
  )

  package static let amendmentBeforeOffer = FindingKind(
    "amendment.before_offer",
    .warning,
    "An amendment is announced before the offer commences",
    because:
      "Nothing had been offered yet that could be amended. The year or the day may be wrong, or the term belongs "
      + "into offer.csv.",
    repair: "Correct announced, or write the term into offer.csv.",
    example: "an extension announced on 2003-02-27 of an offer that commences on 2003-02-28"
  )

  package static let cancellationLate = FindingKind(
    "cancellation.late",
    .warning,
    "Tendered options are cancelled long after the offer expires",
    because:
      "Rule 13e-4(f)(5) has the issuer pay for what is tendered, or give it back, promptly after the expiration.",
    repair:
      "Correct the term cancellation of offer.csv, or enter a postponement in amendments.csv.",
    example: "an expiration on 2003-03-31, and a cancellation on 2003-05-02"
  )

  package static let acceptanceIgnored = FindingKind(
    "acceptance.ignored",
    .warning,
    "A day of acceptance is not between the expiration and the cancellation",
    because:
      "Tenders are accepted once the offer has expired and before options are cancelled. The "
      + "cancellation date is used.",
    repair: "Leave it out, or give a day from the expiration to the cancellation.",
    example: "acceptance 2003-05-01, cancellation 2003-04-01"
  )

  package static let dateNotBusinessDay = FindingKind(
    "date.not_business_day",
    .warning,
    "A date of the offer is not a business day",
    because:
      "Offers mostly begin, expire, cancel and grant on business days, so another day may be a slip. "
      + "The date is used.",
    repair: "Compare it with the offer; name holidays of your own in extra_holidays.",
    example: "new_grant_date 2003-10-04, a Saturday"
  )

  package static let papersOfOneMinute = FindingKind(
    "form.same_minute",
    .warning,
    of: .policy,
    "Two forms of a holder were received in the same minute",
    because:
      "Which came later decides which one is in force. They are taken in the order of their rows.",
    repair: "Put the rows into the order in which the forms came.",
    example: "F-1 and F-2 of one holder, both received 2003-03-14 11:20"
  )

  package static let grantDateTooEarly = FindingKind(
    "grant_date.too_early",
    .error,
    "The new grant date is before the cancellation date",
    because: "New options replace cancelled ones, so they cannot be granted before.",
    repair: "Give a date not before the cancellation date.",
    example: "new_grant_date 2003-03-31, cancellation 2003-04-01"
  )

  package static let grantDateTooLate = FindingKind(
    "grant_date.too_late",
    .error,
    "The new grant date is after the last day allowed",
    because:
      "The rule that answers `grant_date` says until when new options may be granted, and the offer "
      + "binds the issuer to it.",
    repair: "Give an earlier date, or change the rule.",
    example: "new_grant_date 2004-03-01, the last day allowed 2003-12-31"
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
