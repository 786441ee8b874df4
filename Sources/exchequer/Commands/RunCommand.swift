internal import ArgumentParser
internal import Findings
internal import Offering
internal import Reports
internal import Sheets

/// `exchequer run OFFER --out DIR`.
struct RunCommand: AsyncParsableCommand, ListedCommand {
  static let place = 20
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Check the offer, carry it out, and write the result sheets.",
    discussion: """
      DIR holds either the old results or the new ones, whole, and the last line is the hash of their \
      manifest, which an auditor keeps (`exchequer verify`). A DIR that holds anything else, or \
      results that were changed by hand, is left alone. Nothing is written while a sheet is broken \
      (exit 1).
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var progress: ProgressOptions

  @Option(
    help: ArgumentHelp("The folder for the result sheets.", valueName: "DIR"),
    completion: .directory
  )
  var out: String

  @Flag(
    help: "Show later steps too, at the latest close known."
  )
  var project = false

  @Option(
    help: ArgumentHelp(
      "What decisions.jsonl has: `decisions` (what failed, was waived or answered), `all`, `none`. "
        + "Default: the offer's term log, or decisions."
    )
  )
  var log: LogChoice?

  @Flag(help: "Replace results that were changed by hand.")
  var force = false

  @Flag(help: "Print to standard error how long each stage took.")
  var timings = false

  func run() async throws {
    let timings = timings ? Timings() : nil
    let destination = try Destination(out, option: "--out", offers: [options.offer])
    let folder = try ResultFolder(destination, .results, force: force)
    timings?.enter("files read")
    let reading = try options.read(projects: project)
    var request = reading.request
    let log = log ?? reading.standing.log.flatMap(LogChoice.init) ?? .decisions
    let findings = findings.completed(by: reading.standing)
    request.earlierRules = ManifestFile.rules(in: destination.place)
    request.decisionLog = log.log
    request.decisionLog?.makePart = { SpilledBytes(beside: destination.place) }
    request.measure(with: timings)
    defer { timings?.print() }
    let conclusion = await progress.watching(request)
    switch conclusion.ending {
    case .brokenRules:
      try findings.print(conclusion, of: options.offer)
      throw ExitCode(Program.couldNotStart)
    case .brokenSheets:
      try findings.print(conclusion, of: options.offer)
      try conclusion.refuseSettings()
      Terminal.complain("Nothing was written. Repair the sheets first.")
      throw ExitCode(Program.foundErrors)
    case .done(let outcome):
      try findings.refuseWarnings(conclusion, of: options.offer)
      timings?.enter("results")
      let results = Results(
        outcome: outcome,
        conclusion: conclusion,
        sheets: request.files.mapValues(Fingerprint.of),
        version: Program.version,
        log: log.rawValue,
        settings: request.settings,
        digest: { Fingerprint.of($0) },
        concurrency: request.reading
      )
      try folder.replace { fresh in
        try results.write { name in try HashedFile(Folder.path(fresh, name)) }
      }
      try report(outcome, conclusion, manifest: ManifestFile.hash(in: destination.place))
    }
  }

  private func report(
    _ outcome: OfferOutcome,
    _ conclusion: Conclusion,
    manifest hash: String
  ) throws {
    if findings.format == .text {
      if !findings.quiet {
        Terminal.write(
          fitting: SummaryText(
            outcome: outcome,
            findings: conclusion.findings,
            colour: findings.colour.isOn
          )
          .text(folder: out)
        )
        let next = NextText(
          NextList(outcome, conclusion),
          colour: findings.colour.isOn,
          width: Terminal.width
        )
        let list = next.first(3)
        Terminal.write(fitting: list + (list.isEmpty ? "" : "\n") + ManifestHash.line(hash))
      }
    } else {
      try findings.print(conclusion, of: options.offer)
    }
  }
}

/// What of the rules' evaluations `run` writes down.
enum LogChoice: String, ExpressibleByArgument, CaseIterable {
  /// What failed, was waived or could not be evaluated, and what hooks answered.
  case decisions
  /// Every evaluation.
  case all
  case none

  /// The log to write; nil for none.
  var log: DecisionLog? {
    guard self != .none else { return nil }
    return DecisionLogLines.log(isComplete: self == .all) { Fingerprint.of($0) }
  }
}
