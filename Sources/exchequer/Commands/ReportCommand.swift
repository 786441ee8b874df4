internal import ArgumentParser
internal import Findings
internal import Offering
internal import Reports

/// `exchequer report OFFER --out FILE.html`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "One self-contained page for people: the tender, the totals, the new options.",
    discussion: """
      The page needs no other file, no network and no script, and prints. Nothing is written while \
      a sheet is broken (exit 1).
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions

  @Option(help: ArgumentHelp("The page to write.", valueName: "FILE.html"))
  var out: String

  @Flag(
    help: "Show later steps too, with the latest known close standing in for the grant date's."
  )
  var project = false

  func run() async throws {
    let conclusion = await (try options.request(projects: project)).carryOut()
    let outcome = try findings.outcome(of: conclusion)
    try OutputFile(path: out).replace(with: OfferPage(outcome, conclusion).bytes())
    if !findings.quiet { Terminal.write("The report is in \(out).\n") }
    if findings.strict, findings.fail(conclusion.findings.filter { $0.severity == .warning }) {
      throw ExitCode(Program.foundErrors)
    }
  }
}
