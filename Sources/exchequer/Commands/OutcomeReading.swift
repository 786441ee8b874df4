internal import ArgumentParser
internal import Offering

extension FindingOptions {
  /// The outcome of a run that reached its end; else its findings are printed, and the command ends
  /// as `run` does.
  func outcome(of conclusion: Conclusion) throws -> OfferOutcome {
    switch conclusion.ending {
    case .done(let outcome): return outcome
    case .brokenRules:
      try print(conclusion.findings)
      throw ExitCode(Program.couldNotStart)
    case .brokenSheets:
      try print(conclusion.findings)
      Terminal.complain("Nothing was written: the sheets have to be repaired first.")
      throw ExitCode(Program.foundErrors)
    }
  }
}
