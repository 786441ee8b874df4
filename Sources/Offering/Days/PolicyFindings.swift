internal import Exchange
internal import Findings
internal import Policy

/// What is said of rows of policy.csv that came too late to answer anything, and of those that were
/// adopted to reach back (`days.md`, "Policy").
struct PolicyFindings {
  let policy: PolicyTimeline
  let asked: LastQuestions
  /// What became of the settings of `grant_date` that were adopted after the cancellation.
  let grant: GrantDateVersions.Result
  /// The day on which new options are granted.
  let newGrant: Day
  /// How many answers each setting that reaches back has changed.
  let changedAnswers: [Int: Int]
  /// The rules that have answered a hook, or that rows have failed, by id.
  let decided: Set<String>
  /// The changes of the terms of the exchange.
  let changes: TermChanges
  /// The settings that were adopted after the as-of date.
  let later: [PolicySetting]

  /// One finding for each such row, in the order of adoption.
  var findings: [Finding] {
    policy.settings.indices.compactMap { place in
      let setting = policy.settings[place]
      guard let adopted = setting.adoptedOn else { return overridden(setting) }
      if setting.answersFrom < adopted { return retroactive(place) }
      return tooLate(setting, whyTooLate(place, adopted)) ?? afterExpiration(setting)
    } + later.compactMap { $0.reachesBackAtAll ? nil : tooLate($0, whyTooLate(later: $0)) }
      + rulesAfterExpiration
  }

  /// A warning about a `--set` that a row of policy.csv, adopted after it like every row, replaces.
  private func overridden(_ setting: PolicySetting) -> Finding? {
    let later = policy.settings.filter {
      $0.adoptedOn != nil && $0.rule == setting.rule && $0.parameter == setting.parameter
    }
    guard let first = later.min(by: { $0.answersFrom < $1.answersFrom }) else { return nil }
    return .of(
      .policySetReplaced,
      at: first.place,
      subject: setting.rule,
      value: setting.value,
      "--set \(setting.rule).\(setting.parameter)=\(setting.value) answers only for days before "
        + "\(first.answersFrom): from then on policy.csv sets the parameter to \(first.value)."
    )
  }

  /// A note, or a warning where something was answered by another value: then the date may be wrong.
  private func tooLate(_ setting: PolicySetting, _ why: String?) -> Finding? {
    guard let adopted = setting.adoptedOn, let why else { return nil }
    let stays = decided.contains(setting.rule) ? value(instead: setting) : nil
    return .of(
      .policyTooLate,
      severity: stays == nil ? .note : .warning,
      at: setting.place,
      subject: setting.rule,
      value: setting.value,
      "\(setting.rule).\(setting.parameter) = \(setting.value.orBlank) was adopted on \(adopted). \(why)"
        + (stays.map { " What was decided follows \(setting.parameter) = \($0.orBlank)." } ?? ""),
      repair: stays.map { _ in
        "Correct adopted_on if it is wrong, or fill in effective_as_of if the row is meant to reach back."
      }
    )
  }

  /// What a parameter was when its rule was last asked, where a setting says otherwise.
  private func value(instead setting: PolicySetting) -> String? {
    let asOf = asked.days.asOf
    return policy.value(insteadOf: setting, on: min(lastDay(setting) ?? asOf, asOf))
  }

  /// The last day whose policy answers what a rule is asked.
  private func lastDay(_ setting: PolicySetting) -> Day? {
    guard let rule = policy.periods.first?.rules.rule(setting.rule) else { return nil }
    if rule.answers(GrantDate.self) { return asked.days.determination }
    guard case .on(let day) = asked.last(of: rule) else { return nil }
    return day
  }

  /// Why a setting adopted after the as-of date can never count; nil if it yet may.
  private func whyTooLate(later setting: PolicySetting) -> String? {
    guard let rule = policy.periods.first?.rules.rule(setting.rule) else { return nil }
    let asOf = asked.days.asOf
    if rule.answers(GrantDate.self) {
      return newGrant > asOf
        ? nil : "The grant date had come by then, on \(newGrant): it changes nothing."
    }
    guard case .on(let last) = asked.last(of: rule), last <= asOf else { return nil }
    return Self.why(last)
  }

  private static func why(_ last: Day) -> String {
    "The last question that it could have answered was asked on \(last): it changes nothing."
  }

  /// A term of the exchange that was changed when no tender could be withdrawn any more.
  private func afterExpiration(_ setting: PolicySetting) -> Finding? {
    let expiration = asked.days.expiration
    guard let adopted = setting.adoptedOn, adopted > expiration, decided.contains(setting.rule),
      let rule = policy.periods.first?.rules.rule(setting.rule), case .decision = rule,
      !rule.answers(GrantDate.self), let last = lastDay(setting), adopted <= last,
      let before = policy.value(insteadOf: setting, on: expiration),
      policy.value(insteadOf: setting, on: min(last, asked.days.asOf)) == nil
    else { return nil }
    return .of(
      .policyAfterExpiration,
      at: setting.place,
      subject: setting.rule,
      value: setting.value,
      "\(setting.rule).\(setting.parameter) = \(setting.value) was adopted on \(adopted), after the offer "
        + "had expired on \(expiration). Holders tendered while \(setting.parameter) was \(before.orBlank); the "
        + "change counts all the same."
    )
  }

  /// The same of a rule that begins to answer by its `effective`.
  private var rulesAfterExpiration: [Finding] {
    let (expiration, asOf) = (asked.days.expiration, asked.days.asOf)
    return changes.changes(after: expiration, through: min(asked.days.determination ?? asOf, asOf))
      .filter { change in
        guard case .decision = change.rule, !change.isSetting else { return false }
        return change.term == .consideration && decided.contains(change.rule.id)
      }.map { change in
        .of(
          .policyAfterExpiration,
          at: change.place,
          subject: change.rule.id,
          value: change.value,
          "\(change.words), after the offer had expired on \(expiration). Holders tendered on the terms of that "
            + "day; the change counts all the same.",
          repair: "Compare the rule's effective with the resolution."
        )
      }
  }

  private func whyTooLate(_ place: Int, _ adopted: Day) -> String? {
    guard let rule = policy.periods.first?.rules.rule(policy.settings[place].rule) else {
      return nil
    }
    if rule.answers(GrantDate.self) {
      switch grant.late[place] {
      case .granted(let day):
        return "The grant date had come by then, on \(day): it changes nothing."
      case .gone(let day):
        return "It would have moved the grant to \(day), before its adoption: it changes nothing."
      case nil: return nil
      }
    }
    switch asked.last(of: rule) {
    case .on(let last) where adopted > last:
      return Self.why(last)
    case .soFar(let last, let things) where adopted > last:
      return
        "Of \(things) known on \(asked.days.asOf), the latest is dated \(last): so far it changes "
        + "nothing."
    case .on, .soFar, .open: return nil
    }
  }

  private func retroactive(_ place: Int) -> Finding? {
    let setting = policy.settings[place]
    guard let adopted = setting.adoptedOn, setting.answersFrom < adopted else { return nil }
    return .of(
      .policyRetroactive,
      at: setting.place,
      subject: setting.rule,
      value: setting.value,
      "\(setting.rule).\(setting.parameter) = \(setting.value), adopted on \(adopted), reaches back "
        + "to \(setting.answersFrom): \(effect(of: place, setting.rule))."
    )
  }

  /// What a row that reaches back has done: rules of settings are asked nothing, so that there are no
  /// answers to count.
  private func effect(of place: Int, _ id: String) -> String {
    if case .settings? = policy.periods.first?.rules.rule(id) {
      return "what is computed with it for days from then on follows it"
    }
    let changed = changedAnswers[place] ?? 0
    let answers = changed == 0 ? "no answer" : changed == 1 ? "1 answer" : "\(changed) answers"
    return "it changed \(answers) given by an earlier policy" + (changed == 0 ? "" : granted(place))
  }

  /// What it does to options that had been granted before its adoption.
  private func granted(_ place: Int) -> String {
    guard let adopted = policy.settings[place].adoptedOn else { return "" }
    if let day = grant.dayWithout[place] {
      return day < adopted
        ? ". It undoes the grant of \(day), made before its adoption, and puts it on \(grant.day)"
        : ". It moves the grant from \(day) to \(grant.day)"
    }
    guard newGrant < adopted else { return "" }
    return
      ". New options had been granted by then, on \(newGrant): compare them with what was handed out"
  }
}
