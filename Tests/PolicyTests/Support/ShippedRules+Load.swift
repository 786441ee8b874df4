import Policy
import TestSupport

extension ShippedRules {
  /// Loads them over the scopes of this target's tests; nil if a rule is refused.
  static func load(settings: [PolicySetting] = []) -> RuleSet? {
    RuleSet.load(
      folders: [folder],
      scopes: Scopes.all,
      hooks: Hooks.all,
      settings: settings,
      vocabulary: Vocabulary()
    ).rules
  }
}
