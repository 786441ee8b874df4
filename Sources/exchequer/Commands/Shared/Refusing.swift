internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

extension Conclusion {
  /// What the offer came to.
  ///
  /// - Parameters:
  ///   - format: how the command prints its answer.
  ///   - offer: the offer folder as it was given.
  ///   - colour: whether text is coloured.
  ///   - name: what is said before the findings.
  /// - Returns: it.
  /// - Throws: exit code 2 if a rule does not load or a `--set` is mistyped, 1 if a sheet is broken, after
  ///   printing what was found in place of the answer.
  @discardableResult
  func refuseUnlessDone(
    in format: some AnswerFormat,
    of offer: String,
    colour: Bool,
    naming name: String = ""
  ) throws -> OfferOutcome {
    if case .done(let outcome) = ending { return outcome }
    try FindingPrinting(format.ofFindings, self, of: offer, isColoured: colour)
      .printInPlaceOfAnswer(findings, naming: name, counting: false) { $0.severity == .error }
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
  /// The exit code of a command whose rule had to be stopped, after printing why in place of the answer.
  func refusal(in format: some AnswerFormat, counting: Bool = true) throws -> ExitCode {
    try FindingPrinting(format: format.ofFindings).printInPlaceOfAnswer(
      [finding],
      counting: counting
    )
    return ExitCode(Program.couldNotStart)
  }
}
