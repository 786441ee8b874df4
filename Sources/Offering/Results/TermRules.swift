public import Exchange
public import Policy

/// The rules in force on the days of an offer's questions, for texts that state its terms.
public struct TermRules: Sendable {
  /// What a term answers, and so the day whose rules it is taken from (`days.md`, "The two days of a
  /// question").
  public enum Question: Sendable {
    /// How forms are made, delivered and judged.
    case tender
    /// What is given for a cancelled option, and on what terms.
    case exchange
    /// How the $100,000 limit divides new options.
    case limit
  }

  private let policy: PolicyTimeline
  private let days: QuestionDays

  init(_ policy: PolicyTimeline, _ days: QuestionDays) {
    self.policy = policy
    self.days = days
  }

  /// The rules that answer a question; before its day has come, those of the as-of day.
  public func rules(for question: Question) -> RuleSet {
    policy.rules(on: days.policy(of: Self.occasion(of: question)))
  }

  /// The rules in force on a day, or on the as-of day if that is earlier.
  public func rules(on day: Day) -> RuleSet {
    policy.rules(on: days.policy(of: .ownDay, ownDay: day))
  }

  private static func occasion(of question: Question) -> Occasion {
    switch question {
    case .tender: .tender
    case .exchange: .promise
    case .limit: .limit
    }
  }
}
