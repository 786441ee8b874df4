internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

extension Conclusion {
  /// What the offer came to.
  ///
  /// - Throws: exit code 2 if a rule does not load or a `--set` is mistyped, 1 if a sheet is broken, after printing the errors
  ///   to standard error.
  @discardableResult
  func refuseUnlessDone(colour: Bool, naming name: String = "") throws -> OfferOutcome {
    if case .done(let outcome) = ending { return outcome }
    let errors = findings.filter { $0.severity == .error }
    Terminal.complain(name + FindingsText(colour: colour).text(of: errors, counting: false))
    try refuseSettings()
    guard case .brokenRules = ending else {
      Terminal.complain("Repair the sheets first: see `exchequer check`.")
      throw ExitCode(Program.foundErrors)
    }
    throw ExitCode(Program.couldNotStart)
  }
}

extension Conclusion {
  /// A mistyped --set stands in no sheet: the command is what has to be corrected.
  ///
  /// - Throws: exit code 2 if there is one.
  func refuseSettings() throws {
    let isMistyped = findings.contains {
      $0.severity == .error && $0.rule == FindingKind.policySetting.code && $0.place == nil
    }
    if isMistyped { throw ExitCode(Program.couldNotStart) }
  }
}

extension Conclusion {
  /// Says to standard error what kept the offer from being carried out to its as-of date, if anything did.
  ///
  /// - Throws: exit code 1 then.
  func tellWanting(colour: Bool) throws {
    guard !wanting.isEmpty, case .done(let outcome) = ending else { return }
    Terminal.complain(FindingsText(colour: colour).text(of: wanting, counting: false))
    Terminal.complain("What was told is as of \(Readable.day(outcome.asOf)).")
    throw ExitCode(Program.foundErrors)
  }
}

extension RuleFault {
  /// The exit code of a command whose rule had to be stopped, after printing why to standard error.
  func refusal(counting: Bool = true) -> ExitCode {
    Terminal.complain(FindingsText(colour: false).text(of: [finding], counting: counting))
    return ExitCode(Program.couldNotStart)
  }
}
