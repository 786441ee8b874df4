/// On which occasion of the offer's course a question is asked; that settles its two days.
///
/// A scope and a hook say theirs; `QuestionDays` has the days.
enum Occasion: Sendable, CaseIterable {
  /// Whether an amendment takes effect.
  case amendment
  /// Forms, lines, options and holders, until it is determined what is accepted.
  case tender
  /// When accepted options are cancelled.
  case cancellation
  /// What is given for a cancelled option: ratio and plan.
  case exchange
  /// When new options are granted.
  case grant
  /// What is promised for cancelled options, and what is granted for them.
  case promise
  /// What of an option stays an incentive option.
  case limit
  /// Something with a date of its own: an award, exercise, payment, event or merger, or the end of a
  /// service.
  case ownDay
  /// The offer as a whole.
  case whole

  /// The term of the exchange that such questions decide; nil if none.
  var term: ExchangeTerm? {
    switch self {
    case .exchange, .promise: .consideration
    case .tender: .sought
    case .cancellation, .grant: .other
    case .amendment, .limit, .ownDay, .whole: nil
    }
  }
}

/// Rules of a scope that are asked about a day of their own, unlike the others of it.
enum OwnDayRule {
  /// A break in service forfeits a promise on the last day of service, by the policy of that day.
  static let serviceThroughGrant = "service.through_grant"
  /// The pool is judged on each day of its ledger.
  static let planShareLimit = "plan.share_limit"
}
