internal import Exchange
internal import Policy

/// What becomes of the holder's options beside the exchange and after it: exercises and sales,
/// mergers, the end of service (F1, F2, F4, F5, B5, E12).
struct LaterLifeStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]

  /// Adds the rows and the findings of all that is known at as-of.
  func run(
    _ surrendered: [SurrenderedGrant],
    _ promises: [GivenPromise],
    _ parts: [NewOptionPart],
    _ outcome: inout HolderOutcome
  ) throws {
    guard isEventful else { return }
    let given = ByGrant(surrendered, row: \.held.row)
    var step = ExercisesStep(
      offer: offer,
      evaluator: evaluator,
      holder: holder,
      held: held,
      lives: try held.map { try old($0, given[$0.row]) } + parts.map { OptionLife($0, in: offer) }
    )
    let exercises = try step.run()
    let tax = try TaxStep(offer: offer).run(exercises)
    var mergers = step.mergers
    try mergers.note(promises)
    outcome.rows.exercises = exercises.rows
    outcome.rows.tax = tax.rows
    outcome.rows.departures = exercises.departures
    outcome.findings += exercises.findings + tax.findings + mergers.findings
  }

  /// Most holders only hold; there is nothing to follow then.
  private var isEventful: Bool {
    !offer.mergers.isEmpty || !offer.index.exercises(of: holder.row).isEmpty
      || holder.service.periods.contains { $0.end != nil }
  }

  private func old(_ grant: HeldGrant, _ given: SurrenderedGrant?) throws -> OptionLife {
    try OptionLife(
      grant,
      of: given?.subject ?? GrantSubject(holder: holder, held: grant),
      surrendered: given,
      in: offer
    )
  }
}
