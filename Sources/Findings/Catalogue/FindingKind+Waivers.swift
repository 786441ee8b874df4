// Waivers that waive nothing (D8).

extension FindingKind {
  static let waivers = [waiverHard, waiverNotNeeded, waiverExpired, waiverUnused]

  package static let waiverHard = waiver(
    "hard",
    "A waiver names a rule that cannot be waived",
    because: "The rule is hard: nobody can approve an exception to it.",
    repair: "Correct what the rule refuses, or delete the waiver.",
    example: "a waiver of tender.shares"
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
    because: "Its expires_on is before the offer's expiration date, so it waives nothing.",
    repair: "Have it approved again, or delete it.",
    example: "expires_on 2003-03-15 in an offer that expires 2003-03-31"
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
