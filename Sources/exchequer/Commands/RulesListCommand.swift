internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules list`.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Every rule: its id, scope, level and title."
  )

  @OptionGroup var options: RuleOptions

  func run() throws {
    Terminal.write(RuleListText(try options.load()).text)
  }
}

extension RuleOptions {
  /// The rules, or the findings that keep them from loading and exit code 2.
  func load() throws -> RuleSet {
    let (loaded, findings) = RuleInspection.load(
      try RuleFolders.read(rules, offer: nil),
      settings: try set.map(SettingOption.read)
    )
    guard let loaded, !findings.contains(where: { $0.severity == .error }) else {
      Terminal.complain(FindingsText(colour: false).text(of: findings))
      throw ExitCode(Program.couldNotStart)
    }
    return loaded
  }
}
