internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy

/// `exchequer rules lint`.
struct RulesLintCommand: ParsableCommand, ListedCommand {
  static let place = 60
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find mistakes with which a rule still loads.",
    discussion: "Ends with 0 if it finds nothing, else with 1."
  )

  @OptionGroup var options: RuleSetOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let (inForce, ignored) = try options.read(telling: options.tell(in: findings.format))
    do {
      let mixed = try RuleTesting(inForce.rules).mixedKinds()
      let found = ignored + Lint(inForce.rules).findings() + mixed
      try findings.print(found)
      if !found.isEmpty { throw ExitCode(Program.foundErrors) }
    } catch let fault as RuleFault { throw try fault.refusal(in: findings.format) }
  }
}
