internal import Exchange

/// An option as the offer finds it, with what of it can be tendered (C1).
///
/// One reference, since every rule about the option is handed it; its tranches are made only where
/// someone asks for them.
final class HeldGrant: Sendable {
  /// Its row in grants.csv.
  let row: Int
  let id: String
  /// Its terms: dates, type, price, vesting, and what was exercised or cancelled of it.
  let terms: Grant
  /// Whether the holder was an employee on the grant date.
  let wasEmployed: Bool
  let nameOnAgreement: String
  let isInLookback: Bool
  let outstandingShares: Shares
  private let expiration: Day

  init(
    row: Int,
    id: String,
    terms: Grant,
    wasEmployed: Bool,
    nameOnAgreement: String,
    open: OpenPeriod
  ) throws(ArithmeticFault) {
    self.row = row
    self.id = id
    self.terms = terms
    self.wasEmployed = wasEmployed
    self.nameOnAgreement = nameOnAgreement
    isInLookback = open.isInLookback(terms.grantDate)
    expiration = open.expiration.day
    outstandingShares = try terms.outstandingShares(at: expiration)
  }

  private init(_ held: HeldGrant, expires: Day) throws(ArithmeticFault) {
    row = held.row
    id = held.id
    wasEmployed = held.wasEmployed
    nameOnAgreement = held.nameOnAgreement
    isInLookback = held.isInLookback
    expiration = held.expiration
    var terms = held.terms
    terms.expires = expires
    self.terms = terms
    outstandingShares = try terms.outstandingShares(at: expiration)
  }

  /// How it is taxed by law: what is called an incentive option is none if it was granted to somebody
  /// who was no employee (section 422(a)(2)).
  var type: OptionType { wasEmployed ? terms.type : .nonqualified }

  /// The option with the day on which it expires.
  func expiring(on day: Day) throws(ArithmeticFault) -> HeldGrant {
    try HeldGrant(self, expires: day)
  }

  /// What can be tendered, tranche by tranche; some without shares.
  var outstanding: [Tranche] {
    get throws(ArithmeticFault) { try terms.outstanding(at: expiration) }
  }

  /// The shares of it that can be exercised when the offer expires.
  var vestedAtExpiration: Shares {
    get throws(ArithmeticFault) { try outstanding.exercisable(on: expiration) }
  }
}
