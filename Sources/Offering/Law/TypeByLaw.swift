internal import Exchange
internal import Findings
internal import Sheets

/// What the law leaves of the type that `new_type` answers.
///
/// An incentive option goes to an employee (section 422(a)(2)), lasts ten years at most, or five, and
/// costs the market's price, or 110% of it (section 422(b)(3), (b)(4), (c)(5)). Any other is
/// nonqualified, whatever a rule answers; its price and its term stand.
struct TypeByLaw {
  private(set) var type: OptionType
  /// Why it is not the type that the rule answers, or what is not known of it.
  private(set) var findings: [Finding] = []
  /// Whether what the rule answers can be an incentive option of this holder.
  private var isAsked: Bool
  /// The price, once it is decided, that cannot be compared with the market's.
  private var uncomparedPrice: Money?
  private let subject: NewGrantSubject
  private let offer: Offer

  /// Begins with what the rule answers, and with whom the option is granted to.
  init(_ subject: NewGrantSubject, in offer: Offer) {
    self.subject = subject
    self.offer = offer
    type = subject.type
    isAsked = type == .incentive && subject.isEmployee
    guard type == .incentive, !isAsked else { return }
    refuse(
      .incentiveNoEmployee,
      at: offer.place(of: held),
      value: held.id,
      "its holder is no employee in service on its grant date, \(grantDate)"
    )
  }

  /// Takes the price into account, once it is decided.
  mutating func settlePrice(_ price: Money) throws(ArithmeticFault) {
    guard type == .incentive else { return }
    if let close = subject.close, try subject.isTooLowForIncentive {
      let least = subject.isOwnedOver10Percent ? "110% of the close" : "the close"
      refuse(
        .incentivePriceLow,
        at: offer.place(of: held),
        value: "\(price)",
        "its price of $\(price) is less than \(least) of \(grantDate), $\(close)"
      )
    }
    if subject.isUncompared { uncomparedPrice = price }
  }

  /// Takes the term into account, once the price has been.
  mutating func settleTerm(_ expires: Day) {
    // An award that the price has made nonqualified has the term of one.
    guard isAsked, type == .incentive || !held.isAward else { return }
    let owner = subject.isOwnedOver10Percent
    if !IncentiveTerm.isWithin(expires, grantedOn: grantDate, ownsOver10Percent: owner) {
      refuse(
        .incentiveTermLong,
        at: offer.place(of: held),
        value: "\(expires)",
        "it expires on \(expires), more than \(owner ? "five" : "ten") years after its grant date, \(grantDate)"
      )
    }
    if type == .incentive, let uncomparedPrice { findings.append(uncompared(uncomparedPrice)) }
  }

  private var held: HeldGrant { subject.grant.held }
  private var grantDate: Day { offer.timeline.newGrantDate }
  private var id: String { NewOptionID.of(held.id) }

  private mutating func refuse(
    _ kind: FindingKind,
    at place: Place,
    value: String,
    _ reason: String
  ) {
    type = .nonqualified
    findings.append(
      .of(kind, at: place, subject: id, value: value, "\(id) is a nonqualified option: \(reason)")
    )
  }

  private func uncompared(_ price: Money) -> Finding {
    .of(
      .incentivePriceUncompared,
      at: offer.place(of: held),
      subject: id,
      value: "\(price)",
      "\(id) is granted as an incentive option at $\(price), and prices.csv has no close of \(grantDate) "
        + "that the price could be compared with",
      repair: "Add a row for \(grantDate) with its close to prices.csv."
    )
  }
}
