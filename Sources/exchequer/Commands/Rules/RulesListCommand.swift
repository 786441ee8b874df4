internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules list`.
struct RulesListCommand: ParsableCommand, ListedCommand {
  static let place = 10
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every rule: its id, scope, level and title."
  )

  @OptionGroup var options: RuleSetOptions

  func run() throws {
    let inForce = try options.load()
    Terminal.write(fitting: RuleListText(inForce.rules, asOf: inForce.asOf).text)
  }
}
