internal import Findings
internal import Policy

/// Who chose a term: what a rule of the offer's own says, what policy.csv or `--set` made of a shipped rule, or
/// what the program comes with, which nobody chose.
enum TermOrigin: String {
  /// A rule in a file of the offer's own.
  case own
  /// A shipped rule of which a parameter or the level was set.
  case set
  /// A shipped rule as it comes.
  case shipped

  init(of rule: Rule) {
    let heading = rule.heading
    let isSet = heading.parameters.contains { $0.setting != nil } || Self.level(of: rule) != nil
    self = !heading.source.isShipped ? .own : isSet ? .set : .shipped
  }

  /// The level of a check, where it is another than its file gives.
  static func level(of rule: Rule) -> Level? {
    guard case .check(let check) = rule, check.level != check.defaultLevel else { return nil }
    return check.level
  }

  /// Where a term was chosen, in a few words: `its own rule, exchange_ratio.lua`; `shipped` where nowhere.
  static func words(for rule: Rule) -> String {
    let heading = rule.heading
    let settings = heading.parameters.compactMap { parameter in
      parameter.setting.map { setting in
        "\(parameter.name) set " + (setting.place == nil ? "by --set" : "in \(place(of: setting))")
      }
    }
    let level = level(of: rule).map { ["level set to \($0.rawValue)"] } ?? []
    // The folder a rule came from is this machine's business.
    let own = heading.source.isShipped ? [] : ["its own rule, \(heading.source.name).lua"]
    let all = own + settings + level
    return all.isEmpty ? "shipped" : all.joined(separator: "; ")
  }

  private static func place(of setting: PolicySetting) -> String {
    (setting.valuePlace ?? setting.place).map(\.address) ?? "policy.csv"
  }
}
