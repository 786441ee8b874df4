/// The order in which a refusal names its rules: the default rule set's table (`rules.md`), then
/// the answers to hooks in the order of theirs, then everything else by id.
enum DefaultOrder {
  static let ids: [String] = [
    "tender.timely", "withdrawal.timely", "tender.delivery", "tender.signed", "tender.name",
    "supersede", "tender.agrees", "tender.shares", "eligibility.commencement",
    "eligibility.cancellation", "eligibility.jurisdiction", "tender.lookback",
    "service.through_grant", "interim_awards", "accounting.grant_date", "accounting.price",
    "offer.open_days", "offer.extension_notice", "offer.change_notice", "offer.lookback_declared",
    "form.confirmation", "plan.share_limit", "exercise.exercisable", "exercise.by",
    "exercise.paid", "accounting.replacement",
    "cancellation_date", "grant_date", "partial_tender", "exchange_ratio", "exercise_price",
    "option_term", "new_schedule", "vest_date", "post_termination", "accept_payment", "iso_limit",
    "merger", "capitalization", "tax",
  ]

  private static let ranks = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))

  /// Whether the one id stands before the other; ids are compared as bytes.
  static func precedes(_ one: String, _ other: String) -> Bool {
    let (first, second) = (ranks[one] ?? .max, ranks[other] ?? .max)
    return first == second ? one.utf8.lexicographicallyPrecedes(other.utf8) : first < second
  }

  /// The ids in order; those that are not the default set's come last, compared as bytes.
  static func sorted(_ given: some Sequence<String>) -> [String] {
    given.map { (rank: ranks[$0] ?? .max, id: $0) }
      .sorted { $0.rank == $1.rank ? precedes($0.id, $1.id) : $0.rank < $1.rank }
      .map(\.id)
  }
}
