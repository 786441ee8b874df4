internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// How long options last after service ends (B5, §9; hook `post_termination`).
struct DepartureStep {
  let offer: Offer
  let evaluator: RuleEvaluator

  /// The limit that the end of service sets, if one is known: unexercisable shares end that day, the
  /// others last as long as the rule says, and never past the option's own expiration.
  func limit(of life: FollowedOption) throws -> Answered<ExerciseLimit>? {
    guard let departure = life.departure else { return nil }
    let id = life.subject.holder.id
    // Nothing hangs on the reason that the sheet does not say: all of it lapses on the next day.
    if departure.reason == nil, try life.life.vested(on: departure.day) == .zero {
      let limit = ExerciseLimit(vestedThrough: departure.day, lastDay: departure.day)
      return Answered(value: limit, rule: PostTermination.name)
    }
    guard
      let answer = try evaluator.ask(
        PostTermination.self,
        subject(life, departure),
        identity: id,
        ownDay: departure.day
      )
    else { return nil }
    let last = answer.value.lastDay(after: departure.day, isNew: life.isNew)
    return Answered(
      value: ExerciseLimit(vestedThrough: departure.day, lastDay: last),
      rule: answer.rule
    )
  }

  /// The holder as of the end of that service, whatever came later.
  private func subject(_ life: FollowedOption, _ departure: EndOfService) -> HolderSubject {
    let holder = offer.subject(life.subject.holder, knownOn: departure.day)
    let begun = offer.services(of: holder.row, begunBy: departure.day)
    return holder.leaving(on: departure.day, departure.reason?.word, begun)
  }

  /// A note on what the end of service leaves of an option, and until when.
  func note(on life: FollowedOption) throws -> DepartureNote? {
    // What had ended before commencement is no news of this offer.
    guard let departure = life.departure, departure.day >= offer.timeline.open.commencement else {
      return nil
    }
    return try rest(of: life)
  }

  /// The same of any end of service, also one before commencement: of that it is told what was left when
  /// the offer found the option, and nil if nothing was.
  func rest(of life: FollowedOption) throws -> DepartureNote? {
    guard let departure = life.departure, let limit = life.runOff else { return nil }
    let found = max(departure.day, life.life.opening)
    guard let atEnd = try life.standing(on: found), atEnd.expires > found,
      try atEnd.tranches.total() > .zero
    else { return nil }
    let last = min(limit.value.lastDay, atEnd.expires.advanced(by: -1))
    let now = try life.standing(on: max(found, min(offer.asOf, last))) ?? atEnd
    let left = try now.tranches.exercisable(on: departure.day)
    let ended = try atEnd.tranches.total().subtracting(
      atEnd.tranches.exercisable(on: departure.day)
    )
    guard left > .zero || ended > .zero else { return nil }
    let finding = Finding(
      .note,
      .policy,
      of: AnsweringRule(id: limit.rule),
      at: departure.place,
      subject: life.id,
      value: "\(departure.day)",
      words(life, departure, left: left, ended: ended, last: last, on: offer.asOf)
    )
    return DepartureNote(
      holderID: life.subject.holder.id,
      optionID: life.id,
      plan: life.plan,
      day: departure.day,
      rest: left > .zero ? (left, last) : nil,
      finding: finding,
      onItsDay: words(
        life,
        departure,
        left: try atEnd.tranches.exercisable(on: departure.day),
        ended: ended,
        last: last,
        on: departure.day
      )
    )
  }

  private func words(
    _ life: FollowedOption,
    _ departure: EndOfService,
    left: Shares,
    ended: Shares,
    last: Day,
    on day: Day
  ) -> String {
    let verb = last < day ? "could" : "can"
    let reason = departure.reason.flatMap { $0 == .other ? nil : " (\($0.word))" } ?? ""
    let rest =
      left > .zero
      ? "\(left.words) \(verb) be exercised through \(last)" : "no share is left to exercise"
    let lost = ended > .zero ? ", \(ended.words) not vested ended with the service" : ""
    let returned = departure.returned.flatMap { $0 <= day ? $0 : nil }.map {
      "; the service from \($0) on is a new one and revives no option"
    }
    return
      "service ended \(departure.day)\(reason): of \(life.id) \(rest)\(lost)\(returned ?? "")"
  }
}
