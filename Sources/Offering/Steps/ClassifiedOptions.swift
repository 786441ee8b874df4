internal import Exchange
internal import Policy

/// A holder's options on the determination day, each with its class: what comes before any form
/// (`computation.md`, "The sixteen steps", 2 to 4).
struct ClassifiedOptions {
  /// The options' lives, followed to that day, with their classes.
  var lives: OptionLivesStep
  /// The options.
  let held: [HeldGrant]
  /// The holder, by what is known on that day.
  let holder: HolderSubject

  /// Makes those of a row of holders.csv.
  init(ofHolder row: Int, _ offer: Offer, _ evaluator: RuleEvaluator) throws {
    let alone = offer.subject(ofHolder: row, knownOn: offer.days.facts(of: .tender))
    lives = try OptionLivesStep(
      offer: offer,
      evaluator: evaluator,
      holder: alone,
      held: try GrantsStep(offer: offer, evaluator: evaluator).options(of: alone)
    )
    (held, holder) = try ClassesStep(offer: offer, evaluator: evaluator, holder: alone)
      .run(try lives.runToDetermination())
    lives.classify(held, of: holder)
  }

  /// Whether the rules about who may take part would let the holder tender (B4), whether or not there is a
  /// tender; of a holder who has left by as-of, its last day of service included, they are not asked, nor are those
  /// that read what is tendered: what was sought of the holder was sought, on that day as on every other.
  func holderMayTakePart(in offer: Offer, _ evaluator: RuleEvaluator) -> Bool {
    guard holder.service.includes(offer.asOf.advanced(by: 1)) else { return true }
    var tender = holder.tender
    tender.isTendering = true
    return evaluator.defects(
      evaluator.scopes.holder,
      holder.tendering(tender),
      waivable: [holder.id],
      by: .ofEligibility
    ).isEmpty
  }
}
