internal import Exchange
internal import Findings
internal import Policy

/// What kind of term of the exchange a rule sets; the law asks for a notice of a change of any, and of most
/// for ten business days in which holders can still answer it (13e-4(f)(1)(ii), 14e-1(b); `law.md`).
enum ExchangeTerm {
  /// What is given for cancelled options.
  case consideration
  /// Which options are sought.
  case sought
  /// When, or how it is judged what is tendered.
  case other

  /// The term that a hook answers, a new hook that of its occasion; nil if it is none.
  init?(_ hook: any Hook.Type, _ occasion: Occasion) {
    switch hook.name {
    case ReturnsToPlan.name: return nil
    case Supersede.name, TenderDivision.name: self = .other
    // It is asked of the offer as a whole, and says which options whoever tenders must tender.
    case LookbackWindow.name: self = .sought
    default:
      guard let term = occasion.term else { return nil }
      self = term
    }
  }
}

/// A change of a term of the exchange: a row of policy.csv, or the days of a rule of the offer's own.
struct TermChange {
  let rule: Rule
  let term: ExchangeTerm
  /// The day from which it answers.
  let day: Day
  let place: Place?
  /// The value of its cell.
  let value: String
  /// What changes: `exchange_ratio.old changes from 1 to 2 on 2003-03-15`.
  let words: String
  /// Whether policy.csv makes it.
  let isSetting: Bool
}

/// The changes of the terms of the exchange in the course of an offer.
struct TermChanges {
  let policy: PolicyTimeline
  let scopes: Scopes
  /// The rules that refused what they let pass by the policy of the commencement.
  let stricter: Set<String>

  /// The changes that answer from a day after the first through the last, and still do on that.
  func changes(after first: Day, through last: Day) -> [TermChange] {
    guard first < last else { return [] }
    return settings(after: first, through: last) + ruleDays(after: first, through: last)
  }

  private func settings(after first: Day, through last: Day) -> [TermChange] {
    policy.settings.compactMap { setting in
      let from = setting.answersFrom
      guard let adopted = setting.adoptedOn, adopted == from, from > first, from <= last,
        let rule = policy.rules(on: from).rule(setting.rule), let term = term(of: rule),
        let before = policy.value(insteadOf: setting, on: from.advanced(by: -1)),
        policy.value(insteadOf: setting, on: last) == nil,
        // One that puts back what held before leaves nothing to be told.
        policy.value(insteadOf: setting, on: first) != nil
      else { return nil }
      let name = "\(setting.rule).\(setting.parameter)"
      return TermChange(
        rule: rule,
        term: term,
        day: from,
        place: setting.place,
        value: setting.value,
        words: "\(name) changes from \(before.orBlank) to \(setting.value.orBlank) on \(from)",
        isSetting: true
      )
    }
  }

  /// Rules that begin to answer by their `effective`.
  private func ruleDays(after first: Day, through last: Day) -> [TermChange] {
    policy.rules(on: last).rules.compactMap { rule in
      guard let effective = rule.heading.effective, let from = effective.from, from > first,
        from <= last, effective.contains(last), let term = term(of: rule)
      else { return nil }
      return TermChange(
        rule: rule,
        term: term,
        day: from,
        place: Place(sheet: rule.heading.file),
        value: "",
        words: words(of: rule, from: from),
        isSetting: false
      )
    }
  }

  private func words(of rule: Rule, from: Day) -> String {
    let before = policy.rules(on: from.advanced(by: -1))
    guard case .decision(let decision) = rule else {
      return "\(rule.id) is asked from \(from) on"
    }
    let others = (before.hook(decision.hook)?.rules ?? []).filter { other in
      other.id != rule.id
        && other.heading.effective?.contains(from.advanced(by: -1)) ?? true
    }.map(\.id)
    let instead =
      others.isEmpty
      ? ", where no rule of these files answered it before"
      : ", which \(others.listed(with: "and")) answered before"
    return "\(rule.id) answers \(decision.hook) from \(from) on\(instead)"
  }

  /// The term that a rule sets; a check is one where it refused what was in order before.
  private func term(of rule: Rule) -> ExchangeTerm? {
    switch rule {
    case .decision(let decision):
      HookList.all.first { $0.name == decision.hook }.flatMap {
        ExchangeTerm($0, $0.occasion(in: scopes))
      }
    case .check: stricter.contains(rule.id) ? .other : nil
    case .settings, .column: nil
    }
  }
}

extension String {
  /// A value as a sentence shows it: `blank`, if it is one.
  var orBlank: String { isEmpty ? "blank" : self }
}
