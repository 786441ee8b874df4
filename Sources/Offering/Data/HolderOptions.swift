internal import Exchange

/// What a holder's options come to on the determination day, before any tender.
struct HolderOptions: Sendable {
  /// Shares outstanding.
  var total = Shares.zero
  /// Of these, those that can be tendered: of the classes eligible and required.
  var eligible = Shares.zero
  /// Of these, those that must be tendered by whoever tenders.
  var required = Shares.zero
  /// The last day on which an option was granted, awards of the offer's time included.
  var latestGrantDate: Day?
  /// Shares bought by exercises from commencement to the determination day.
  var exercisedInOffer = Shares.zero
  /// Shares of the options granted in the lookback, as granted.
  var lookbackGranted = Shares.zero

  /// What the options come to, each by its class.
  init(_ held: [HeldGrant]) throws(ArithmeticFault) {
    for option in held {
      let shares = option.outstandingShares
      total = try total.adding(shares)
      if option.canBeTendered { eligible = try eligible.adding(shares) }
      if option.tenderClass == .required { required = try required.adding(shares) }
      latestGrantDate = max(latestGrantDate ?? .first, option.terms.grantDate)
      exercisedInOffer = try exercisedInOffer.adding(try option.exercisedInOffer)
      if option.isInLookback {
        lookbackGranted = try lookbackGranted.adding(try option.terms.vesting.shares())
      }
    }
  }
}
