internal import ArgumentParser
internal import Offering

extension FindingOptions {
  /// The outcome of a run that reached its end; else its findings are printed, and the command ends
  /// as `run` does.
  func outcome(of conclusion: Conclusion, offer: String) throws -> OfferOutcome {
    switch conclusion.ending {
    case .done(let outcome): return outcome
    case .brokenRules:
      try print(conclusion, of: offer)
      throw ExitCode(Program.couldNotStart)
    case .brokenSheets:
      try print(conclusion, of: offer)
      Terminal.complain(
        "Repair the sheets first; until then there is nothing to report or to write to holders."
      )
      throw ExitCode(Program.foundErrors)
    }
  }
}
