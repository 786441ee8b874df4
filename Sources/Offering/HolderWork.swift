internal import Exchange
internal import Findings
internal import Policy

/// Every holder taken through the steps, by as many threads as the request allows.
///
/// Each thread has a run of holders in order of id and a Committee of its own, and the runs are put
/// together in that order: so the number of threads cannot be seen in the result (H4).
struct HolderWork {
  /// What a run of holders comes to.
  struct Share: Sendable {
    var outcomes: [HolderOutcome] = []
    var waiverUses: [Int: WaiverUse] = [:]
    var records: [RuleRecord] = []
  }

  let offer: Offer
  let request: Request
  let committee: CommitteeSeat

  /// The outcomes in order of the holders' ids.
  ///
  /// - Throws: the fault that the first holder of all to have one met.
  func run() async throws(RuleFault) -> Share {
    let runs = Self.runs(of: offer.index.holders, threads: request.threads)
    let shares = await withTaskGroup(of: (Int, Result<Share, RuleFault>).self) { group in
      for (number, holders) in runs.enumerated() {
        group.addTask { (number, work(holders)) }
      }
      var results: [(Int, Result<Share, RuleFault>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    var whole = Share()
    for share in shares { whole.append(try share.get()) }
    return whole
  }

  private func work(_ holders: ArraySlice<Int>) -> Result<Share, RuleFault> {
    Result { () throws(RuleFault) -> Share in
      let committee = try committee.make(offer)
      var share = Share()
      if request.recordsRules { committee.record = { share.records.append($0) } }
      for row in holders {
        share.outcomes.append(
          try HolderCase(offer: offer, committee: committee, row: row).run()
        )
      }
      share.waiverUses = committee.waiverUses
      return share
    }
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
    outcomes += other.outcomes
    records += other.records
    waiverUses.merge(other.waiverUses) { max($0, $1) }
  }
}
