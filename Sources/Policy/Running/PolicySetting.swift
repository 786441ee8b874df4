public import Exchange
public import Findings

/// A parameter or level set for an offer: a row of policy.csv, or `--set rule.parameter=value`.
public struct PolicySetting: Hashable, Sendable {
  /// The id of the rule.
  public var rule: String
  /// The parameter's name, or `level`.
  public var parameter: String
  /// The value as it was written.
  public var value: String
  /// Where the rule is named; nil for `--set`.
  public var place: Place?
  /// Where the parameter is named; nil for `--set`.
  public var parameterPlace: Place?
  /// Where the value stands; nil for `--set`.
  public var valuePlace: Place?
  /// The day on which it was adopted; nil for `--set`, which counts as adopted before everything.
  public var adoptedOn: Day?
  /// The day from which it answers, where it was adopted to reach back; nil elsewhere.
  public var effectiveAsOf: Day?

  /// Makes a setting.
  public init(
    rule: String,
    parameter: String,
    value: String,
    place: Place? = nil,
    parameterPlace: Place? = nil,
    valuePlace: Place? = nil,
    adoptedOn: Day? = nil,
    effectiveAsOf: Day? = nil
  ) {
    self.rule = rule
    self.parameter = parameter
    self.value = value
    self.place = place
    self.parameterPlace = parameterPlace
    self.valuePlace = valuePlace
    self.adoptedOn = adoptedOn
    self.effectiveAsOf = effectiveAsOf
  }

  /// The first day whose questions it answers.
  public var answersFrom: Day { min(effectiveAsOf ?? .last, adoptedOn ?? .first) }

  /// Whether it answers questions of days before its adoption.
  public var reachesBackAtAll: Bool { adoptedOn.map { answersFrom < $0 } ?? false }

  /// Whether it answers a question of that day although it was adopted later.
  public func reachesBack(to day: Day) -> Bool {
    guard let adoptedOn else { return false }
    return day >= answersFrom && day < adoptedOn
  }
}
