internal import ArgumentParser
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules test`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests that stand in the rule files.",
    discussion: "Ends with 0 if every test passes, else with 1."
  )

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try options.load()
    do {
      let report = try RuleTesting(rules).run()
      Terminal.write(TestReportText(report).text)
      if !report.isGood { throw ExitCode(Program.foundErrors) }
    } catch let fault as RuleFault {
      Terminal.complain(FindingsText(colour: false).text(of: [fault.finding]))
      throw ExitCode(Program.couldNotStart)
    }
  }
}
