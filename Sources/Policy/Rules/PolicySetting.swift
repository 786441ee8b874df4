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
  /// Where the value stands; nil for `--set`.
  public var valuePlace: Place?
  /// Since when it holds; nil for `--set`.
  public var adoptedOn: Day?

  /// Makes a setting.
  public init(
    rule: String,
    parameter: String,
    value: String,
    place: Place? = nil,
    valuePlace: Place? = nil,
    adoptedOn: Day? = nil
  ) {
    self.rule = rule
    self.parameter = parameter
    self.value = value
    self.place = place
    self.valuePlace = valuePlace
    self.adoptedOn = adoptedOn
  }
}
