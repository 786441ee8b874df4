internal import ArgumentParser
internal import Findings
internal import Offering

/// `exchequer check OFFER`.
struct CheckCommand: AsyncParsableCommand, ListedCommand {
  static let place = 10
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every sheet, run every rule, print every finding; write nothing.",
    discussion: "Ends with 0 if nothing of severity error was found, else with 1."
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions

  func run() async throws {
    var request = try options.request()
    request.keepsRows = false
    let conclusion = await ProgressBar.watching(request)
    try findings.print(conclusion, of: options.offer)
    if case .brokenRules = conclusion.ending { throw ExitCode(Program.couldNotStart) }
    if findings.fail(conclusion.findings) { throw ExitCode(Program.foundErrors) }
  }
}
