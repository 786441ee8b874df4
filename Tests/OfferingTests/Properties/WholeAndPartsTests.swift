import Exchange
import Offering
import TestSupport
import Testing

/// Parts sum to wholes, in generated offers.
@Suite struct WholeAndPartsTests {
  @Test(arguments: GeneratedRuns.seeds)
  func `D9: accepted and rejected shares are the tendered ones, line by line`(seed: Int)
    async throws
  {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let outcome = try seeded.outcome()
    for line in outcome.determinations {
      let whole = line.status == .accepted ? line.tendered.count : 0
      // Of two parts rounded down a share may be lost.
      let lost: ClosedRange<Int64> = seeded.generated.takesEqualParts && whole > 0 ? 0...1 : 0...0
      #expect(lost.contains(whole - line.accepted.count), "\(line)")
      #expect((line.status == .rejected) == !line.rule.isEmpty, "\(line)")
    }
    let judged = outcome.determinations.filter { [.accepted, .rejected].contains($0.status) }
    func measure(_ name: String) throws -> Int64 {
      try #require(Int64(try seeded.run.summary(name)))
    }
    let tendered = try measure("shares_tendered")
    let accepted = try measure("shares_accepted")
    #expect(try accepted + measure("shares_reduced") + measure("shares_rejected") == tendered)
    #expect(try tendered + measure("shares_tendered_again") == sum(judged, \.tendered))
    #expect(accepted == sum(judged, \.accepted))
    #expect(try measure("shares_kept") == sum(outcome.held, \.onDetermination) - accepted)
    let lines = seeded.generated.offer.sheets["elections"]?.rows.filter {
      let form = seeded.generated.offer.cells("forms", "form_id", $0["form_id"] ?? "")
      return form["kind"] == "election"
        && String((form["received"] ?? "").prefix(10)) <= seeded.generated.asOf
    }
    #expect(outcome.determinations.count == lines?.count)
  }

  @Test(arguments: GeneratedRuns.seeds)
  func `E1, E2: cancelled and kept shares are the outstanding ones`(seed: Int) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let outcome = try seeded.outcome()
    for row in outcome.cancellations {
      #expect(row.cancelled.count + row.kept.count == (try seeded.outstanding(row.grantID)))
      let lines = outcome.determinations.filter { $0.grantID == row.grantID }
      #expect(sum(lines, \.accepted) == row.cancelled.count)
      let balancing = outcome.balancing.filter { $0.grantID == row.grantID }
      #expect(sum(balancing, \.shares) == (try seeded.afterEvents(row.kept.count)))
      #expect(balancing.count == (row.kept > .zero ? 1 : 0))
    }
    let isDone = outcome.status == .cancelled || outcome.status == .granted
    let accepted = outcome.determinations.filter { $0.accepted > .zero }.map(\.grantID)
    #expect(outcome.cancellations.map(\.grantID).sorted() == (isDone ? accepted.sorted() : []))
  }

  @Test(arguments: GeneratedRuns.seeds)
  func `E7: the rows of vesting.csv add up to each option`(seed: Int) async throws {
    let outcome = try await GeneratedRuns.shared.run(seed).outcome()
    var options = outcome.balancing.map { ($0.grantID, $0.shares.count) }
    options += outcome.newGrants.map { ($0.id, $0.shares.count) }
    for (id, shares) in options {
      let rows = outcome.vesting.filter { $0.grantID == id }
      #expect(sum(rows, \.shares) == shares, "\(id)")
      #expect(rows.map(\.day) == Set(rows.map(\.day)).sorted(), "\(id)")
      #expect(rows.allSatisfy { $0.shares > .zero }, "\(id)")
    }
    #expect(Set(outcome.vesting.map(\.grantID)) == Set(options.filter { $0.1 > 0 }.map(\.0)))
    #expect(
      outcome.vesting.allSatisfy {
        $0.isVestedAtGrant == ($0.day <= outcome.timeline.newGrantDate)
      }
    )
  }

  @Test(arguments: GeneratedRuns.seeds)
  func `E3, E4, E8: a new option is the floor chain of what was cancelled, ISO plus NQSO`(
    seed: Int
  ) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let outcome = try seeded.outcome()
    let promises = outcome.promises.filter { !$0.isAward }
    #expect(promises.map(\.grantID) == outcome.cancellations.map(\.grantID))
    for (promise, row) in zip(promises, outcome.cancellations) {
      #expect(promise.shares == row.cancelled)
      let parts = outcome.newGrants.filter { $0.replaces == promise.grantID }
      let ratio = seeded.ratio
      let whole = try seeded.afterEvents(row.cancelled.count * ratio.new / ratio.old)
      #expect(sum(parts, \.shares) == (promise.status == .granted ? whole : 0), "\(promise)")
      #expect(parts.allSatisfy { $0.shares > .zero } && parts.count <= 2)
      #expect(Set(parts.map(\.exercisePrice)).count <= 1 && Set(parts.map(\.expires)).count <= 1)
      let old = seeded.generated.offer.cells("grants", "grant_id", promise.grantID)
      #expect(old["type"] == "ISO" || parts.allSatisfy { $0.type == .nonqualified })
    }
    let isGranted = outcome.status == .granted
    #expect(outcome.promises.allSatisfy { ($0.status != .open) || !isGranted })
    #expect(isGranted || outcome.newGrants.isEmpty)
  }

  @Test(arguments: GeneratedRuns.seeds)
  func `E8: no year's incentive shares are worth more than the limit`(seed: Int) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let outcome = try seeded.outcome()
    let limit = (seeded.generated.offer.parameter("iso_limit", "limit") ?? 100_000) * 10_000
    let years = Dictionary(grouping: outcome.limit) { "\($0.holderID) \($0.year)" }
    for (year, rows) in years {
      let worth = rows.reduce(0) { $0 + $1.incentive.count * $1.exercisePrice.tenThousandths }
      #expect(worth <= limit, "\(year)")
      for row in rows {
        #expect(row.incentive.count + row.nonqualified.count == row.shares.count)
        #expect(
          row.value.tenThousandths == row.shares.count * row.exercisePrice.tenThousandths
        )
      }
    }
    let granted = Dictionary(
      grouping: outcome.newGrants.filter { $0.type == .incentive },
      by: { $0.replaces + "-N" }
    )
    for (id, parts) in granted {
      #expect(sum(outcome.limit.filter { $0.grantID == id }, \.incentive) == sum(parts, \.shares))
    }
  }

  private func sum<Row>(_ rows: some Sequence<Row>, _ shares: (Row) -> Shares) -> Int64 {
    rows.reduce(0) { $0 + shares($1).count }
  }
}
