internal import Exchange

/// An option followed from day to day, with what rules see of it and what ends it.
///
/// One reference, since every step that goes through a holder's options would copy all of it.
final class FollowedOption {
  /// The id in its sheet, or the new option's.
  let id: String
  /// The option as rules see it; of a new one, the option that it replaces.
  private(set) var subject: GrantSubject
  /// The number of the plan that it was granted under.
  let plan: Int
  /// Whether it was granted in the exchange.
  let isNew: Bool
  /// Whether the offer found it, so that it could be tendered.
  let isInOffer: Bool
  /// The end of the service that it depends on.
  let departure: EndOfService?
  /// What the end of service sets to its exercise; nil while it lasts.
  private(set) var runOff: Answered<ExerciseLimit>?
  /// The merger that ends it; nil if none does.
  private(set) var merger: MergerEnd?
  /// What happens to its shares.
  private(set) var life: OptionLife

  private init(
    id: String,
    subject: GrantSubject,
    plan: Int,
    isNew: Bool,
    isInOffer: Bool,
    departure: EndOfService?,
    life: OptionLife
  ) {
    self.id = id
    self.subject = subject
    self.plan = plan
    self.isNew = isNew
    self.isInOffer = isInOffer
    self.departure = departure
    self.life = life
  }

  /// How it stands on a day; nil before it is granted.
  func standing(
    on day: Day,
    at hour: OptionLife.Hour = .endOfDay
  ) throws(ArithmeticFault) -> OutstandingOption? {
    guard let standing = try life.standing(on: day, at: hour) else { return nil }
    return OutstandingOption(
      type: life.grant.type,
      grantDate: life.grant.grantDate,
      expires: life.grant.expires,
      tranches: standing.remaining,
      exercisePrice: standing.exercisePrice
    )
  }

  /// Enters the end of service.
  func endService(_ limit: Answered<ExerciseLimit>) throws(ArithmeticFault) {
    runOff = limit
    try life.endService(on: limit.value.vestedThrough, exercisableThrough: limit.value.lastDay)
  }

  /// Takes what has happened so far for what the offer finds.
  func settle() throws(ArithmeticFault) {
    subject = GrantSubject(holder: subject.holder, held: try subject.held.followed(life))
  }

  /// Follows it through a day, if anything has happened to it.
  func follow(through day: Day) throws(ArithmeticFault) {
    if !life.isUntouched { try life.settle(through: day) }
  }

  /// Takes the class of it, with the holder as known by then.
  func classify(_ held: HeldGrant, of holder: HolderSubject) {
    subject = GrantSubject(holder: holder, held: held)
  }

  /// Enters that a merger ends it.
  func end(by merger: MergerEnd) throws(ArithmeticFault) {
    self.merger = merger
    try life.end(exercisableThrough: merger.last)
  }

  /// Enters the shares that the offer cancels.
  func cancel(_ given: SurrenderedGrant, on day: Day) throws(ArithmeticFault) {
    subject = given.subject
    try life.cancel(given.cancelled.map(\.shares), on: day)
  }

  /// Enters an accepted exercise, by its row in exercises.csv.
  func exercise(_ shares: Shares, on day: Day, row: Int) throws(ArithmeticFault) {
    try life.exercise(shares, on: day, number: row)
  }

  /// Enters what of each tranche the $100,000 limit leaves incentive.
  func divide(incentive: [Shares]) { life.divide(incentive: incentive) }

  /// Of the shares bought by an exercise, those that are incentive.
  func incentive(ofExercise row: Int, through day: Day) throws(ArithmeticFault) -> Shares {
    try life.entries(through: day).first { $0.cause == .exercise(row) }?.incentive ?? .zero
  }
}

extension FollowedOption {
  /// An option of the sheets, with the end of the service that it depends on, if that has an
  /// end.
  convenience init(
    _ held: HeldGrant,
    of holder: HolderSubject,
    isInOffer: Bool = true,
    departure: EndOfService?
  ) {
    self.init(
      id: held.id,
      subject: GrantSubject(holder: holder, held: held),
      plan: held.plan,
      isNew: false,
      isInOffer: isInOffer,
      departure: departure,
      life: held.life
    )
  }

  /// A new option, or a part of one; the end of service is looked for where there is one.
  convenience init(
    _ part: NewOptionPart,
    isEventful: Bool,
    in offer: Offer
  ) throws(ArithmeticFault) {
    let grantDate = offer.timeline.newGrantDate
    let subject = part.option.replaced.subject
    self.init(
      id: part.id,
      subject: subject,
      plan: part.option.plan,
      isNew: true,
      isInOffer: false,
      departure: isEventful ? offer.departure(of: subject.holder, grantedOn: grantDate) : nil,
      life: OptionLife(
        Grant(
          grantDate: grantDate,
          type: part.type,
          exercisePrice: part.option.exercisePrice,
          vesting: .tranches(part.tranches),
          exercised: .zero,
          cancelled: .zero,
          expires: part.option.expires
        ),
        from: grantDate,
        events: offer.laterEvents
      )
    )
  }

}
