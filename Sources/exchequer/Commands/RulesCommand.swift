internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules ...`.
struct RulesCommand: AsyncParsableCommand, ListedCommand {
  static let place = 100
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, test, document, write and try rules.",
    subcommands: RulesCommandList.inOrder
  )
}

/// Which rules a command is about.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of rules, in force after those shipped and OFFER/rules; a rule replaces an earlier one of its id. May be repeated.",
      valueName: "DIR"
    ),
    completion: .directory
  )
  var rules: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A rule's parameter for this run; what policy.csv says of it counts from its day on. May be repeated.",
      valueName: "rule.parameter=value"
    ),
    completion: .setting
  )
  var set: [String] = []

  /// The option that is given, the first if both are.
  var given: String? { rules.isEmpty ? set.isEmpty ? nil : "--set" : "--rules" }
}
