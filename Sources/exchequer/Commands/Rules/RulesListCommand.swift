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

  @Option(help: "How the rules are printed.")
  var format = TextOrJSON.text

  func run() throws {
    let inForce = try options.load(in: format)
    switch format {
    case .text: Terminal.write(fitting: RuleListText(inForce.rules, asOf: inForce.asOf).text)
    case .json: Terminal.write(RuleListJSON(inForce.rules, asOf: inForce.asOf).bytes)
    }
  }
}
