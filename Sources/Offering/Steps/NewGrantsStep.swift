internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A new option before the $100,000 limit divides it (`computation.md`, "New grants").
final class NewOption: Sendable {
  let replaced: SurrenderedGrant
  /// The number of the plan that it is granted under.
  let plan: Int
  /// An incentive option only if the one replaced was, and the holder and the price allow it.
  let type: OptionType
  /// In order of days; the days are those of `vest_date` or of the new schedule.
  let tranches: [Tranche]
  let shares: Shares
  let exercisePrice: Money
  let expires: Day

  init(
    replaced: SurrenderedGrant,
    plan: Int,
    type: OptionType,
    tranches: [Tranche],
    shares: Shares,
    exercisePrice: Money,
    expires: Day
  ) {
    self.replaced = replaced
    self.plan = plan
    self.type = type
    self.tranches = tranches
    self.shares = shares
    self.exercisePrice = exercisePrice
    self.expires = expires
  }
  /// `ID-N`.
  var id: String { NewOptionID.of(replaced.held.id) }
}

/// New options for the promises that stand, on the new grant date.
struct NewGrantsStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// What becomes of the promises.
  struct Result {
    var options: [NewOption] = []
    /// Why nothing is granted for an option, by its id, although its promise stands.
    var withheld: [String: Refusal] = [:]
    var findings: [Finding] = []
  }

  /// The new options in order of those replaced; one that comes to no shares, or that a rule
  /// refuses, has none.
  func run(_ promises: [GivenPromise]) throws -> Result {
    var result = Result()
    guard offer.isGrantDone else { return result }
    for promise in promises {
      if let shares = try promise.dueShares(in: offer) { try grant(promise, shares, &result) }
    }
    return result
  }

  private func grant(
    _ promise: GivenPromise,
    _ shares: Shares,
    _ result: inout Result
  ) throws {
    let replaced = promise.surrendered
    var subject = offer.newGrant(
      replacing: replaced.subject.of(holder),
      replaced.held.type,
      shares
    )
    let old = replaced.held.id
    let hasType = try evaluator.settleType(of: &subject, identity: old)
    let price = try evaluator.ask(ExercisePrice.self, subject, identity: old)?.value
    subject.exercisePrice = price
    let term = try evaluator.ask(
      OptionTerm.self,
      subject,
      identity: old,
      given: offer.timeline.newGrantDate
    )?.value
    let tranches = try tranches(promise, shares, subject)
    guard hasType, let price, let term else { return }
    var byLaw = TypeByLaw(subject, in: offer)
    try byLaw.settlePrice(price)
    let expires = expires(promise, term, byLaw.type)
    byLaw.settleTerm(expires.day)
    let option = NewOption(
      replaced: replaced,
      plan: promise.plan,
      type: byLaw.type,
      tranches: tranches.map(\.new).sorted { $0.day < $1.day },
      shares: shares,
      exercisePrice: price,
      expires: expires.day
    )
    if let refusal = try refusal(of: option, subject, tranches.map(\.old), &result) {
      result.withheld[old] = refusal
    } else {
      result.options.append(option)
      result.findings += byLaw.findings
      result.findings += tranches.compactMap(\.early).min().map { [vestsEarly(option, $0)] } ?? []
      if let late = try VestingAfterExpiry(offer: offer).finding(option) {
        result.findings.append(late)
      }
      if let cut = expires.cut { result.findings.append(cut) }
    }
  }

  /// The term that the rule answers, or the day of an award's own sheet: that of an incentive option is
  /// ten years from the grant at most, or five (section 422(b)(3), (c)(5)), and a finding says what it
  /// was cut from.
  private func expires(
    _ promise: GivenPromise,
    _ term: OptionTerm.Answer,
    _ type: OptionType
  ) -> (day: Day, cut: Finding?) {
    let grantDate = offer.timeline.newGrantDate
    let sheet = offer.sheets.awards
    guard let award = promise.award, let own = sheet[AwardsSheet.expires, award.row] else {
      return (term.expiry(from: grantDate), nil)
    }
    let owner = holder.ownsOver10Percent
    guard type == .incentive,
      !IncentiveTerm.isWithin(own, grantedOn: grantDate, ownsOver10Percent: owner)
    else { return (own, nil) }
    // Cut to the term of ten years, or five, that any new option has: its last day is the one before. What the
    // row itself says may be the day after, on which the law's ten years end.
    let years = IncentiveTerm.longestYears(ownsOver10Percent: owner)
    let longest = grantDate.adding(years: years)
    let id = NewOptionID.of(award.id)
    let finding = Finding.of(
      .incentiveTermCut,
      at: sheet.place(award.row, AwardsSheet.expires.index),
      subject: id,
      value: "\(own)",
      "\(id) expires on \(longest), not on \(own): an incentive option granted on \(grantDate) lasts "
        + "\(years) years at most"
    )
    return (longest, finding)
  }

  /// What the rules about the option and its tranches refuse it with.
  private func refusal(
    of option: NewOption,
    _ subject: NewGrantSubject,
    _ tranches: [Tranche],
    _ result: inout Result
  ) throws -> Refusal? {
    let waivable = { [option.id, option.replaced.held.id, holder.id] }
    let checked = try evaluator.check(
      evaluator.scopes.newGrant,
      subject,
      identity: option.id,
      waivable: waivable()
    )
    result.findings += checked.findings
    var refusal = checked.refusal
    guard evaluator.hasChecks(evaluator.scopes.tranche) else {
      if !tranches.isEmpty { evaluator.meet(evaluator.scopes.tranche) }
      return refusal
    }
    for tranche in tranches {
      let checked = try evaluator.check(
        evaluator.scopes.tranche,
        TrancheSubject(grant: subject.grant, tranche: tranche),
        identity: option.id,
        waivable: waivable()
      )
      result.findings += checked.findings
      refusal = evaluator.first(refusal, checked.refusal)
    }
    return refusal
  }

  /// The old tranches carried over (E7), or those of the schedules that `new_schedule` names; of both,
  /// `vest_date` answers when they vest; each as rules see it and as it is granted.
  private func tranches(
    _ promise: GivenPromise,
    _ shares: Shares,
    _ subject: NewGrantSubject
  ) throws -> [PlannedTranche] {
    let grantDate = offer.timeline.newGrantDate
    if promise.award != nil {
      // An award has a schedule of its own.
      return try promise.life.newTranches(on: grantDate).filter { $0.shares > .zero }
        .map { PlannedTranche(old: $0, new: Tranche(max($0.day, grantDate), $0.shares)) }
    }
    let carried = try promise.life.newTranches(on: grantDate).filter { $0.shares > .zero }
    let answer = try evaluator.ask(
      NewSchedule.self,
      subject,
      identity: promise.surrendered.held.id,
      given: offer.schedules
    )?.value
    let planned =
      try answer?.tranches(
        insteadOf: carried,
        from: grantDate,
        vestedThrough: offer.determination
      ) ?? carried
    return try planned.map { try vesting($0, subject.grant) }
  }

  /// A tranche on the day that `vest_date` answers.
  private func vesting(_ tranche: Tranche, _ grant: GrantSubject) throws -> PlannedTranche {
    let subject = TrancheSubject(grant: grant, tranche: tranche)
    let answer = try evaluator.ask(VestDate.self, subject, identity: grant.held.id)?.value
    let grantDate = offer.timeline.newGrantDate
    // No option vests before it is granted, whatever a rule answers.
    let day = max(answer ?? tranche.day, grantDate)
    // An old day that is carried over as it is means the same.
    let early = answer.flatMap { $0 < grantDate && $0 != tranche.day ? $0 : nil }
    return PlannedTranche(old: tranche, new: Tranche(day, tranche.shares), early: early)
  }

  /// A warning about an option of which a rule would have shares vest before it is granted.
  private func vestsEarly(_ option: NewOption, _ answer: Day) -> Finding {
    .of(
      .vestsEarly,
      at: offer.place(of: option.replaced.held),
      subject: option.id,
      value: "\(answer)",
      "\(option.id) vests on \(offer.timeline.newGrantDate), not on \(answer) as vest_date answers: no option "
        + "vests before it is granted"
    )
  }

  /// A tranche of a new option.
  private struct PlannedTranche {
    /// As rules see it.
    let old: Tranche
    /// As it is granted.
    let new: Tranche
    /// The day before the grant on which a rule would have it vest; nil for none.
    var early: Day?
  }
}
