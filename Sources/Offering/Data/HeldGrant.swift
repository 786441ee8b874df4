internal import Exchange
internal import Sheets

/// An option as the offer finds it on the determination day, with what of it can be tendered (C1).
///
/// One reference, since every rule about the option is handed it; its tranches are made only where
/// someone asks for them.
final class HeldGrant: Sendable {
  /// Its number among the options of the offer: its row in grants.csv, and of an award its row in
  /// awards.csv behind all of these.
  let row: Int
  /// Its row in its own sheet.
  let sheetRow: Int
  let id: String
  /// Whether it stands in awards.csv.
  let isAward: Bool
  /// Its terms as its sheet has them: dates, type, price, vesting, and what was exercised or
  /// cancelled of it.
  let terms: Grant
  /// Whether the holder was an employee in service on the grant date.
  let wasEmployed: Bool
  /// The number of the plan that it was granted under.
  let plan: Int
  let isInLookback: Bool
  /// Whether it can, must or cannot be tendered; nil until `grant_class` is answered.
  let tenderClass: TenderClass?
  /// Why it has that class, of one that cannot be tendered: what the rule says; empty of others.
  let classReason: String
  /// What the options have in common that are tendered whole and together; empty for none.
  let tenderGroup: String
  /// What happened to it, as far as it is followed.
  let life: OptionLife
  /// The shares under option on the determination day, after its exercises.
  let outstandingShares: Shares
  private let offer: Offer

  init(
    row: Int,
    sheetRow: Int,
    id: String,
    isAward: Bool = false,
    terms: consuming Grant,
    wasEmployed: Bool,
    plan: Int,
    in offer: Offer
  ) throws(ArithmeticFault) {
    let open = offer.timeline.open
    self.row = row
    self.sheetRow = sheetRow
    self.id = id
    self.isAward = isAward
    self.terms = copy terms
    self.wasEmployed = wasEmployed
    self.plan = plan
    isInLookback = offer.timeline.lookback?.contains(terms.grantDate) ?? false
    tenderClass = nil
    classReason = ""
    tenderGroup = ""
    self.offer = offer
    if !wasEmployed { terms.type = .nonqualified }
    life = OptionLife(terms, from: open.commencement, events: offer.laterEvents)
    outstandingShares = try life.outstanding(on: offer.determination, at: .beforeCancellation)
  }

  private init(
    _ held: HeldGrant,
    followed life: OptionLife,
    outstandingShares: Shares,
    tenderClass: TenderClass?,
    classReason: String,
    tenderGroup: String
  ) {
    row = held.row
    sheetRow = held.sheetRow
    id = held.id
    isAward = held.isAward
    terms = held.terms
    wasEmployed = held.wasEmployed
    plan = held.plan
    isInLookback = held.isInLookback
    self.tenderClass = tenderClass
    self.classReason = classReason
    self.tenderGroup = tenderGroup
    offer = held.offer
    self.life = life
    self.outstandingShares = outstandingShares
  }

  /// The option with what has happened to it.
  func followed(_ life: OptionLife) throws(ArithmeticFault) -> HeldGrant {
    HeldGrant(
      self,
      followed: life,
      outstandingShares: try life.outstanding(on: determination, at: .beforeCancellation),
      tenderClass: tenderClass,
      classReason: classReason,
      tenderGroup: tenderGroup
    )
  }

  /// The day on which accepted options are cancelled, or the last whose facts are known.
  private var determination: Day { offer.determination }

  /// The holder's name on the agreement; read when it is asked for, since few options are on a form.
  var nameOnAgreement: String {
    let holder = offer.index.holder(ofGrant: row)
    return ownNameOnAgreement
      ?? holder.flatMap { offer.sheets.holders[HoldersSheet.holderName, $0] } ?? ""
  }

  /// The name on the agreement as its row says; nil where that is the holder's.
  var ownNameOnAgreement: String? {
    isAward ? nil : offer.sheets.grants[GrantsSheet.nameOnAgreement, sheetRow]
  }

  /// Whether a line can tender it.
  var canBeTendered: Bool { tenderClass?.canBeTendered ?? false }

  /// Its class where no rule says otherwise.
  var classByLookback: TenderClass { isInLookback ? .required : .eligible }

  /// The option with what may be done with it in the offer.
  func classed(
    _ tenderClass: TenderClass,
    because reason: String = "",
    group: String
  ) -> HeldGrant {
    guard tenderClass != self.tenderClass || group != tenderGroup || reason != classReason else {
      return self
    }
    return HeldGrant(
      self,
      followed: life,
      outstandingShares: outstandingShares,
      tenderClass: tenderClass,
      classReason: reason,
      tenderGroup: group
    )
  }

  /// The shares bought by exercises from commencement to the determination day.
  var exercisedInOffer: Shares {
    get throws(ArithmeticFault) {
      guard !life.isUntouched else { return .zero }
      return try life.entries(through: determination)
        .filter { entry in
          guard case .exercise = entry.cause else { return false }
          return !entry.isStated
        }
        .map(\.shares).total()
    }
  }

  /// The option with the day on which it expires.
  func expiring(on day: Day, in offer: Offer) throws(ArithmeticFault) -> HeldGrant {
    var terms = terms
    terms.expires = day
    return try HeldGrant(
      row: row,
      sheetRow: sheetRow,
      id: id,
      isAward: isAward,
      terms: terms,
      wasEmployed: wasEmployed,
      plan: plan,
      in: offer
    )
  }

  /// How it is taxed by law: what is called an incentive option is none if it was granted to somebody
  /// who was no employee (section 422(a)(2)).
  var type: OptionType { life.grant.type }

  /// Whether it is there when the offer commences: an award of before that day is an option like a grant
  /// (`sheets.md`, "What each sheet means").
  var isThereAtCommencement: Bool {
    !isAward || terms.grantDate < offer.timeline.open.commencement
  }

  /// The shares under option when the offer commences; none of an option that is awarded later.
  var outstandingAtCommencement: Shares {
    get throws(ArithmeticFault) { isThereAtCommencement ? try life.outstandingAtOpening : .zero }
  }

  /// What can be tendered, tranche by tranche; some without shares.
  var outstanding: [Tranche] {
    get throws(ArithmeticFault) {
      try life.remaining(on: determination, at: .beforeCancellation) ?? []
    }
  }

  /// Of the shares that can be tendered, those vested.
  var vestedOnDetermination: Shares {
    get throws(ArithmeticFault) { try vested(on: determination) }
  }

  /// What became of it, if nothing is outstanding on the determination day.
  var ending: String? {
    get throws(ArithmeticFault) {
      guard outstandingShares == .zero else { return nil }
      guard let last = try life.entries(through: determination).last else { return nil }
      switch last.cause {
      case .grant, .event: return "a change of capitalization left no share of it"
      case .expiry: return "the option expired on \(last.day)"
      case .lapse: return "the option lapsed on \(last.day)"
      case .exercise:
        return last.isStated
          ? "its last shares were exercised before the offer commenced"
          : "its last shares were exercised on \(last.day)"
      case .cancellation: return "its last shares were cancelled before the offer commenced"
      }
    }
  }

  /// The shares of it that had vested by a day, after the exercises of that day.
  func vested(on day: Day) throws(ArithmeticFault) -> Shares {
    try life.vested(on: day, at: .beforeCancellation)
  }
}
