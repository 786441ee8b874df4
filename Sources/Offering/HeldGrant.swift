internal import Exchange

/// An option as the offer finds it, with what of it can be tendered (C1).
struct HeldGrant: Sendable {
  /// Its row in grants.csv.
  let row: Int
  let id: String
  let grant: Grant
  let nameOnAgreement: String
  let isInLookback: Bool
  /// What can be tendered, tranche by tranche; some without shares.
  let outstanding: [Tranche]
  let outstandingShares: Shares
  let vestedAtExpiration: Shares

  init(
    row: Int,
    id: String,
    grant: Grant,
    nameOnAgreement: String,
    open: OpenPeriod
  ) throws(ArithmeticFault) {
    self.row = row
    self.id = id
    self.grant = grant
    self.nameOnAgreement = nameOnAgreement
    isInLookback = open.isInLookback(grant.grantDate)
    outstanding = try grant.outstanding(at: open.expiration.day)
    outstandingShares = try outstanding.total()
    vestedAtExpiration = try outstanding.exercisable(on: open.expiration.day)
  }
}
