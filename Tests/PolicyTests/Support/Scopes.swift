import Offering
import Policy

/// The scopes that the program has, without any offer's own columns and terms.
enum Scopes {
  static let all: [ScopeDescription] = RuleInspection.scopes
}
