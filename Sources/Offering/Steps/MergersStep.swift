internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What a merger does to options and promises (E12, F5; Questions and Answers, §9; hook `merger`).
struct MergersStep {
  /// What becomes of an option, as the hook's answer names it.
  enum Treatment: String {
    /// The successor takes it over on its terms.
    case assume
    /// The successor replaces it with one of its own.
    case replace
    /// It can be exercised for so many days, and ends then.
    case exerciseWithin = "exercise_within"
    /// It ends against cash.
    case cashOut = "cash_out"
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  private(set) var settled = 0
  private(set) var findings: [Finding] = []

  init(offer: Offer, evaluator: RuleEvaluator) {
    self.offer = offer
    self.evaluator = evaluator
  }

  /// Lets the mergers up to a day do what they do to the options, in order.
  mutating func settle(through day: Day, _ lives: inout [OptionLife]) throws {
    while settled < offer.mergers.count, offer.mergers[settled].day <= day {
      let merger = offer.mergers[settled]
      settled += 1
      for index in lives.indices { try settle(merger, &lives[index]) }
    }
  }

  private mutating func settle(_ merger: Merger, _ life: inout OptionLife) throws {
    guard let option = try life.standing(on: merger.day.advanced(by: -1)),
      option.expires > merger.day, life.limits.allSatisfy({ $0.lastDay >= merger.day })
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
    let (treatment, days) = try decide(subject)
    switch treatment {
    case .assume, .replace: break
    case .exerciseWithin:
      life.limits.append(
        ExerciseLimit(vestedThrough: .last, lastDay: merger.day.advanced(by: days))
      )
    case .cashOut:
      life.limits.append(
        ExerciseLimit(vestedThrough: .last, lastDay: merger.day.advanced(by: -1))
      )
    }
    let after = try life.standing(on: merger.day) ?? option
    let words = MergerWords(merger: merger, converts: offer.capitalization.mergersConvert)
    findings.append(
      note(merger, life.id, try words.option(life.id, option, after, treatment, days: days))
    )
  }

  /// Notes on the promises that a merger before the grant meets: they bind the successor (E12).
  mutating func speak(of promises: [GivenPromise]) throws {
    for merger in offer.mergers
    where merger.day > offer.timeline.cancellation && merger.day <= offer.timeline.newGrantDate {
      for promise in promises where promise.forfeiture.map({ $0.day >= merger.day }) ?? true {
        try speak(of: promise, at: merger)
      }
    }
  }

  private mutating func speak(of promise: GivenPromise, at merger: Merger) throws {
    let grant = promise.surrendered.grant
    let subject = MergerSubject(
      grant: promise.surrendered.subject,
      row: merger.row,
      optionID: grant.id,
      shares: try promise.newShares(
        after: offer.gapEvents.filter { $0.effective < merger.day }
      ),
      exercisePrice: nil,
      isPromise: true
    )
    let treatment = try decide(subject).treatment
    let after = try promise.newShares(
      after: offer.gapEvents.filter { $0.effective <= merger.day }
    )
    let words = MergerWords(merger: merger, converts: offer.capitalization.mergersConvert)
    findings.append(
      note(merger, grant.id, words.promise(grant.id, subject.shares, after, treatment))
    )
  }

  private func decide(_ subject: MergerSubject) throws -> (treatment: Treatment, days: Int) {
    guard evaluator.rules.hook("merger")?.rules.isEmpty == false else { return (.assume, 0) }
    let answer = try evaluator.decide(
      .merger,
      evaluator.scopes.merger,
      subject,
      identity: subject.optionID
    )
    guard let treatment = answer.text().flatMap(Treatment.init(rawValue:)) else {
      throw evaluator.fault(answer, "Its answer is not the name of a treatment.")
    }
    guard !subject.isPromise || treatment == .assume || treatment == .replace else {
      throw evaluator.fault(
        answer,
        "It answers \(treatment.rawValue) for a Promise to Grant, which binds the successor.",
        repair: "Answer assume or replace where is_promise is true."
      )
    }
    let days = answer.number(1) ?? 0
    guard treatment != .exerciseWithin || (0...3660).contains(days) else {
      throw evaluator.fault(answer, "Its answer is not a number of days from 0 to 3660.")
    }
    return (treatment, Int(clamping: days))
  }

  private func note(_ merger: Merger, _ subject: String, _ message: String) -> Finding {
    Finding(
      .note,
      .policy,
      rule: "merger",
      at: offer.sheets.events.place(merger.row, EventsSheet.effectiveDate.index),
      subject: subject,
      value: "\(merger.day)",
      message
    )
  }
}
