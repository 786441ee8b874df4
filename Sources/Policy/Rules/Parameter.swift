/// The types that a rule's parameter can have (`rules.md`, `params`).
public enum ParameterType: String, Sendable, CaseIterable {
  /// A whole number.
  case wholeNumber = "whole number"
  /// An amount in dollars.
  case usd
  /// A date.
  case date
  /// A number of days.
  case days
  /// A number of months.
  case months
  /// Hundredths of a percent.
  case basisPoints = "basis points"
  /// A time of day on the 24-hour clock, `08:00`; a text to a rule, which `clock` reads.
  case timeOfDay = "time of day"
  /// Text, or one of `choices`.
  case text
  /// A list of texts, each one of `choices` if there are any.
  case texts = "list of text"
  /// Yes or no.
  case yesNo = "yes/no"
  /// A number with up to four decimals, a whole number of ten-thousandths to a rule.
  case decimal

  /// The types that a column of an offer's own, or of a result sheet, can have.
  static let ofColumns = allCases.filter { $0 != .timeOfDay }

  /// What a value of the type means.
  public var kind: ValueKind {
    switch self {
    case .wholeNumber, .days, .months, .basisPoints: .number
    case .usd: .money
    case .date: .date
    case .text, .timeOfDay: .text
    case .texts: .texts
    case .yesNo: .yesNo
    case .decimal: .decimal
    }
  }
}

/// A number, choice or text in a rule that the Committee can set without editing the file.
public struct Parameter: Sendable {
  /// The name, as the rule's function and policy.csv write it.
  public var name: String
  /// Its type.
  public var type: ParameterType
  /// The value that the rule file gives.
  public var defaultValue: Fact
  /// The value in force: the default, then policy.csv in order of date, then `--set`.
  public var value: Fact
  /// The setting that gave the value in force; nil where it is the default.
  public var setting: PolicySetting?
  /// The least value allowed, if there is one; in the units of a `Fact`.
  public var minimum: Int64?
  /// The greatest value allowed, if there is one.
  public var maximum: Int64?
  /// The only texts allowed; empty if any is.
  public var choices: [String]
  /// What the parameter does, for the book of rules.
  public var note: String
}
