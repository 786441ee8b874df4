internal import ArgumentParser
internal import Findings
internal import Offering

extension FindingOptions {
  /// Under --strict, prints the warnings and ends with 1 before anything is written.
  func refuseWarnings(
    _ conclusion: Conclusion,
    of offer: String,
    on stream: Stream = .output
  ) throws {
    let warnings = conclusion.findings.filter { $0.severity == .warning }
    guard isStrict, !warnings.isEmpty else { return }
    try print(conclusion, of: offer, only: format == .text ? warnings : nil, on: stream)
    Terminal.complain(
      "Nothing was written: under --strict "
        + (warnings.count == 1
          ? "the warning counts as an error." : "the \(warnings.count) warnings count as errors.")
    )
    throw ExitCode(Program.foundErrors)
  }

  /// The outcome of a run that reached its end; else its findings are printed, and the command ends
  /// as `run` does.
  func outcome(
    of conclusion: Conclusion,
    offer: String,
    on stream: Stream = .output
  ) throws -> OfferOutcome {
    switch conclusion.ending {
    case .done(let outcome): return outcome
    case .brokenRules:
      try print(conclusion, of: offer, on: stream)
      throw ExitCode(Program.couldNotStart)
    case .brokenSheets:
      try print(conclusion, of: offer, on: stream)
      try conclusion.refuseSettings()
      Terminal.complain(
        "Repair the sheets first; until then there is nothing to report or to write to holders."
      )
      throw ExitCode(Program.foundErrors)
    }
  }
}
