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
    abstract: "Every rule: its id, scope, level and title."
  )

  @OptionGroup var options: RuleOptions

  func run() throws {
    Terminal.write(RuleListText(try options.load()).text)
  }
}
