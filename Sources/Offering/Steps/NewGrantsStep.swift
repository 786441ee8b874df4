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
      tranches: tranches.new,
      shares: shares,
      exercisePrice: price,
      expires: expires.day
    )
    if let refusal = try refusal(of: option, subject, tranches.old, &result) {
      result.withheld[old] = refusal
    } else {
      result.options.append(option)
      result.findings += byLaw.findings
      if let early = tranches.early { result.findings.append(vestsEarly(option, early)) }
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
  /// `vest_date` answers when they vest.
  private func tranches(
    _ promise: GivenPromise,
    _ shares: Shares,
    _ subject: NewGrantSubject
  ) throws -> PlannedTranches {
    let grantDate = offer.timeline.newGrantDate
    var carried = try promise.life.newTranches(on: grantDate)
    if carried.contains(where: { $0.shares <= .zero }) { carried.removeAll { $0.shares <= .zero } }
    if promise.award != nil {
      // An award has a schedule of its own.
      let new = carried.map { Tranche(max($0.day, grantDate), $0.shares) }
      return PlannedTranches(old: carried, new: new.inOrderOfDays)
    }
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
    return try vesting(planned, subject.grant)
  }

  /// The tranches on the days that `vest_date` answers.
  private func vesting(_ planned: [Tranche], _ grant: GrantSubject) throws -> PlannedTranches {
    let grantDate = offer.timeline.newGrantDate
    var (new, early): ([Tranche], Day?) = ([], nil)
    new.reserveCapacity(planned.count)
    for tranche in planned {
      let subject = TrancheSubject(grant: grant, tranche: tranche)
      let answer = try evaluator.ask(VestDate.self, subject, identity: grant.held.id)?.value
      // No option vests before it is granted, whatever a rule answers.
      new.append(Tranche(max(answer ?? tranche.day, grantDate), tranche.shares))
      // An old day that is carried over as it is means the same.
      if let answer, answer < grantDate, answer != tranche.day {
        early = min(early ?? answer, answer)
      }
    }
    return PlannedTranches(old: planned, new: new.inOrderOfDays, early: early)
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

  /// The tranches of a new option.
  private struct PlannedTranches {
    /// As rules see them.
    let old: [Tranche]
    /// As they are granted, in order of days.
    let new: [Tranche]
    /// The earliest day before the grant on which a rule would have one vest; nil for none.
    var early: Day?
  }
}

extension [Tranche] {
  /// The tranches in order of days; those of one day keep their order.
  fileprivate var inOrderOfDays: [Tranche] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { $0.day <= $1.day }
    return isInOrder ? self : sorted { $0.day < $1.day }
  }
}
