internal import ArgumentParser
internal import Findings
internal import Offering
internal import Sheets

/// `exchequer check OFFER`.
struct CheckCommand: AsyncParsableCommand, ListedCommand {
  static let place = 10
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every sheet, ask every rule, and print every finding; write nothing.",
    discussion: """
      Ends with 0 if there is no error, else with 1. A gate can be set otherwise:

      exchequer check samples/waivers --as-of 2003-04-01 --fail-on data
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var progress: ProgressOptions

  @Flag(help: "Print to standard error how long each stage took.")
  var timings = false

  func run() async throws {
    let timings = timings ? Timings() : nil
    timings?.enter("files read")
    try gate.refuseReplacedBaseline()
    let reading = try options.read()
    var request = reading.request
    // Whether a letter was ever one is told from its rows.
    request.keepsRows = request.files.keys.contains {
      $0.lowercased() == SentSheet.schema.fileName
    }
    let findings = findings.completed(by: reading.standing)
    request.measure(with: timings)
    let conclusion = await progress.watchingLetters(request)
    timings?.enter("findings")
    defer { timings?.print() }
    let chosen = try gate.chosen(conclusion)
    try findings.print(conclusion, of: options.offer, only: chosen, to: try output())
    tellLeftOut(conclusion, chosen)
    if case .brokenRules = conclusion.ending { throw ExitCode(Program.couldNotStart) }
    try conclusion.refuseSettings()
    if gate.fails(chosen, strict: findings.isStrict) { throw ExitCode(Program.foundErrors) }
  }

  private func output() throws -> Destination? {
    try gate.output.map {
      try Destination($0, option: "--output", offers: [options.offer])
    }
  }

  /// How many findings are not told; also under --quiet, where one of them stops the offer: then a gate that is
  /// open says nothing of its rules.
  private func tellLeftOut(_ conclusion: Conclusion, _ chosen: [Finding]) {
    let left = conclusion.findings.count - chosen.count
    let stopping =
      conclusion.findings.count(where: \.stopsTheRun) - chosen.count(where: \.stopsTheRun)
    guard left > 0, stopping > 0 || !findings.quiet else { return }
    let told = left == 1 ? "1 finding is left out" : "\(left) findings are left out"
    guard stopping > 0 else { return Terminal.complain("\(told).") }
    let which =
      stopping == left
      ? (left == 1 ? "it stops" : "they stop")
      : "\(stopping) of them \(stopping == 1 ? "stops" : "stop")"
    Terminal.complain("\(told); \(which) the offer, which was not carried out.")
  }
}
