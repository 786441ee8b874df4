/// The order in which a refusal names its rules: the default rule set's checks and settings, the
/// rules that answer hooks where their hooks say, then everything else by id.
struct DefaultOrder {
  /// The checks and settings of the default set.
  private static let checksAndSettings = [
    "tender.timely", "withdrawal.timely", "tender.delivery", "tender.signed", "tender.name",
    "tender.agrees", "tender.shares", "tender.eligible",
    "tender.whole_group", "eligibility.commencement", "eligibility.cancellation",
    "eligibility.jurisdiction", "grant.iso_role", "tender.lookback", "service.through_grant",
    "interim_awards", "accounting.grant_date", "accounting.price", "offer.open_days",
    "offer.amendable", "offer.condition", "offer.extension_notice",
    "offer.change_notice", "offer.iso_thirty_days", "offer.closing_hour",
    "offer.lookback_declared", "withdrawal_reopens", "form.confirmation", "plan.share_limit",
    "exercise.exercisable", "exercise.by", "exercise.paid", "exercise.entered_late",
    "accounting.replacement", "iso_limit",
    "capitalization", "tax",
  ]

  private let ranks: [String: Int]

  /// The order with the hooks, each after the id that it names.
  init(_ hooks: [HookDescription]) {
    var ids = DefaultOrder.checksAndSettings
    var waiting = hooks.sorted { $0.name > $1.name }
    // A hook may stand after another, so this goes on until none finds its place.
    while let next = waiting.firstIndex(where: { ids.contains($0.follows) }) {
      let hook = waiting.remove(at: next)
      guard let place = ids.firstIndex(of: hook.follows) else { continue }
      ids.insert(hook.name, at: place + 1)
    }
    ids += waiting.map(\.name).reversed()
    ranks = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Whether the one id stands before the other; ids are compared as bytes.
  func precedes(_ one: String, _ other: String) -> Bool {
    let (first, second) = (ranks[one] ?? .max, ranks[other] ?? .max)
    return first == second ? one.utf8.lexicographicallyPrecedes(other.utf8) : first < second
  }

  /// The ids in order; those that are not the default set's come last, compared as bytes.
  func sorted(_ given: some Sequence<String>) -> [String] {
    given.map { (rank: ranks[$0] ?? .max, id: $0) }
      .sorted { $0.rank == $1.rank ? precedes($0.id, $1.id) : $0.rank < $1.rank }
      .map(\.id)
  }
}
