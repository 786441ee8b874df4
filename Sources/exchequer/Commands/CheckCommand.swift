internal import ArgumentParser
internal import Findings
internal import Offering

/// `exchequer check OFFER`.
struct CheckCommand: AsyncParsableCommand, ListedCommand {
  static let place = 10
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every sheet, ask every rule, and print every finding; write nothing.",
    discussion: "Ends with 0 if there is no error, else with 1."
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions

  @Flag(help: "Print to standard error how long each stage took.")
  var timings = false

  func run() async throws {
    let timings = timings ? Timings() : nil
    timings?.enter("files read")
    var request = try options.request()
    request.keepsRows = false
    request.measure(with: timings)
    let conclusion = await ProgressBar.watching(request)
    timings?.enter("findings")
    defer { timings?.print() }
    try findings.print(conclusion, of: options.offer)
    if case .brokenRules = conclusion.ending { throw ExitCode(Program.couldNotStart) }
    if findings.fail(conclusion.findings) { throw ExitCode(Program.foundErrors) }
  }
}
