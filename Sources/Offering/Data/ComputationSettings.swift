internal import Policy

/// The settings of one rule, which has nothing but parameters, as the program computes with them.
///
/// `SettingsRules` holds such a rule to exactly these parameters.
protocol ComputationSettings {
  /// The rule's parameters.
  associatedtype Parameter: CaseIterable, RawRepresentable where Parameter.RawValue == String

  /// The rule's id.
  static var rule: String { get }

  /// On which occasion of the offer's course they are read; nil if on days of the things computed with them.
  static var occasion: Occasion? { get }
}

extension ComputationSettings {
  static var occasion: Occasion? { nil }

  /// The names of the parameters.
  static var parameters: [String] { Parameter.allCases.map(\.rawValue) }

  /// The value in force of a parameter; blank if the rules do not have it.
  static func value(_ parameter: Parameter, in rules: RuleSet) -> Fact {
    rules.parameter(rule, parameter.rawValue)
  }
}
