import TestSupport
import Testing

@testable import Exchange

private func option(
  _ shares: Int64,
  granted: String = "2001-06-01",
  expires: String = "2011-06-01",
  exercised: Int64 = 0
) throws -> Grant {
  Grant(
    grantDate: try day(granted),
    type: .nonqualified,
    exercisePrice: .zero,
    vesting: .tranches([Tranche(try day(granted), Shares(shares))]),
    exercised: Shares(exercised),
    cancelled: .zero,
    expires: try day(expires)
  )
}

private func held(_ grant: Grant, _ events: [CapitalizationEvent] = []) throws -> OptionLife {
  OptionLife(grant, from: try day("2003-02-28"), events: events)
}

private func ledger(plan: Int = 0, limit: Int64 = 10_000, issued: Int64 = 100) throws -> PlanLedger
{
  PlanLedger(
    plan: plan,
    limit: Shares(limit),
    issued: Shares(issued),
    commencement: try day("2003-02-28"),
    marks: [(try day("2003-04-01"), .cancellation), (try day("2003-10-03"), .grant)]
  )
}

/// A line as text: date, word, shares moved; outstanding, promised, issued, available.
private func text(_ entry: PoolEntry) throws -> String {
  let pool = entry.pool
  let standing = [pool.outstanding, pool.promised, pool.issued, try pool.available()]
  return "\(entry.day) \(entry.event) \(entry.shares.count): "
    + standing.map { "\($0.count)" }.joined(separator: " ")
}

@Suite struct PlanLedgerTests {
  @Test func `E11: a pool with every kind of row, balanced at each`() throws {
    let through = try day("2004-12-31")
    let event = try #require(
      CapitalizationEvent(.split, effective: try day("2003-07-01"), newShares: 2, oldShares: 1)
    )
    let reverse = try #require(
      CapitalizationEvent(
        .reverseSplit,
        effective: try day("2004-01-02"),
        newShares: 1,
        oldShares: 3
      )
    )
    let events = [event, reverse]
    var movements = PoolMovements()
    // Tendered whole after an exercise of the day of commencement.
    var tendered = try held(try option(1000, exercised: 100), events)
    try tendered.exercise(Shares(200), on: day("2003-02-28"), number: 1)
    try tendered.cancel([Shares(700)], on: day("2003-04-01"))
    try movements.add(tendered, plan: 0, origin: .held, through: through)
    var promise = PromiseLife(
      for: [Tranche(try day("2001-06-01"), Shares(700))],
      ratio: try #require(Ratio(1, over: 2)),
      made: try day("2003-04-01"),
      events: events
    )
    promise.end(.granted, on: try day("2003-10-03"))
    try movements.add(promise, plan: 0, isAward: false, through: through)
    let new = OptionLife(
      try option(700, granted: "2003-10-03"),
      from: try day("2003-10-03"),
      events: events
    )
    try movements.add(new, plan: 0, origin: .promised, through: through)
    // One expires, one lapses, one promise is forfeited, one award is made, one put off, and stock.
    let expiring = try held(try option(50, expires: "2003-03-15"), events)
    try movements.add(expiring, plan: 0, origin: .held, through: through)
    var leaving = try held(try option(60), events)
    try leaving.endService(on: day("2003-03-10"), exercisableThrough: day("2003-03-14"))
    try movements.add(leaving, plan: 0, origin: .held, through: through)
    let award = OptionLife(
      try option(40, granted: "2003-03-15"),
      from: try day("2003-03-15"),
      events: events
    )
    try movements.add(award, plan: 0, origin: .award, through: through)
    var deferred = PromiseLife(
      for: [Tranche(try day("2003-03-15"), Shares(30))],
      ratio: .one,
      made: try day("2003-03-15"),
      events: events
    )
    deferred.end(.forfeited, on: try day("2003-05-31"))
    try movements.add(deferred, plan: 0, isAward: true, through: through)
    try movements.addStock(Shares(5), plan: 0, origin: .award, on: day("2003-03-15"))

    let entries = try ledger().entries(movements, events: events, through: through)
    #expect(
      try entries.map(text) == [
        "2003-02-28 commencement 0: 1010 0 100 8890",
        "2003-02-28 exercise 200: 810 0 300 8890",
        "2003-03-15 expiry 50: 760 0 300 8940",
        "2003-03-15 lapse 60: 700 0 300 9000",
        "2003-03-15 award 45: 740 0 305 8955",
        "2003-03-15 deferred_award 30: 740 30 305 8925",
        "2003-04-01 cancellation 700: 40 380 305 9275",
        "2003-05-31 forfeiture 30: 40 350 305 9305",
        "2003-07-01 split 390: 80 700 610 18610",
        "2003-10-03 grant 700: 780 0 610 18610",
        "2004-01-02 reverse_split -521: 259 0 203 6204",
      ]
    )
  }

  @Test func `E11: nothing is written before commencement, and zero rows from their day on`() throws
  {
    let none = PoolMovements()
    #expect(try ledger().entries(none, events: [], through: day("2003-02-27")).isEmpty)
    let words = { (through: String) in
      try ledger().entries(none, events: [], through: day(through)).map(\.event)
    }
    #expect(try words("2003-03-31") == ["commencement"])
    #expect(try words("2003-04-01") == ["commencement", "cancellation"])
    #expect(try words("2003-10-03") == ["commencement", "cancellation", "grant"])
  }

  @Test func `two plans have a ledger each, and a promise may be another plan's`() throws {
    var movements = PoolMovements()
    var old = try held(try option(100))
    try old.cancel([Shares(100)], on: day("2003-04-01"))
    let through = try day("2003-12-31")
    try movements.add(old, plan: 0, origin: .held, through: through)
    let promise = PromiseLife(
      for: [Tranche(try day("2003-04-01"), Shares(100))],
      ratio: .one,
      made: try day("2003-04-01")
    )
    try movements.add(promise, plan: 1, isAward: false, through: through)
    let entries = { (plan: Int) in
      try ledger(plan: plan).entries(movements, events: [], through: day("2003-04-01")).map(text)
    }
    #expect(
      try entries(0) == [
        "2003-02-28 commencement 0: 100 0 100 9800", "2003-04-01 cancellation 100: 0 0 100 9900",
      ]
    )
    #expect(
      try entries(1) == [
        "2003-02-28 commencement 0: 0 0 100 9900", "2003-04-01 cancellation 0: 0 100 100 9800",
      ]
    )
  }

  @Test(arguments: 0..<60)
  func `at every line the pool is what its options and promises are on that day`(seed: Int) throws {
    var random = SplitMix(seed)
    let plan = try GeneratedPlan(&random)
    let entries = try plan.entries(plan.options, plan.promises)
    for (place, entry) in entries.enumerated() {
      let balance = try [
        entry.pool.issued, entry.pool.outstanding, entry.pool.promised, entry.pool.available(),
      ].total()
      #expect(balance == entry.pool.limit)
      // Once the day is over the pool is the sum of its lives.
      let isLast = !entries.indices.contains(place + 1) || entries[place + 1].day > entry.day
      guard isLast else { continue }
      let outstanding = try plan.options.map { try $0.outstanding(on: entry.day) }.total()
      let promised = try plan.promises.map { try $0.promised(on: entry.day) }.total()
      #expect(entry.pool.outstanding == outstanding, "\(entry.day) \(entry.event)")
      #expect(entry.pool.promised == promised, "\(entry.day) \(entry.event)")
    }
    let shuffled = try plan.entries(
      plan.options.shuffled(using: &random),
      plan.promises.shuffled(using: &random)
    )
    #expect(shuffled == entries)
  }
}

/// Options of grants.csv with whatever happens to them, and promises.
private struct GeneratedPlan {
  let events: [CapitalizationEvent]
  private(set) var options: [OptionLife] = []
  private(set) var promises: [PromiseLife] = []

  init(_ random: inout SplitMix) throws {
    let commencement = try day("2003-02-28")
    events = (0..<random.pick(0...3)).compactMap { _ in
      CapitalizationEvent(
        random.pick(.split, .reverseSplit),
        effective: commencement.advanced(by: random.pick(1...500)),
        newShares: Int64(random.pick(1...4)),
        oldShares: Int64(random.pick(1...4))
      )
    }.sorted { $0.effective < $1.effective }
    for _ in 0..<random.pick(1...6) {
      let grant = try option(
        Int64(random.pick(1...900)),
        granted: "2001-06-01",
        expires: "\(commencement.advanced(by: random.pick(-5...900)))",
        exercised: Int64(random.pick(0...9))
      )
      var life = try held(grant, events)
      for number in 0..<random.pick(0...2) {
        try life.exercise(
          Shares(Int64(random.pick(1...99))),
          on: commencement.advanced(by: random.pick(0...600)),
          number: number
        )
      }
      if random.chance(50) {
        try life.cancel([Shares(Int64(random.pick(1...900)))], on: day("2003-04-01"))
      }
      if random.chance(40) {
        let last = commencement.advanced(by: random.pick(-20...400))
        try life.endService(on: last, exercisableThrough: last.advanced(by: random.pick(0...90)))
      }
      options.append(life)
    }
    for _ in 0..<random.pick(0...4) {
      var promise = PromiseLife(
        for: [Tranche(commencement, Shares(Int64(random.pick(0...90))))],
        ratio: random.pick(.one, Ratio(1, over: 3) ?? .one),
        made: try day("2003-04-01"),
        events: events
      )
      if random.chance(60) {
        promise.end(
          random.pick(.forfeited, .withheld),
          on: commencement.advanced(by: random.pick(0...300))
        )
      }
      promises.append(promise)
    }
  }

  func entries(_ options: [OptionLife], _ promises: [PromiseLife]) throws -> [PoolEntry] {
    let through = try day("2004-08-01")
    var (one, other) = (PoolMovements(), PoolMovements())
    for life in options { try one.add(life, plan: 0, origin: .held, through: through) }
    for life in promises { try other.add(life, plan: 0, isAward: false, through: through) }
    try one.add(other)
    return try ledger(limit: 3000).entries(one, events: events, through: through)
  }
}
