public import Findings

extension RuleSet {
  /// Reads rule files, binds their inputs to the scopes, and applies the settings.
  ///
  /// - Parameters:
  ///   - folders: in order; a later folder's rule replaces an earlier one's of the same id.
  ///   - scopes: what the rules may read; `RuleRunner` asks for facts by position in `fields`.
  ///   - hooks: what the rules may answer.
  ///   - settings: in the order in which they apply: policy.csv by date, then `--set`.
  ///   - vocabulary: what `is_business_day`, `closing_price` and their like answer.
  ///   - isPartial: whether a hook may be without a rule, as when a folder is tested on its own.
  /// - Returns: the rules, or nil if a file is at fault (a finding of class `rule` and severity
  ///   error says which); a setting at fault is left out and is a finding of class `data`.
  public static func load(
    folders: [RuleFolder],
    scopes: [ScopeDescription],
    hooks: [HookDescription] = HookDescription.contract,
    settings: [PolicySetting] = [],
    vocabulary: Vocabulary,
    isPartial: Bool = false
  ) -> (rules: RuleSet?, findings: [Finding]) {
    (nil, [])
  }
}
