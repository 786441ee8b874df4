import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// What a result must not depend on: the order of rows, the run, the number of threads, the rows of
/// other holders.
@Suite struct IndependenceTests {
  @Test(arguments: 1...25)
  func `H4: the order of rows in every sheet changes nothing but the findings' cells`(seed: Int)
    async throws
  {
    let seeded = try await GeneratedRuns.shared.run(seed)
    var random = SplitMix(seed + 1_000_000)
    var shuffled = seeded.generated.offer
    for name in shuffled.sheets.keys.sorted() {
      shuffled.sheets[name]?.rows.shuffle(using: &random)
    }
    let other = try await shuffled.run(asOf: seeded.generated.asOf)
    for name in seeded.run.sheets.keys where !["findings.csv", "manifest.json"].contains(name) {
      #expect(other.sheets[name] == seeded.run.sheets[name], "\(name)")
    }
    #expect(spoken(other) == spoken(seeded.run))
  }

  @Test
  func `H4, E8: the order of rows does not say which of two options of one date passes the limit`()
    async throws
  {
    let offer = TestOffer().holder("H-1")
      .grant("G-1", 30000, type: "ISO").grant("G-2", 30000, type: "ISO")
      .tender("F-1", [Line("G-1", 30000), Line("G-2", 30000)]).close("2003-10-03", "5.00")
      .setting("iso_limit", "count_cancelled", "no")
    var turned = offer
    turned.sheets["grants"]?.rows.reverse()
    let (run, other) = (try await offer.run(), try await turned.run())
    for sheet in ["new_grants", "iso_limit", "vesting", "options"] {
      #expect(try other.rows(sheet) == run.rows(sheet), "\(sheet)")
    }
    // 2003: 20,000 x $5 = $100,000, which the first takes whole.
    #expect(try run.rows("iso_limit", holding: "2003,G-1-N,").first?.hasSuffix(",20000,0") ?? false)
  }

  @Test func `H4: the order of two lines of one option does not say what it counts for`()
    async throws
  {
    let lines = ["100%", "50%"].map {
      Line("G-1", 0, ["shares_tendered": "", "percent": $0])
    }
    let offer = TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", lines)
    var turned = offer
    turned.sheets["elections"]?.rows.reverse()
    let (run, other) = (try await offer.run(), try await turned.run())
    for sheet in ["determinations", "options", "summary"] {
      #expect(try other.rows(sheet) == run.rows(sheet), "\(sheet)")
    }
  }

  @Test(arguments: 26...45)
  func `H4: a second run on two threads gives the same bytes`(seed: Int) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let other = try await seeded.generated.offer.run(asOf: seeded.generated.asOf, threads: 2)
    #expect(other.sheets == seeded.run.sheets)
    #expect(!other.sheets.isEmpty)
  }

  @Test(arguments: 46...55)
  func `A11: a terminated offer cancels nothing, and rejects no line that would not be accepted`(
    seed: Int
  ) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let asOf = max(seeded.generated.asOf, "2003-04-01")
    let running = try await seeded.generated.offer.run(asOf: asOf)
    let ended = try await seeded.generated.offer.amendment("2003-03-31 16:31", "termination")
      .run(asOf: asOf)
    for sheet in ["cancellations", "balancing_options", "promises", "new_grants", "vesting"] {
      #expect(try ended.rows(sheet) == [], "\(sheet)")
    }
    #expect(try !ended.rows("iso_limit").contains { $0.contains("-N,") })
    // Termination ends the offer, not the ledger: options go on to expire and to lapse.
    #expect(try ended.rows("pool").first == running.rows("pool").first)
    let words = Set(try ended.outcome.pool.map(\.entry.event))
    #expect(words.isDisjoint(with: ["cancellation", "forfeiture", "grant"]))
    let expected = try running.determinations().map { row in
      guard let range = row.firstRange(of: ",accepted,") else { return row }
      return String(row[..<range.lowerBound]) + ",rejected,0,offer.terminated"
    }
    #expect(try ended.determinations() == expected)
  }

  @Test(arguments: 56...85)
  func `H4: a holder's result depends on no other holder's rows`(seed: Int) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let gone = "H-\(1 + seed % seeded.generated.holders)"
    let other = try await seeded.generated.offer.without(holder: gone)
      .run(asOf: seeded.generated.asOf)
    for sheet in [
      "determinations", "cancellations", "balancing_options", "promises", "new_grants", "vesting",
      "iso_limit",
    ] {
      let others = try seeded.run.rows(sheet).filter { !",\($0)".contains(",\(gone),") }
      #expect(try other.rows(sheet) == others, "\(sheet)")
    }
  }

  /// What was found, without where.
  private func spoken(_ run: TestRun) -> [String] {
    run.allFindings.map {
      // A message may name another cell.
      let message = $0.message.replacing(/[a-z]+\.csv![A-Z]+[0-9]+/, with: "a cell")
      return "\($0.severity) \($0.rule) \($0.subject) \($0.value) \(message) \($0.waivedBy)"
    }.sorted()
  }
}

extension TestOffer {
  /// A copy without a holder and every row that is about the holder, a grant or a form of the
  /// holder's.
  fileprivate func without(holder: String) -> Self {
    func ids(_ sheet: String, _ column: String) -> [String] {
      (sheets[sheet]?.rows ?? []).filter { $0["holder_id"] == holder }.compactMap { $0[column] }
    }
    let gone = Set([holder] + ids("grants", "grant_id") + ids("forms", "form_id"))
    var copy = self
    for name in sheets.keys {
      copy.sheets[name]?.rows.removeAll { row in
        ["holder_id", "grant_id", "form_id", "subject"].contains { column in
          row[column].map(gone.contains) ?? false
        }
      }
    }
    return copy
  }
}
