internal import Exchange
internal import Policy

/// A Promise to Grant as rules see one.
struct PromiseSubject: Sendable {
  let grant: GrantSubject
  let shares: Shares
}

/// The fields of a promise besides its grant's and its holder's.
enum PromiseFields {
  static let all: [ScopeField<PromiseSubject>] = [
    ScopeField("shares", .count, "the shares cancelled, for which the promise was given") {
      .shares($0.shares)
    }
  ]
}
