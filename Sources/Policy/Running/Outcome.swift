/// How one rule ended for one row.
public enum Outcome: String, Sendable, CaseIterable {
  /// The check answered true.
  case pass
  /// The check answered false.
  case fail
  /// It failed or could not be evaluated, and a waiver covers it; only the offer's side says so.
  case waived
  /// The row is none that the rule is about: `when`, `effective` or the level `off`.
  case notApplicable = "not_applicable"
  /// An input is blank that the rule does not name in `optional`.
  case notEvaluated = "not_evaluated"
  /// The rule itself is at fault for this row.
  case error

  /// Whether a soft or hard rule blocks the row: what could not be checked is not let through.
  public var blocks: Bool {
    switch self {
    case .fail, .notEvaluated, .error: true
    case .pass, .waived, .notApplicable: false
    }
  }
}
