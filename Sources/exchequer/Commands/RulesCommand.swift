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
    abstract: "The rule set: what there is, its tests, its book, a fresh rule.",
    subcommands: RulesCommandList.inOrder
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
      "A rule's parameter for this run; may be given several times.",
      valueName: "rule.parameter=value"
    )
  )
  var set: [String] = []

  /// The rules, or the findings that keep them from loading and exit code 2.
  func load() throws -> RuleSet {
    let (loaded, findings) = RuleInspection.load(
      try RuleFolders.read(rules, offer: nil),
      resultSheets: ResultSheets.extensible,
      settings: try set.map(SettingOption.read)
    )
    guard let loaded, !findings.contains(where: { $0.severity == .error }) else {
      Terminal.complain(FindingsText(colour: false).text(of: findings))
      throw ExitCode(Program.couldNotStart)
    }
    return loaded
  }

  /// The rule of an id, or a refusal that names the nearest.
  func rule(_ id: String, in rules: RuleSet) throws -> Rule {
    if let rule = rules.rule(id) { return rule }
    let near = rules.rules.map(\.id).filter { $0.contains(id) || id.contains($0) }
    throw Refusal(
      "There is no rule \(id)."
        + (near.isEmpty
          ? " `exchequer rules list` names them all."
          : " There is: \(near.joined(separator: ", ")).")
    )
  }
}
