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
  struct Share: Sendable {
    var outcomes = OutcomeLists()
    var waiverUses: [Int: WaiverUse] = [:]
    /// How many answers each setting that reaches back has changed.
    var changedAnswers: [Int: Int] = [:]
    var records: [RuleRecord] = []
    var explanations: [Explanation] = []
    /// Its part of the decision log.
    var log = LoggedDecisions()
    var answers = HookAnswers()
    /// The prices asked for that are not known yet.
    var doubtful = DoubtfulPrices()
    /// How often each rule was asked; nil if nobody was.
    var counts: RuleCounts?
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
  func run(_ runner: PolicyRunner, _ scopes: Scopes) async throws(RuleFault) -> Share {
    request.progress?.begin(offer.sheets.grants.rowCount)
    let runs = Self.runs(
      of: offer.index.holders,
      threads: min(
        request.threads,
        offer.index.holders.count / max(1, request.leastHoldersPerThread)
      )
    )
    guard runs.count > 1 else { return try work(offer.index.holders[...], runner, scopes) }
    let shares = await withTaskGroup(of: (Int, Result<Share, RuleFault>).self) { group in
      for (number, holders) in runs.enumerated() {
        group.addTask {
          let share = Result { () throws(RuleFault) -> Share in
            let (runner, scopes) = try loaded.make(offer)
            return try work(holders, runner, scopes)
          }
          return (number, share)
        }
      }
      var results: [(Int, Result<Share, RuleFault>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    // Each is let go once it is added: all of them twice would be the most memory of a run.
    var rest = Array(shares.reversed())
    guard var whole = try rest.popLast()?.get() else { return Share() }
    while let next = rest.popLast() { whole.append(try next.get()) }
    return whole
  }

  private func work(
    _ holders: ArraySlice<Int>,
    _ runner: PolicyRunner,
    _ scopes: Scopes
  ) throws(RuleFault) -> Share {
    let recorder = EvaluationRecorder(request, loaded.policy)
    let evaluator = RuleEvaluator(
      runner,
      scopes,
      days: offer.days,
      waivers: waivers,
      recorder: recorder
    )
    var share = Share()
    for row in holders { try take(row, evaluator, recorder, &share) }
    share.waiverUses = evaluator.waiverUses
    share.changedAnswers = evaluator.changedAnswers
    share.doubtful = evaluator.doubtful
    share.counts = evaluator.counts
    share.records = recorder?.records ?? []
    share.log = recorder?.logged ?? LoggedDecisions()
    share.answers = recorder?.answers ?? HookAnswers()
    return share
  }

  private func take(
    _ row: Int,
    _ evaluator: RuleEvaluator,
    _ recorder: EvaluationRecorder?,
    _ share: inout Share
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
      ? try holder.run(addingTo: &own) : try holder.run(addingTo: &share.outcomes.rows)
    if let account = outcome.account, let recorder {
      share.explanations.append(
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
    if isAlone, request.keepsRows { share.outcomes.rows.add(own) }
    share.outcomes.add(outcome)
  }

  private static func runs(of holders: [Int], threads: Int) -> [ArraySlice<Int>] {
    let count = max(1, min(threads, holders.count))
    return (0..<count).map { number in
      holders[(holders.count * number / count)..<(holders.count * (number + 1) / count)]
    }
  }
}

extension HolderWork.Share {
  mutating func append(_ other: HolderWork.Share) {
    outcomes.add(other.outcomes)
    records += other.records
    explanations += other.explanations
    log.append(other.log)
    answers.add(other.answers)
    doubtful.add(other.doubtful)
    if let more = other.counts { counts?.add(more) }
    waiverUses.merge(other.waiverUses) { max($0, $1) }
    changedAnswers.merge(other.changedAnswers, uniquingKeysWith: +)
  }
}
