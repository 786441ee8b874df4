internal import Exchange
internal import Offering
internal import Policy

/// Finds the rule or answer that makes a difference, in what both runs recorded.
struct ImpactCauses {
  private struct Key: Hashable {
    /// The hook, or the check's id.
    let name: String
    let identity: String
    let occurrence: Int
  }

  /// An answer or outcome that is not the same, in words.
  private struct Difference {
    let name: String
    let text: String
  }

  private var byIdentity: [String: [Difference]] = [:]
  private let policy: [Impact.PolicyChange]
  private let sheets: [String]
  private let messages: [String: String]

  init(
    before: [RuleRecord],
    after: [RuleRecord],
    policy: [Impact.PolicyChange],
    sheets: [String]
  ) {
    self.policy = policy
    self.sheets = sheets
    messages = Dictionary(
      after.filter { $0.outcome != nil && !$0.message.isEmpty }
        .map { ($0.rule + "\n" + $0.identity, $0.message) },
      uniquingKeysWith: { first, _ in first }
    )
    let (was, now) = (Self.index(before), Self.index(after))
    for (key, record) in now.sorted(by: { Self.precedes($0.key, $1.key) }) {
      guard let earlier = was[key], Self.differs(earlier, record) else { continue }
      byIdentity[key.identity, default: []].append(
        Difference(name: key.name, text: Self.words(key.name, earlier, record))
      )
    }
  }

  private static func index(_ records: [RuleRecord]) -> [Key: RuleRecord] {
    var counts: [String: Int] = [:]
    var index: [Key: RuleRecord] = [:]
    for record in records {
      let name = record.hook.isEmpty ? record.rule : record.hook
      let place = name + "\n" + record.identity
      index[Key(name: name, identity: record.identity, occurrence: counts[place] ?? 0)] = record
      counts[place, default: 0] += 1
    }
    return index
  }

  private static func precedes(_ one: Key, _ other: Key) -> Bool {
    (one.identity, one.name, one.occurrence) < (other.identity, other.name, other.occurrence)
  }

  private static func differs(_ one: RuleRecord, _ other: RuleRecord) -> Bool {
    one.outcome != other.outcome || (one.outcome == nil && one.message != other.message)
  }

  private static func words(_ name: String, _ one: RuleRecord, _ other: RuleRecord) -> String {
    let (was, now) = (one.outcome?.rawValue, other.outcome?.rawValue)
    return "\(name): \(was ?? one.message) -> \(now ?? other.message)"
  }

  /// Why a line or promise is refused, or is so no longer; nil if no refusal differs.
  func refusal(_ before: String?, _ after: String?, _ key: ImpactRows.Key) -> String? {
    guard before != after else { return nil }
    if let after {
      let identities = [key.formID, key.grantID, key.holderID]
      let message = identities.lazy.compactMap { messages[after + "\n" + $0] }.first
      return message.map { "\(after): \($0)" } ?? after
    }
    return before.map { "\($0) no longer refuses it" }
  }

  /// The hooks that decide each thing, the likeliest first.
  private static let hooks: [String: [String]] = [
    "line": ["supersede"],
    "shares cancelled": ["partial_tender"],
    "new shares": ["exchange_ratio", "partial_tender"],
    "of these ISO": [
      "exchange_ratio", "exercise_price", "vest_date", "new_schedule", "grant_date",
    ],
    "exercise price": ["exercise_price", "grant_date", "cancellation_date"],
    "grant date": ["grant_date", "cancellation_date"],
    "promised not before": ["grant_date", "cancellation_date"],
    "expires": ["option_term", "grant_date", "cancellation_date"],
    "exercise": ["accept_payment", "post_termination", "exercise_price"],
    "paid for exercise": ["accept_payment"],
    "vesting": [
      "new_schedule", "exchange_ratio", "partial_tender", "grant_date", "cancellation_date",
      "vest_date",
    ],
  ]

  /// The answer that decides the thing otherwise, else the likeliest thing that differs.
  func answer(_ key: ImpactRows.Key) -> String {
    let own = [key.grantID, NewOptionID.of(key.grantID), key.formID].flatMap {
      byIdentity[$0] ?? []
    }
    let all = own + (byIdentity[key.holderID] ?? []) + (byIdentity["offer"] ?? [])
    for hook in Self.hooks[key.what] ?? [] {
      if let difference = all.first(where: { $0.name == hook }) { return difference.text }
    }
    if key.what == "of these ISO" { return "the $100,000 limit, over all options of the holder" }
    if let difference = own.first ?? all.first { return difference.text }
    let rules = Set(policy.map(\.rule))
    if rules.count == 1, let rule = rules.first, sheets.isEmpty { return rule }
    return sheets.isEmpty ? "" : "the sheets"
  }
}
