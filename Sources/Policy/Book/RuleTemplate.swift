/// A fresh rule to start from (`rules new NAME --scope S`): it loads, and its two tests pass.
public struct RuleTemplate {
  private let id: String
  private let scope: ScopeDescription

  /// Makes ready to write a rule of that id, which is also its file's name without `.lua`.
  public init(id: String, scope: ScopeDescription) {
    self.id = id
    self.scope = scope
  }

  /// Whether the id can be one: letters, digits, dots, `_` and `-`, not beginning with a dot.
  public static func isPossible(id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix(".")
      && id.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
      }
  }

  /// The text of the file; nil if the scope has no field to begin with.
  public func text() -> String? {
    let computed = scope.fields.filter { !RuleTemplate.offerTerms.contains($0.name) }
    for kind in [ValueKind.count, .money, .yesNo, .date] {
      for fields in [computed, scope.fields] {
        if let field = fields.first(where: { $0.kind == kind }) { return text(field.name, kind) }
      }
    }
    return nil
  }

  /// Counts and dates that every scope has; a rule of a narrower scope begins with its own.
  private static let offerTerms: Set<String> = [
    "plan_share_limit", "shares_outstanding", "shares_issued_under_plan", "business_days_open",
  ]

  private func text(_ field: String, _ kind: ValueKind) -> String {
    switch kind {
    case .yesNo: flagRule(field)
    case .money: limitRule(field, "usd", "usd \"1.00\"", "usd \"0.99\"")
    case .date: limitRule(field, "date", "date \"2003-04-01\"", "date \"2003-03-31\"")
    default: limitRule(field, "whole number", "100", "99")
    }
  }

  private var head: String {
    """
    -- Change what stands here to what the rule should say; the file's name is the rule's id.
    -- `exchequer rules test` runs the tests below, `exchequer rules docs` lists what can be read.
    -- \(scope.refusal.sentence)
    -- It answers every question from the beginning, unless you add the days on which it holds, as in
    -- effective = { from = date "2003-03-01" },
    return {
      id       = "\(id)",
      title    = "Say here in one sentence what holds",
      citation = "Say here where it is written",
      scope    = "\(scope.name)",
      level    = "advisory",

    """
  }

  private func flagRule(_ field: String) -> String {
    head + """
        message  = "\(field) is {\(field)}",

        check    = function(\(field))
          return \(field)
        end,

        tests    = {
          { name = "yes", \(field) = true, expect = true },
          { name = "no", \(field) = false, expect = false },
        },
      }

      """
  }

  private func limitRule(
    _ field: String,
    _ type: String,
    _ least: String,
    _ below: String
  ) -> String {
    head + """
        message  = "{\(field)} is below the least allowed, {least}",

        params   = {
          least = { type = "\(type)", default = \(least), note = "the least that passes" },
        },

        check    = function(\(field), least)
          return \(field) >= least
        end,

        tests    = {
          { name = "the least that passes", \(field) = \(least), expect = true },
          { name = "just below", \(field) = \(below), expect = false },
        },
      }

      """
  }
}
