public import Findings
public import Policy
internal import Sheets

/// The rules without an offer: for listing them and for their own tests.
public enum RuleInspection {
  /// Every scope with its fields, but for the columns and terms that only one offer has.
  public static var scopes: [ScopeDescription] { Scopes(.none).descriptions }

  /// Every hook that rules can answer.
  public static var hooks: [HookDescription] { HookList.descriptions(in: Scopes(.none)) }

  /// The rules of folders, with parameters as set, bound to the contract's scopes and hooks.
  public static func load(
    _ folders: [RuleFolder],
    resultSheets: [ResultSheetDescription],
    settings: [PolicySetting]
  ) -> (rules: RuleSet?, findings: [Finding]) {
    let own = OwnInputs(folders)
    let all = Scopes(.none(own: own.columns))
    let (rules, findings) = RuleSet.load(
      folders: folders,
      scopes: all.descriptions,
      hooks: HookList.descriptions(in: all),
      sheets: resultSheets,
      settings: settings,
      vocabulary: Vocabulary()
    )
    let problems = own.problems + (rules.map(SettingsRules.problems) ?? [])
    return (problems.isEmpty ? rules : nil, findings + problems + folders.warnings)
  }
}
