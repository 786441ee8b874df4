internal import Exchange
internal import Findings
internal import Policy

/// What becomes of the holder's options from commencement to as-of: exercises and sales, mergers, the
/// end of service, and what the offer cancels and grants (F1, F2, F4, F5, B5, E12).
///
/// Two of the sixteen steps: what happens by the determination day makes what can be tendered
/// ("Options before the exchange"), the rest follows the exchange ("Later life").
struct OptionLivesStep {
  let offer: Offer
  /// Most holders only hold; nothing is to be decided then.
  private let isEventful: Bool
  private let evaluator: RuleEvaluator
  private var exercises: ExercisesStep
  private(set) var findings: [Finding] = []

  /// Follows options from commencement.
  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant]
  ) throws {
    self.offer = offer
    self.evaluator = evaluator
    isEventful =
      !offer.mergers.isEmpty || !offer.index.exercises(of: holder.row).isEmpty
      || offer.hasEndOfService(holder.row)
        && offer.service(ofHolder: holder.row, knownOn: offer.asOf).record.periods
          .contains { $0.end != nil }
    exercises = ExercisesStep(offer: offer, evaluator: evaluator, holder: holder)
    exercises.reserve(held.count)
    // Nobody whose service goes on has an end of it to look for.
    let service = isEventful ? offer.service(ofHolder: holder.row, knownOn: offer.asOf).record : nil
    for grant in held {
      let departure = service.flatMap {
        offer.departure(of: holder, grantedOn: grant.terms.grantDate, in: $0)
      }
      try exercises.follow(FollowedOption(grant, of: holder, departure: departure))
    }
  }

  /// The options followed: those of the sheets, then new ones.
  var options: [FollowedOption] { exercises.options }

  /// Lets happen what is known of the days through the determination day.
  ///
  /// - Returns: the options as the offer finds them.
  mutating func runToDetermination() throws -> [HeldGrant] {
    guard isEventful else { return options.map(\.subject.held) }
    try exercises.run(through: offer.determination)
    try exercises.settle()
    findings += try options.compactMap(lapsed)
    return options.map(\.subject.held)
  }

  /// Takes the classes of the options, and the holder with what these come to.
  mutating func classify(_ held: [HeldGrant], of holder: HolderSubject) {
    exercises.classify(held, of: holder)
  }

  /// A warning about shares that had lapsed when the offer commenced.
  private func lapsed(_ option: FollowedOption) throws -> Finding? {
    guard let departure = option.departure,
      departure.day < offer.timeline.open.commencement
    else { return nil }
    let entries = try option.life.entries(through: offer.timeline.open.commencement)
    let gone = entries.filter { $0.isStated && $0.cause == .lapse }
    guard let last = gone.last else { return nil }
    let shares = try gone.map(\.shares).total()
    let returned = departure.returned.map {
      ", and the service from \($0) on revives no option"
    }
    return .of(
      .grantLapsed,
      at: departure.place,
      subject: option.id,
      value: "\(departure.day)",
      "\(shares.words) of \(option.id) had lapsed by \(last.day): service ended \(departure.day)"
        + (returned ?? "")
    )
  }

  /// Follows an award that is made after the offer has expired, from its day on.
  mutating func follow(_ award: Award) throws {
    let holder = exercises.holder
    let held = try GrantsStep(offer: offer, evaluator: evaluator).award(award, to: holder)
    let departure = isEventful ? offer.departure(of: holder, grantedOn: award.day) : nil
    try exercises.follow(
      FollowedOption(held, of: holder, isInOffer: false, departure: departure)
    )
  }

  /// Takes out what the offer cancels, and lets happen what is known of the days before new options
  /// are granted.
  mutating func runToGrant(_ surrendered: [SurrenderedGrant], by holder: HolderSubject) throws {
    exercises.holder = holder
    try exercises.cancel(surrendered)
    guard isEventful else { return }
    try exercises.run(through: min(offer.asOf, offer.timeline.newGrantDate.advanced(by: -1)))
  }

  /// Follows what is granted, lets the rest happen that is known at as-of, and adds the rows and the
  /// findings of all.
  mutating func finish(
    _ promises: [GivenPromise],
    _ parts: [NewOptionPart],
    _ limit: LimitStep.Result,
    _ outcome: inout HolderOutcome,
    _ rows: inout OutcomeRows
  ) throws {
    for (place, incentive) in limit.old { exercises.divide(place, incentive: incentive) }
    exercises.reserve(parts.count)
    for part in parts {
      try exercises.follow(try FollowedOption(part, isEventful: isEventful, in: offer))
    }
    guard isEventful else { return try exercises.follow(through: offer.stepsThrough) }
    try exercises.finish()
    let result = try exercises.result()
    let tax = try TaxStep(offer: offer, evaluator: exercises.evaluator).run(result)
    var mergers = exercises.mergers
    try mergers.note(promises)
    if outcome.account != nil { outcome.account?.rests = exercises.rests }
    rows.exercises += result.rows
    rows.tax += tax.rows
    rows.departures += result.departures
    outcome.findings += result.findings + tax.findings + mergers.findings
  }
}
