internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// One holder taken through the offer, step by step (`computation.md`, "The sixteen steps").
struct HolderCase {
  let offer: Offer
  let evaluator: RuleEvaluator
  /// The holder's row in holders.csv.
  let row: Int
  /// Whether the rows of result sheets are asked for.
  var keepsRows = true

  /// Carries the offer out for the holder.
  ///
  /// A number too large to compute with is a finding about the holder; a fault of a rule ends the
  /// run.
  ///
  /// - Parameter rows: the rows of the holders before; the holder's are added to them, so that none is
  ///   copied from list to list.
  /// - Returns: what the holder comes to besides.
  /// - Throws: the fault of a rule.
  func run(addingTo rows: inout OutcomeRows) throws(RuleFault) -> HolderOutcome {
    let before = rows.counts
    do {
      var outcome = HolderOutcome()
      try runSteps(&outcome, &rows)
      outcome.unanswered = evaluator.takeUnanswered()
      return outcome
    } catch let fault as RuleFault {
      throw fault
    } catch {
      rows.keep(before)
      return HolderOutcome(findings: [tooLarge])
    }
  }

  private func runSteps(_ outcome: inout HolderOutcome, _ rows: inout OutcomeRows) throws {
    var options = try ClassifiedOptions(ofHolder: row, offer, evaluator)
    let (held, holder) = (options.held, options.holder)
    let forms = try FormsStep(offer: offer, evaluator: evaluator, holder: holder, held: held).run()
    let lines = try LinesStep(
      offer: offer,
      evaluator: evaluator,
      holder: holder,
      held: held,
      forms: forms
    ).run()
    if evaluator.recorder?.keepsValues ?? false {
      outcome.account = HolderAccount(
        holder: offer.subject(lines.subject, knownOn: offer.asOf),
        held: held,
        forms: forms,
        lines: lines
      )
    }
    outcome.grants = held.count
    if makesRows {
      rows.determinations += try DeterminationsStep(
        offer: offer,
        evaluator: evaluator,
        holder: holder,
        held: held,
        forms: forms,
        lines: lines
      ).run()
    }
    outcome.forms = count(forms)
    if keepsRows {
      for form in offer.index.forms(of: row) {
        rows.received.append(
          FormStanding(
            row: form,
            refusal: forms.refusals[form],
            defects: forms.defects[form] ?? [],
            endedBy: forms.replacements[form] ?? forms.emptiedBy[form],
            withdrawn: (forms.taken[form] ?? []) + (lines.deemed.taken[form] ?? []),
            takesAlong: (lines.deemed.going[form] ?? []).map(\.id)
          )
        )
      }
    }
    outcome.findings =
      try ExpiredByTerm(offer: offer).findings(held)
      + VestingAfterExpiry(offer: offer).findings(held)
      + OldIncentives(offer: offer, holder: holder).findings(held)
      + CancelledTranches(offer: offer).findings(held) + options.lives.findings
      + forms.findings
      + lines.findings
    try exchange(&options, forms, lines, &outcome, &rows)
  }

  private func exchange(
    _ options: inout ClassifiedOptions,
    _ forms: FormsStep.Result,
    _ lines: LinesStep.Result,
    _ outcome: inout HolderOutcome,
    _ rows: inout OutcomeRows
  ) throws {
    let surrendered = try CancellationStep(offer: offer, holder: lines.subject)
      .run(lines.standing)
    let holder = offer.subject(lines.subject, knownOn: offer.days.facts(of: .promise))
    let awards = try AwardsStep(offer: offer, evaluator: evaluator, holder: holder).run(surrendered)
    let (promises, found) = try PromisesStep(offer: offer, evaluator: evaluator, holder: holder)
      .run(surrendered, deferred: awards.deferred)
    outcome.findings += awards.findings + found
    let later = awards.made.filter { !offer.isInOffer($0) }
    for award in later where award.isOption { try options.lives.follow(award) }
    let granted = try grants(promises, holder, &outcome)
    let grants = granted.options
    try options.lives.runToGrant(surrendered, by: offer.subject(holder, knownOn: offer.asOf))
    let limit = try LimitStep(
      offer: offer,
      holder: holder,
      followed: options.lives.options,
      surrendered: surrendered,
      keepsRows: keepsRows
    ).run(grants)
    outcome.account?.surrendered = surrendered
    outcome.account?.promises = promises
    outcome.account?.options = grants
    outcome.account?.withheld = granted.withheld
    outcome.account?.limit = limit.rows
    outcome.findings += limit.findings
    if keepsRows {
      // As iso_limit.csv has them, so that little is left to do when all holders' are put together.
      rows.limit += limit.rows.sorted {
        ($0.year, $0.grantID) < ($1.year, $1.grantID)
      }
    }
    let parts = try zip(grants, limit.incentive).flatMap {
      try NewOptionPart.parts(of: $0, incentive: $1)
    }
    if makesRows {
      try HolderRows(offer: offer, evaluator: evaluator, holder: holder).add(
        surrendered,
        promises,
        withheld: granted.withheld,
        parts,
        to: &rows
      )
    }
    try options.lives.finish(promises, parts, limit, &outcome, &rows)
    if keepsRows {
      let found = OptionRows(
        offer: offer,
        forms: forms,
        lines: lines,
        promises: promises,
        withheld: granted.withheld,
        holderMayTakePart: options.holderMayTakePart(in: offer, evaluator)
      )
      try found.add(options.lives.options, to: &rows.options)
    }
    outcome.figures = try FigureCounting(offer: offer).figures(
      options.held,
      lines.standing,
      promises,
      withheld: granted.withheld.keys,
      parts
    )
    outcome.pool = try PoolStep(offer: offer).movements(
      options.lives.options,
      promises,
      withheld: granted.withheld.keys,
      awards: later.filter { !$0.isOption }
    )
  }

  /// Whether rows are made: also where nobody asks for them, if making them can go wrong.
  ///
  /// Events scale the shares once more, and a column's rule may fail; so `check` finds what `run`
  /// would.
  private var makesRows: Bool {
    keepsRows || !offer.gapEvents.isEmpty || evaluator.addsColumns
  }

  private func grants(
    _ promises: [GivenPromise],
    _ holder: HolderSubject,
    _ outcome: inout HolderOutcome
  ) throws -> NewGrantsStep.Result {
    let isDue = try offer.isGrantDone && promises.contains { try $0.dueShares(in: offer) != nil }
    let isPriced = offer.grantClose.price != nil
    guard !isDue || isPriced || !evaluator.readsGrantClose else {
      outcome.lacksClose = true
      return NewGrantsStep.Result()
    }
    let result = try NewGrantsStep(offer: offer, evaluator: evaluator, holder: holder)
      .run(promises)
    outcome.findings += result.findings
    return result
  }

  private func count(_ forms: FormsStep.Result) -> FormCount {
    let received = offer.index.forms(of: row)
    return FormCount(
      received: received.count,
      accepted: received.count { forms.refusals[$0] == nil }
    )
  }

  private var tooLarge: Finding {
    let sheet = offer.sheets.holders
    return .of(
      .numberTooLarge,
      at: sheet.place(row, HoldersSheet.holderID.index),
      subject: sheet[HoldersSheet.holderID, row] ?? "",
      "The holder's shares and prices are too large to compute with: a value exceeds "
        + "$922,337,203,685,477.",
      repair: "Look for a price or a number of shares of the holder with too many digits."
    )
  }
}
