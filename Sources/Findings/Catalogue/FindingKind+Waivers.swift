// Waivers that waive nothing (D8).

extension FindingKind {
  static let waivers = [
    waiverHard, waiverAdvisory, waiverNotNeeded, waiverExpired, waiverTooLate, waiverSecond,
    waiverUnused,
  ]

  package static let waiverHard = waiver(
    "hard",
    "A waiver names a rule that cannot be waived",
    because: "The rule is hard: nobody can approve an exception to it.",
    repair: "Correct what the rule refuses, or delete the waiver.",
    example: "a waiver of tender.shares"
  )

  package static let waiverAdvisory = waiver(
    "advisory",
    "A waiver names a rule that blocks nothing",
    because: "The rule is advisory: it warns, and a waiver does not take the warning away.",
    repair: "Delete the waiver.",
    example: "a waiver of form.confirmation"
  )

  package static let waiverNotNeeded = waiver(
    "not_needed",
    "A waiver is no longer needed",
    because: "The rule passes without it.",
    repair: "Delete the waiver.",
    example: "a waiver of tender.signed after the form was signed"
  )

  package static let waiverExpired = waiver(
    "expired",
    "A waiver had expired",
    because:
      "Its expires_on is before the day of the question; for a tender that is the determination day.",
    repair: "Have it approved again, or delete it.",
    example: "expires_on 2003-03-15 in an offer that expires 2003-03-31"
  )

  package static let waiverTooLate = waiver(
    "too_late",
    "A waiver was approved too late",
    because:
      "A waiver for a tender is approved by the determination day, any other by the day of the "
      + "question. One approved later changes nothing that has been done.",
    repair: "Correct approved_on, if the waiver was approved in time.",
    example: "a form's waiver approved in September, in an offer that cancelled in April"
  )

  package static let waiverSecond = waiver(
    "second",
    "A waiver is the second of a rule for the same subject",
    because: "One waiver is enough; the one approved first is used.",
    repair: "Delete one of the two.",
    example: "two waivers of tender.signed for one form"
  )

  package static let waiverUnused = waiver(
    "unused",
    "A waiver waived nothing",
    because: "The rule it names was not asked about its subject.",
    repair: "Check the rule's id and the subject.",
    example: "a waiver of tender.name for a form that no one sent"
  )

  private static func waiver(
    _ name: String,
    _ title: String,
    because explanation: String,
    repair: String,
    example: String
  ) -> FindingKind {
    FindingKind(
      "waiver.\(name)",
      .warning,
      of: .policy,
      title,
      because: explanation,
      repair: repair,
      example: example
    )
  }
}
