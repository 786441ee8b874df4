internal import ArgumentParser

/// `exchequer rules ...`.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rule set: what there is, and its own tests.",
    subcommands: [RulesListCommand.self, RulesTestCommand.self]
  )
}

/// Which rules a command is about.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of rules; may be given several times, a later one's rule replaces an earlier one's.",
      valueName: "DIR"
    )
  )
  var rules: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A rule's parameter; may be given several times.",
      valueName: "rule.parameter=value"
    )
  )
  var set: [String] = []
}
