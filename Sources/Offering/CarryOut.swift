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
    let (read, findings) = OfferSheets.read(files: files)
    guard let sheets = read else { return Conclusion(.brokenSheets, findings) }
    let rowCounts = sheets.rowCounts
    let scopes = Scopes(sheets)
    let closes = Market(sheets.prices, asOf: asOf, projecting: nil)
    let vocabulary = Vocabulary(
      calendar: BusinessCalendar(extraHolidays: sheets.offer.extraHolidays),
      closingPrice: { closes.close(on: $0) }
    )
    let (loaded, ruleFindings) = RuleSet.load(
      folders: ruleFolders,
      scopes: scopes.descriptions,
      hooks: HookDescription.contract,
      settings: PolicySheetReading(sheets.policy, asOf: asOf).settings + settings,
      vocabulary: vocabulary
    )
    guard let rules = loaded else {
      return Conclusion(.brokenRules, findings + ruleFindings, rowCounts: rowCounts)
    }
    let known = findings + ruleFindings
    // Rules about half-read sheets would mislead: the sheets come first.
    guard !known.contains(where: { $0.stopsTheRun }) else {
      return Conclusion(.brokenSheets, known, rules: rules, rowCounts: rowCounts)
    }
    do throws(RuleFault) {
      var conclusion = try await Proceedings(
        request: self,
        sheets: sheets,
        scopes: scopes,
        seat: CommitteeSeat(rules: rules, vocabulary: vocabulary)
      ).conclude(after: known)
      conclusion.rowCounts = rowCounts
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

extension Finding {
  /// Whether nothing can be written because of it: a broken sheet (`commands.md`, exit 1).
  var stopsTheRun: Bool { severity == .error && findingClass == .data }
}
