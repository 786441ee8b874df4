internal import Exchange

/// An option from its first day in the sheets on: what changes it, and what was exercised of it.
struct OptionLife {
  /// What happens to it on a day.
  private enum Change {
    /// A partial tender, or a whole one, leaves these tranches (E2).
    case cancellation([Tranche])
    case event(CapitalizationEvent, Rounding)
    case exercise(Shares)
  }

  /// The id in grants.csv, or the new option's.
  let id: String
  /// The option as rules see it; of a new one, the option that it replaces.
  let subject: GrantSubject
  /// Whether it was granted in the exchange.
  let isNew: Bool
  /// The first day on which it can be exercised at all.
  let begins: Day
  /// The end of the service that it depends on.
  let departure: EndOfService?
  /// What the end of service sets to its exercise; nil while it lasts.
  var runOff: Answered<ExerciseLimit>?
  /// What mergers set to its exercise.
  var mergerLimits: [ExerciseLimit] = []
  /// All that ends its exercise before it expires.
  var limits: [ExerciseLimit] { [runOff?.value].compactMap(\.self) + mergerLimits }
  private let first: OutstandingOption
  private var changes: [(day: Day, change: Change)] = []

  /// How it stands on a day, after the events of that day; nil before it begins.
  func standing(on day: Day) throws(ArithmeticFault) -> OutstandingOption? {
    guard day >= begins else { return nil }
    var option = first
    var exercised = Shares.zero
    for change in changes where change.day <= day {
      switch change.change {
      case .cancellation(let kept): try option.keep(kept, exercised: exercised)
      case .event(let event, let rounding): try option.adjust(for: event, price: rounding)
      case .exercise(let shares):
        try option.exercise(shares)
        exercised = try exercised.adding(shares)
      }
    }
    return option
  }

  /// Enters an accepted exercise; exercises come in order of day.
  mutating func exercise(_ shares: Shares, on day: Day) {
    let place = changes.firstIndex { $0.day > day } ?? changes.endIndex
    changes.insert((day, .exercise(shares)), at: place)
  }
}

extension OptionLife {
  /// An option of grants.csv, of which the offer may cancel a part.
  init(_ held: HeldGrant, of subject: GrantSubject, surrendered: SurrenderedGrant?, in offer: Offer)
    throws(ArithmeticFault)
  {
    self.init(
      id: held.id,
      subject: subject,
      isNew: false,
      begins: offer.timeline.open.commencement,
      departure: offer.departure(of: subject.holder, grantedOn: held.terms.grantDate),
      first: OutstandingOption(
        type: held.type,
        grantDate: held.terms.grantDate,
        expires: held.terms.expires,
        tranches: try held.outstanding,
        exercisePrice: held.terms.exercisePrice
      )
    )
    if let surrendered {
      changes.append((offer.timeline.cancellation, .cancellation(surrendered.kept)))
    }
    changes += offer.laterEvents.map { Self.change($0, in: offer) }
  }

  /// The shares of an option of grants.csv that were exercised before commencement, which the sheet
  /// already counts: rows of exercises.csv from then are held against these.
  init(exercisedOf held: HeldGrant, subject: GrantSubject, in offer: Offer) throws(ArithmeticFault)
  {
    let schedule = try held.terms.schedule
    let left = try schedule.removingEarliest(held.terms.exercised)
    self.init(
      id: held.id,
      subject: subject,
      isNew: false,
      begins: held.terms.grantDate,
      departure: nil,
      first: OutstandingOption(
        type: held.type,
        grantDate: held.terms.grantDate,
        expires: held.terms.expires,
        tranches: try schedule.subtracting(left),
        exercisePrice: held.terms.exercisePrice
      )
    )
  }

  /// A new option, or a part of one.
  init(_ part: NewOptionPart, in offer: Offer) {
    let grantDate = offer.timeline.newGrantDate
    let subject = part.option.replaced.subject
    self.init(
      id: part.id,
      subject: subject,
      isNew: true,
      begins: grantDate,
      departure: offer.departure(of: subject.holder, grantedOn: grantDate),
      first: OutstandingOption(
        type: part.type,
        grantDate: grantDate,
        expires: part.option.expires,
        tranches: part.tranches,
        exercisePrice: part.option.exercisePrice
      )
    )
    changes = offer.laterEvents.filter { $0.effective > grantDate }
      .map { Self.change($0, in: offer) }
  }

  /// What an event does, its price rounded by the policy of its day.
  private static func change(
    _ event: CapitalizationEvent,
    in offer: Offer
  ) -> (day: Day, change: Change) {
    let rounding = offer.capitalization(on: event.effective).priceRounding
    return (event.effective, .event(event, rounding))
  }

  private init(
    id: String,
    subject: GrantSubject,
    isNew: Bool,
    begins: Day,
    departure: EndOfService?,
    first: OutstandingOption
  ) {
    self.id = id
    self.subject = subject
    self.isNew = isNew
    self.begins = begins
    self.departure = departure
    self.first = first
  }
}
