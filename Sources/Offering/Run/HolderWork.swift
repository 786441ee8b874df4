internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// Every holder taken through the steps, by as many threads as the request allows.
///
/// Each thread has a run of holders in order of id and a rule evaluator of its own, and the runs are put
/// together in that order: so the number of threads cannot be seen in the result (H4).
struct HolderWork {
  /// What a run of holders comes to; that of all holders in order of their ids.
  struct Part: Sendable {
    var outcomes = OutcomeLists()
    /// What asking rules about them has come to.
    var use: RuleUse
    var records: [RuleRecord] = []
    var explanations: [Explanation] = []
    /// Its part of the decision log.
    var log = LoggedDecisions()
    var answers = HookAnswers()
  }

  let offer: Offer
  let request: Request
  let loaded: LoadedRules
  /// The waivers known at as-of.
  let waivers: Waivers

  /// All holders in order of their ids.
  ///
  /// - Parameters:
  ///   - runner: runs the rules where one thread does all the work.
  ///   - scopes: what its rules read.
  /// - Returns: what all holders come to, in order.
  /// - Throws: the fault that the first holder of all to have one met.
  func run(_ runner: PolicyRunner, _ scopes: Scopes) async throws(RuleFault) -> Part {
    request.progress?.begin(
      offer.index.holders.reduce(0) { $0 + offer.index.grants(of: $1).count }
    )
    let runs = Self.runs(
      of: offer.index.holders,
      threads: min(
        request.threads,
        offer.index.holders.count / max(1, request.leastHoldersPerThread)
      )
    )
    guard runs.count > 1 else { return try work(offer.index.holders[...], runner, scopes) }
    let parts = await withTaskGroup(of: (Int, Result<Part, RuleFault>).self) { group in
      for (number, holders) in runs.enumerated() {
        group.addTask {
          let part = Result { () throws(RuleFault) -> Part in
            let (runner, scopes) = try loaded.make(offer)
            return try work(holders, runner, scopes)
          }
          return (number, part)
        }
      }
      var results: [(Int, Result<Part, RuleFault>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    // Each is let go once it is added: all of them twice would be the most memory of a run.
    var rest = Array(parts.reversed())
    guard var whole = try rest.popLast()?.get() else { return try work([], runner, scopes) }
    while let next = rest.popLast() { whole.append(try next.get()) }
    return whole
  }

  private func work(
    _ holders: ArraySlice<Int>,
    _ runner: PolicyRunner,
    _ scopes: Scopes
  ) throws(RuleFault) -> Part {
    let recorder = EvaluationRecorder(request, loaded.policy)
    let evaluator = RuleEvaluator(
      runner,
      scopes,
      days: offer.days,
      waivers: waivers,
      recorder: recorder
    )
    var part = Part(use: evaluator.ruleUse)
    for row in holders { try take(row, evaluator, recorder, &part) }
    part.use = evaluator.ruleUse
    part.records = recorder?.records ?? []
    part.log = recorder?.logged ?? LoggedDecisions()
    part.answers = recorder?.answers ?? HookAnswers()
    return part
  }

  private func take(
    _ row: Int,
    _ evaluator: RuleEvaluator,
    _ recorder: EvaluationRecorder?,
    _ part: inout Part
  ) throws(RuleFault) {
    let known = recorder?.records.count ?? 0
    recorder?.holder = offer.sheets.holders[HoldersSheet.holderID, row] ?? ""
    // Of a holder whose explanation is told, the rows are looked at by themselves.
    let isExplained = recorder?.keepsValues ?? false
    let isAlone = isExplained || !request.keepsRows
    let holder = HolderCase(
      offer: offer,
      evaluator: evaluator,
      row: row,
      keepsRows: request.keepsRows || recorder != nil
    )
    var own = OutcomeRows()
    var outcome =
      isAlone
      ? try holder.run(addingTo: &own) : try holder.run(addingTo: &part.outcomes.rows)
    if let account = outcome.account, let recorder {
      part.explanations.append(
        ExplanationMaking(
          offer: offer,
          account: account,
          outcome: outcome,
          rows: own,
          records: Array(recorder.records.dropFirst(known))
        ).explanation()
      )
      outcome.account = nil
    }
    request.progress?.advance(by: outcome.grants)
    if isAlone, request.keepsRows { part.outcomes.rows.add(own) }
    part.outcomes.add(outcome)
  }

  private static func runs(of holders: [Int], threads: Int) -> [ArraySlice<Int>] {
    let count = max(1, min(threads, holders.count))
    return (0..<count).map { number in
      holders[(holders.count * number / count)..<(holders.count * (number + 1) / count)]
    }
  }
}

extension HolderWork.Part {
  mutating func append(_ other: HolderWork.Part) {
    outcomes.add(other.outcomes)
    records += other.records
    explanations += other.explanations
    log.append(other.log)
    answers.add(other.answers)
    use.add(other.use)
  }
}
