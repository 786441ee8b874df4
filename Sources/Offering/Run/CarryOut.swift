internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension Request {
  /// Carries the offer out: sheets read, rules loaded, dates settled, holders taken one by one,
  /// and everything added up.
  ///
  /// Never writes and never reads a clock or a file.
  public func carryOut() async -> Conclusion { await carryOut(readSheets()) }

  /// Carries out the offer of sheets that are read.
  func carryOut(_ read: ReadSheets) async -> Conclusion {
    var conclusion = await conclude(open(read), testing: true)
    conclusion.folderNames = ruleFolders.compactMap(\.name)
    return conclusion
  }

  /// Carries on from an opening; the tests of the offer's own rules are run if that is asked for.
  func conclude(_ opening: Opening, testing: Bool) async -> Conclusion {
    switch opening {
    case .ended(let conclusion): return conclusion
    case .begun(let offerRun, let runner, let found):
      let rules = offerRun.loaded.rules
      let rowCounts = offerRun.sheets.rowCounts
      var known = found
      do throws(RuleFault) {
        if testing { known += try testWarnings(rules) }
        var conclusion = try await offerRun.conclude(after: known, runner)
        conclusion.rowCounts = rowCounts
        conclusion.sheets = offerRun.sheets
        conclusion.leftOut = offerRun.leftOut
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
    indirect case begun(OfferRun, PolicyRunner, [Finding])
  }

  /// Loads the rules over sheets that are read; nobody but `holders` is carried through, if they are given.
  func open(_ read: ReadSheets, for holders: Set<String>? = nil) -> Opening {
    let told = OtherFiles.adding(others, to: read.findings, beside: files.keys)
    guard let sheets = read.sheets else { return .ended(Conclusion(.brokenSheets, told)) }
    progress?.begin(0)
    entering?(.rules)
    let rowCounts = sheets.rowCounts
    let scopes = Scopes(sheets)
    let loading = load(sheets, scopes, read.own)
    let dated = LaterRows(sheets, after: asOf)
    let later = today == nil ? dated.warnings(sheets) : dated.findings(besides: told)
    // Of a term with a slip in its name it is told what is near.
    let unusual = told.filter { $0.rule == FindingKind.termUnusual.code }.map(\.subject)
    let unread = UnreadInputs(
      sheets.unread(besides: read.own.terms + unusual),
      ruleFolders,
      earlier: earlierRules
    ).findings
    let known = told + loading.findings + unread + later
    guard let runner = loading.runner else {
      return .ended(Conclusion(.brokenRules, known, rowCounts: rowCounts))
    }
    let rules = runner.policy.rules(on: asOf)
    // Rules about half-read sheets would mislead: the sheets come first.
    let stopping = known.filter(\.stopsTheRun)
    var leftOut = LeftOut()
    if !stopping.isEmpty {
      guard leavesOut, let found = LeftOut(stopping, sheets) else {
        return .ended(Conclusion(.brokenSheets, known, rules: rules, rowCounts: rowCounts))
      }
      leftOut = found
    }
    if let holders { leftOut.leaveOutAll(but: holders, in: sheets) }
    let loaded = LoadedRules(
      rules: rules,
      policy: runner.policy,
      vocabulary: loading.vocabulary
    )
    let offerRun = OfferRun(
      request: self,
      sheets: sheets,
      scopes: scopes,
      loaded: loaded,
      leftOut: leftOut
    )
    return .begun(offerRun, runner, known.filter { !$0.stopsTheRun })
  }
}
