import Exchange
import Offering
import Findings
import TestSupport
import Testing

/// The pool's ledger in generated offers, line by line against the line before.
@Suite struct PoolLedgerTests {
  @Test(arguments: GeneratedRuns.seeds)
  func
    `E11: issued, outstanding, promised and available are the limit; each line moves what it says`(
      seed: Int
    ) async throws
  {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let outcome = try seeded.outcome()
    let rows = outcome.pool.map { Line($0.entry) }
    let first = try #require(rows.first)
    let terms = seeded.generated.offer
    var limit = try #require(Int64(terms.cells("offer", "term", "plan_share_limit")["value"] ?? ""))
    var events = try seeded.gapEvents()[...]
    #expect(first.event == "commencement" && first.promised == 0 && first.shares == 0)
    #expect(first.outstanding == outcome.outstanding.count)
    #expect(first.sum == limit)
    for (before, line) in zip(rows, rows.dropFirst()) {
      switch line.event {
      case "cancellation":
        #expect(line.shares == outcome.cancellations.reduce(0) { $0 + $1.cancelled.count })
        #expect(line.outstanding == before.outstanding - line.shares)
        let ratio = seeded.ratio
        let promised = outcome.cancellations.map { $0.cancelled.count * ratio.new / ratio.old }
        #expect(line.promised == before.promised + promised.reduce(0, +))
      case "forfeiture":
        #expect(line.promised == before.promised - line.shares)
        #expect(line.outstanding == before.outstanding)
      case "expiry", "lapse":
        #expect(line.outstanding == before.outstanding - line.shares)
        #expect(line.issued == before.issued && line.promised == before.promised)
      case "exercise":
        #expect(line.outstanding == before.outstanding - line.shares)
        #expect(line.issued == before.issued + line.shares)
      case "award":
        #expect(line.outstanding == before.outstanding + line.shares)
      case "deferred_award":
        #expect(line.promised == before.promised + line.shares)
      case "grant":
        #expect(line.shares == before.promised)
        #expect(line.shares == outcome.newGrants.reduce(0) { $0 + $1.shares.count })
        #expect(line.outstanding == before.outstanding + line.shares)
        #expect(line.promised == 0)
      default:
        let next = events.popFirst()
        let event = try #require(next)
        #expect(line.event == event.kind && line.day == event.day)
        limit = limit * event.new / event.old
        #expect(line.issued == before.issued * event.new / event.old)
        #expect(
          line.shares == line.outstanding + line.promised - before.outstanding - before.promised
        )
      }
      #expect(line.sum == limit, "\(line)")
      #expect(line.outstanding >= 0 && line.promised >= 0, "\(line)")
      #expect(line.day >= before.day, "\(line)")
    }
    #expect(events.isEmpty || outcome.status == .terminated)
  }

  @Test(arguments: GeneratedRuns.seeds)
  func `C6, E11: a pool below zero at any line is reported, and only then`(seed: Int)
    async throws
  {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let least = try seeded.outcome().pool.map { Line($0.entry).available }.min() ?? 0
    #expect(seeded.run.findings("plan.share_limit").isEmpty == (least >= 0))
  }

  /// A line of pool.csv as plain numbers.
  private struct Line {
    let day: Day
    let event: String
    let shares, outstanding, promised, issued, available: Int64

    init(_ entry: PoolEntry) {
      day = entry.day
      event = entry.event
      shares = entry.shares.count
      outstanding = entry.pool.outstanding.count
      promised = entry.pool.promised.count
      issued = entry.pool.issued.count
      available = (try? entry.pool.available().count) ?? .min
    }

    var sum: Int64 { issued + outstanding + promised + available }
  }
}
