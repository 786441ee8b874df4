internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What a merger does to options and promises (E12, F5; Questions and Answers, §9; hook `merger`).
struct MergersStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  private(set) var settled = 0
  private(set) var findings: [Finding] = []

  init(offer: Offer, evaluator: RuleEvaluator) {
    self.offer = offer
    self.evaluator = evaluator
  }

  /// Lets the mergers up to a day do what they do to the options, in order.
  mutating func settle(through day: Day, _ lives: [FollowedOption]) throws {
    while settled < offer.mergers.count, offer.mergers[settled].day <= day {
      let merger = offer.mergers[settled]
      settled += 1
      for life in lives { try settle(merger, life) }
    }
  }

  private mutating func settle(_ merger: Merger, _ life: FollowedOption) throws {
    guard let option = try life.standing(on: merger.day.advanced(by: -1)),
      let onTheDay = try life.standing(on: merger.day)?.tranches.total(), onTheDay > .zero
    else { return }
    let shares = try option.tranches.total()
    guard shares > .zero else { return }
    let subject = MergerSubject(
      grant: life.subject,
      row: merger.row,
      optionID: life.id,
      shares: shares,
      exercisePrice: option.exercisePrice,
      isPromise: false
    )
    let treatment = try treatment(of: subject, on: merger.day)
    switch treatment.value {
    case .assume, .replace: break
    case .exerciseWithin(let days):
      try life.end(
        by: MergerEnd(day: merger.day, isCashOut: false, last: merger.day.advanced(by: days))
      )
    case .cashOut:
      try life.end(
        by: MergerEnd(day: merger.day, isCashOut: true, last: merger.day.advanced(by: -1))
      )
    }
    let after = try life.standing(on: merger.day) ?? option
    let words = MergerWords(
      merger: merger,
      converts: offer.capitalization(on: merger.day).mergersConvert
    )
    let message = try words.option(life.id, option, after, treatment.value)
    findings.append(note(merger, life.id, by: treatment.rule, message))
  }

  /// Notes on the promises that a merger before the grant meets: they bind the successor (E12).
  mutating func note(_ promises: [GivenPromise]) throws {
    for merger in offer.mergers
    where merger.day > offer.timeline.cancellation && merger.day <= offer.timeline.newGrantDate {
      for promise in promises where promise.forfeiture.map({ $0.day >= merger.day }) ?? true {
        try note(promise, at: merger)
      }
    }
  }

  private mutating func note(_ promise: GivenPromise, at merger: Merger) throws {
    let held = promise.surrendered.held
    let subject = MergerSubject(
      grant: promise.surrendered.subject,
      row: merger.row,
      optionID: held.id,
      shares: try promise.newShares(on: merger.day.advanced(by: -1)),
      exercisePrice: nil,
      isPromise: true
    )
    let treatment = try treatment(of: subject, on: merger.day)
    let after = try promise.newShares(on: merger.day)
    let words = MergerWords(
      merger: merger,
      converts: offer.capitalization(on: merger.day).mergersConvert
    )
    let message = words.promise(held.id, subject.shares, after, treatment.value)
    findings.append(note(merger, held.id, by: treatment.rule, message))
  }

  /// The hook's answer; where nobody answers it, the successor assumes what it meets.
  private mutating func treatment(
    of subject: MergerSubject,
    on day: Day
  ) throws -> Answered<MergerTreatment.Answer> {
    findings += try evaluator.check(
      evaluator.scopes.merger,
      subject,
      identity: subject.optionID,
      waivable: [subject.optionID, subject.grant.holder.id],
      ownDay: day
    ).findings
    let assumed = Answered(value: MergerTreatment.Answer.assume, rule: MergerTreatment.name)
    guard evaluator.isAnswered(MergerTreatment.self, on: day) else { return assumed }
    return try evaluator.ask(
      MergerTreatment.self,
      subject,
      identity: subject.optionID,
      given: subject.isPromise,
      ownDay: day
    ) ?? assumed
  }

  private func note(
    _ merger: Merger,
    _ subject: String,
    by rule: String,
    _ message: String
  ) -> Finding {
    Finding(
      .note,
      .policy,
      of: AnsweringRule(id: rule),
      at: offer.sheets.events.place(merger.row, EventsSheet.effectiveDate.index),
      subject: subject,
      value: "\(merger.day)",
      message
    )
  }
}
