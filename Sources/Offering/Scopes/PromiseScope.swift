internal import Exchange
internal import Policy
internal import Sheets

/// A Promise to Grant as rules see one.
struct PromiseSubject: Sendable {
  let grant: GrantSubject
  let shares: Shares
  /// Whether it is for an award put off, for which nothing is given up.
  let isDeferred: Bool
}

extension SurrenderedGrant {
  /// The promise given for it; with its holder as known later, if one is given.
  func promise(of holder: HolderSubject? = nil) -> PromiseSubject {
    PromiseSubject(
      grant: holder.map(subject.of) ?? subject,
      shares: cancelledShares,
      isDeferred: isDeferredAward
    )
  }
}

extension Scope<PromiseSubject> {
  static func promise(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "promise",
      "a Promise to Grant",
      occasion: .promise,
      askedIn: .promises,
      refusal: .promise,
      reads: ScopeContents(fields: PromiseFields.all) + shared.grant.of { $0.grant }
    )
  }
}

/// The fields of a promise besides its grant's and its holder's.
enum PromiseFields {
  static let all: [ScopeField<PromiseSubject>] = [
    ScopeField("shares", .count, "the shares cancelled, for which the promise was given") {
      .shares($0.shares)
    },
    ScopeField("is_deferred", .yesNo, "whether it is for an award put off to the new grant date") {
      .flag($0.isDeferred)
    },
  ]
}
