public import Exchange
public import Policy
internal import Sheets

/// A change of the new grant date by a policy adopted after the cancellation (A4).
public struct GrantDateMove: Sendable {
  /// The day from which it holds.
  public let day: Day
  /// The grant date until then.
  public let before: Day
  /// The grant date from then on.
  public let after: Day
  /// What moved it: the settings adopted that day; empty where a rule's `effective` did.
  public let settings: [PolicySetting]
}

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
  private let sheets: OfferSheets
  private let hasLookback: Bool
  /// When the grant date was moved after the cancellation, in order of the days.
  public let grantDateMoves: [GrantDateMove]

  init(
    _ policy: PolicyTimeline,
    _ days: QuestionDays,
    _ sheets: OfferSheets,
    hasLookback: Bool,
    moves: [GrantDateMove] = []
  ) {
    self.policy = policy
    self.days = days
    self.sheets = sheets
    self.hasLookback = hasLookback
    grantDateMoves = moves
  }

  /// Whom the words of titles concern; looked for in every row of the sheets.
  public func titleCases() -> TitleCases { TitleCases(sheets, hasLookback: hasLookback) }

  /// The grant date as it stood at the end of a day, where it is another now; nil where it is not.
  public func movedGrantDate(on day: Day) -> Day? {
    grantDateMoves.first { $0.day > day }?.before
  }

  /// The days on which policy was adopted that reaches back, in order.
  public var daysOfReachingBack: [Day] {
    policy.settings.compactMap { setting in
      setting.adoptedOn.flatMap { setting.answersFrom < $0 ? $0 : nil }
    }.uniqued.sorted()
  }

  /// The days after one, through another, from which other policy is in force than before.
  public func daysOfPolicy(after first: Day, through last: Day) -> [Day] {
    policy.periods.map(\.from).filter { $0 > first && $0 <= last }
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
