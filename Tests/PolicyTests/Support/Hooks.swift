import Offering
import Policy

/// The hooks that the program asks.
enum Hooks {
  static let all: [HookDescription] = RuleInspection.hooks
}
