internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension Request {
  /// Carries the offer out: sheets read, rules loaded, dates settled, holders taken one by one,
  /// and everything added up.
  ///
  /// Never writes and never reads a clock or a file.
  public func carryOut() async -> Conclusion {
    switch open() {
    case .ended(let conclusion): return conclusion
    case .begun(let proceedings, let runner, let known):
      let rules = proceedings.seat.rules
      let rowCounts = proceedings.sheets.rowCounts
      do throws(RuleFault) {
        var conclusion = try await proceedings.conclude(after: known, runner)
        conclusion.rowCounts = rowCounts
        conclusion.sheets = proceedings.sheets
        return conclusion
      } catch {
        return Conclusion(
          .brokenRules,
          known + [error.finding],
          rules: rules,
          rowCounts: rowCounts
        )
      }
    }
  }

  /// How a request begins.
  enum Opening {
    /// Sheets or rules are broken.
    case ended(Conclusion)
    /// Both are read, the rules in a state that runs them, with what was found in them.
    case begun(Proceedings, RuleRunner, [Finding])
  }

  /// Reads the sheets and loads the rules.
  func open() -> Opening {
    let (read, findings) = OfferSheets.read(files: files, concurrency: reading)
    guard let sheets = read else { return .ended(Conclusion(.brokenSheets, findings)) }
    let rowCounts = sheets.rowCounts
    let scopes = Scopes(sheets)
    let closes = Market(sheets.prices, asOf: asOf, projecting: nil)
    let vocabulary = Vocabulary(
      calendar: BusinessCalendar(extraHolidays: sheets.offer.extraHolidays),
      closingPrice: { closes.close(on: $0) }
    )
    let (runner, ruleFindings) = RuleRunner.load(
      folders: ruleFolders,
      scopes: scopes.descriptions,
      hooks: HookDescription.contract,
      settings: PolicySheetReading(sheets.policy, asOf: asOf).settings + settings,
      vocabulary: vocabulary
    )
    let known = findings + ruleFindings
    guard let runner else {
      return .ended(Conclusion(.brokenRules, known, rowCounts: rowCounts))
    }
    let rules = runner.rules
    // Rules about half-read sheets would mislead: the sheets come first.
    guard !known.contains(where: { $0.stopsTheRun }) else {
      return .ended(Conclusion(.brokenSheets, known, rules: rules, rowCounts: rowCounts))
    }
    let seat = CommitteeSeat(rules: rules, vocabulary: vocabulary)
    let proceedings = Proceedings(request: self, sheets: sheets, scopes: scopes, seat: seat)
    return .begun(proceedings, runner, known)
  }
}

extension Finding {
  /// Whether nothing can be written because of it: a broken sheet (`commands.md`, exit 1).
  var stopsTheRun: Bool { severity == .error && findingClass == .data }
}
