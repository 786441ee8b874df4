internal import Exchange
internal import Offering

extension ResultSheets {
  /// The Promises to Grant.
  static let promises = ListSheet(
    "promises",
    \OfferOutcome.promises,
    [
      .text("grant_id", \.grantID),
      .text("holder_id", \.holderID),
      .plain("shares", \.shares.count),
      .plain("not_before", \.notBefore),
      .plain("status", \.status.rawValue),
      .text("reason", \.reason),
    ]
  )

  /// The new options.
  static let newGrants = ListSheet(
    "new_grants",
    \OfferOutcome.newGrants,
    [
      .text("new_grant_id", \.id),
      .text("replaces", \.replaces),
      .text("holder_id", \.holderID),
      .plain("grant_date", \.grantDate),
      .plain("type", \.type.rawValue),
      .plain("shares", \.shares.count),
      .plain("exercise_price", \.exercisePrice),
      .plain("expires", \.expires),
    ]
  )

  /// When new and balancing options vest.
  static let vesting = ListSheet(
    "vesting",
    \OfferOutcome.vesting,
    [
      .text("grant_id", \.grantID),
      .text("holder_id", \.holderID),
      .plain("vest_date", \.day),
      .plain("shares", \.shares.count),
      .plain("vested_at_grant") { $0.isVestedAtGrant ? "yes" : "no" },
    ]
  )

  /// What each option uses of the $100,000 of each year.
  static let limit = ListSheet(
    "iso_limit",
    \OfferOutcome.limit,
    [
      .text("holder_id", \.holderID),
      .plain("year") { Int64($0.year) },
      .text("grant_id", \.grantID),
      .plain("exercise_price", \.exercisePrice),
      .plain("shares", \.shares.count),
      .plain("value", \.value),
      .plain("iso_shares", \.incentive.count),
      .plain("nqso_shares", \.nonqualified.count),
    ]
  )

  /// The plan's share pool after every movement.
  static let pool = ListSheet(
    "pool",
    \OfferOutcome.pool,
    [
      .plain("date", \.day),
      .plain("event", \.event),
      .plain("shares", \.shares.count),
      .plain("outstanding", \.pool.outstanding.count),
      .plain("promised", \.pool.promised.count),
      .plain("issued", \.pool.issued.count),
      .plain("available") { (try? $0.pool.available().count).map(String.init) ?? "" },
    ]
  )
}
