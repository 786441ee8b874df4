internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules test`.
struct RulesTestCommand: ParsableCommand, ListedCommand {
  static let place = 20
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests of the rules: those in their files, and those in tests/NAME.csv.",
    discussion: """
      A sheet tests/NAME.csv beside the rule NAME has a test in each row: its columns are what the \
      rule reads, expect (pass, fail, or the answer of a hook, with ; between two values) and, if \
      you like, name. Ends with 0 if every test passes, 1 if one does not, 2 if the rules do not load; \
      json and junit are printed then too.
      """
  )

  /// How the outcome is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit
  }

  @OptionGroup var options: RuleSetOptions

  @Option(help: "text for people, json for programs, junit for continuous integration.")
  var format = Format.text

  func run() throws {
    let rules = try options.load(telling: tellNotLoaded).rules
    let fixtures = try FixtureFiles.read(of: rules)
    guard fixtures.findings.isEmpty else {
      try tellNotLoaded(fixtures.findings)
      throw ExitCode(Program.couldNotStart)
    }
    do {
      let report = try RuleTesting(rules, fixtures: fixtures.tests).run()
      try print(report, remarks: Lint(rules).findings().count)
      if !report.isGood { throw ExitCode(Program.foundErrors) }
    } catch let fault as RuleFault {
      try tellNotLoaded([fault.finding])
      throw ExitCode(Program.couldNotStart)
    }
  }

  private func print(_ report: TestReport, remarks: Int) throws {
    switch format {
    case .text: Terminal.write(fitting: TestReportText(report, remarks: remarks).text)
    case .json: Terminal.write(try TestReportJSON(report).text)
    case .junit: Terminal.write(TestReportJUnit(report).text)
    }
  }

  /// What reads a document is given one also where no rule could be tested.
  private func tellNotLoaded(_ findings: [Finding]) throws {
    Terminal.complain(FindingsText(colour: false).text(of: findings))
    guard format != .text else { return }
    try print(TestReport(notLoaded: findings), remarks: 0)
  }
}
