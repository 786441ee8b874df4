internal import Exchange
internal import Policy

/// What becomes of the holder's options beside the exchange and after it: exercises and sales,
/// mergers, the end of service (F1, F2, F4, F5, B5, E12).
struct LaterLifeStep {
  let offer: Offer
  let surrendered: [SurrenderedGrant]
  /// Most holders only hold; there is nothing to follow then.
  private let isEventful: Bool
  private var exercises: ExercisesStep

  /// Follows the options of grants.csv from commencement, with what the offer cancels of them.
  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant],
    surrendered: [SurrenderedGrant]
  ) throws {
    self.offer = offer
    self.surrendered = surrendered
    isEventful =
      !offer.mergers.isEmpty || !offer.index.exercises(of: holder.row).isEmpty
      || holder.service.periods.contains { $0.end != nil }
    exercises = ExercisesStep(offer: offer, evaluator: evaluator, holder: holder, held: held)
    guard isEventful || held.contains(where: { $0.type == .incentive }) else { return }
    let byGrant = ByGrant(surrendered, row: \.held.row)
    for grant in held {
      let given = byGrant[grant.row]
      let subject = given?.subject ?? GrantSubject(holder: holder, held: grant)
      // Nobody whose service goes on has an end of it to look for.
      let departure =
        isEventful ? offer.departure(of: holder, grantedOn: grant.terms.grantDate) : nil
      var option = FollowedOption(grant, of: subject, departure: departure, in: offer)
      if let given { try option.cancel(given, on: offer.timeline.cancellation) }
      try exercises.follow(option)
    }
  }

  /// The options followed: those of grants.csv, then new ones.
  var options: [FollowedOption] { exercises.options }

  /// Lets happen what is known of the days before the new options are granted.
  mutating func runToGrant() throws {
    guard isEventful else { return }
    try exercises.run(through: min(offer.asOf, offer.timeline.newGrantDate.advanced(by: -1)))
  }

  /// Lets the rest happen that is known at as-of, and adds the rows and the findings of all.
  mutating func finish(
    _ promises: [GivenPromise],
    _ parts: [NewOptionPart],
    _ limit: LimitStep.Result,
    _ outcome: inout HolderOutcome
  ) throws {
    guard isEventful else { return }
    for (id, incentive) in limit.old { exercises.divide(id, incentive: incentive) }
    for part in parts { try exercises.follow(try FollowedOption(part, in: offer)) }
    try exercises.run(through: offer.asOf)
    let result = try exercises.result()
    let tax = try TaxStep(offer: offer).run(result)
    var mergers = exercises.mergers
    try mergers.note(promises)
    outcome.rows.exercises = result.rows
    outcome.rows.tax = tax.rows
    outcome.rows.departures = result.departures
    outcome.findings += result.findings + tax.findings + mergers.findings
  }
}
