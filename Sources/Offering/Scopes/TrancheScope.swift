internal import Exchange
internal import Policy

/// A tranche of an option to be granted as rules see one.
struct TrancheSubject: Sendable {
  let grant: GrantSubject
  let tranche: Tranche
}

/// The fields of a tranche besides its grant's and its holder's.
enum TrancheFields {
  static let all: [ScopeField<TrancheSubject>] = [
    ScopeField("vest_date", .date, "the tranche's date under the option replaced") {
      .date($0.tranche.day)
    },
    ScopeField("shares", .count, "its shares") { .shares($0.tranche.shares) },
  ]
}
