import Testing

@testable import Exchange

/// The $100,000 limit over whole options, old and new (E8; Treasury Regulation 1.422-4).
@Suite struct LimitExamplesTests {
  private let limit = IncentiveLimit(Money(tenThousandths: 100_000 * Money.scale))

  /// A one-dollar ISO, stated as of 2003-02-28.
  private func option(
    granted: String,
    price: Int64 = 1,
    _ tranches: [(String, Int64)],
    cancelled: Int64 = 0,
    cancelledOn: String? = nil
  ) throws -> OptionLife {
    OptionLife(
      Grant(
        grantDate: try day(granted),
        type: .incentive,
        exercisePrice: Money(tenThousandths: price * Money.scale),
        vesting: .tranches(try tranches.map { Tranche(try day($0.0), Shares($0.1)) }),
        exercised: .zero,
        cancelled: Shares(cancelled),
        cancelledOn: try cancelledOn.map(day),
        expires: try day("2013-01-01")
      ),
      from: try day("2003-02-28")
    )
  }

  private func incentive(
    _ options: [OptionLife],
    on day: Day
  ) throws -> [[Int64]] {
    try limit.incentiveShares(
      of: try options.map {
        IncentiveLimit.Option(
          valuePerShare: $0.grant.exercisePrice,
          tranches: try $0.countedForLimit(on: day)
        )
      }
    ).map { $0.map(\.count) }
  }

  @Test func `1.422-4(d) Ex. 1: 100,000 in each of ten years are all ISO`() throws {
    let years = (2004...2013).map { ("\($0)-04-01", Int64(100_000)) }
    let parts = try incentive([try option(granted: "2003-04-01", years)], on: day("2012-01-01"))
    #expect(parts == [years.map(\.1)])
  }

  @Test func `1.422-4(d) Ex. 3: values add up in the order of grant`() throws {
    let parts = try incentive(
      [
        try option(granted: "2002-04-01", [("2004-04-01", 60_000)]),
        try option(granted: "2002-05-01", [("2004-05-01", 50_000)]),
        try option(granted: "2002-06-01", [("2004-06-01", 40_000)]),
      ],
      on: day("2004-12-31")
    )
    #expect(parts == [[60_000], [40_000], [0]])
  }

  @Test(
    arguments: [
      ("2004-12-31", [[60_000], [0], [40_000]]), ("2005-01-01", [[60_000], [40_000], [0]]),
    ] as [(String, [[Int64]])]
  )
  func `1.422-4(b)(5): a cancellation before the year takes an option out, one in it does not`(
    cancelled: String,
    parts: [[Int64]]
  ) throws {
    var second = try option(granted: "2002-05-01", [("2005-05-01", 40_000)])
    try second.cancel([Shares(40_000)], on: day(cancelled))
    let options = [
      try option(granted: "2002-04-01", [("2005-04-01", 60_000)]), second,
      try option(granted: "2002-06-01", [("2005-06-01", 40_000)]),
    ]
    #expect(try incentive(options, on: day("2005-12-31")) == parts)
  }

  @Test func `the exchange: cancelled shares of the year and new ones compete for it`() throws {
    // 30,000 at $4 in thirds, all cancelled 2003-04-01; 30,000 new ones at $4, 20,000 vested.
    let thirds = [("2002-07-01", Int64(10_000)), ("2003-07-01", 10_000), ("2004-07-01", 10_000)]
    var old = try option(granted: "2001-07-01", price: 4, thirds)
    try old.cancel(thirds.map { Shares($0.1) }, on: day("2003-04-01"))
    let new = try option(granted: "2003-10-03", price: 4, thirds)
    #expect(
      try incentive([old, new], on: day("2003-10-03")) == [
        // 2003 takes $40,000 of the old option; 15,000 of 20,000 new shares fit.
        [10_000, 10_000, 0], [10_000, 5000, 10_000],
      ]
    )
  }

  @Test func `12,500 shares at $50 over four years: 2,000 a year stay ISO`() throws {
    let parts = try incentive(
      [
        try option(
          granted: "2001-01-02",
          price: 50,
          [("2002-01-02", 5000), ("2003-01-02", 2500), ("2004-01-02", 2500), ("2005-01-02", 2500)]
        )
      ],
      on: day("2005-12-31")
    )
    #expect(parts == [[2000, 2000, 2000, 2000]])
  }

  @Test func `an old ISO over the limit, exercised: the ISO shares first`() throws {
    // 20,000 at $20, first exercisable 2002: 5,000 are ISO.
    var old = try option(granted: "2001-06-01", price: 20, [("2002-06-01", 20_000)])
    let parts = try limit.incentiveShares(of: [
      IncentiveLimit.Option(
        valuePerShare: old.grant.exercisePrice,
        tranches: try old.countedForLimit(on: day("2003-12-31"))
      )
    ])
    old.divide(incentive: try #require(parts.first))
    try old.exercise(Shares(4000), on: day("2003-03-03"), number: 1)
    try old.exercise(Shares(16_000), on: day("2003-03-04"), number: 2)
    let exercises = try old.entries(through: day("2003-12-31")).filter { $0.cause != .grant }
    #expect(exercises.map(\.incentive.count) == [4000, 1000])
  }

  @Test func `the order of grant: date, then new options by those they replace, then id`() throws {
    let (old, new) = (try day("2001-06-01"), try day("2003-10-03"))
    let orders: [IncentiveLimit.Order] = [
      .init(grantDate: old, place: 1), .init(grantDate: old, place: 2),
      .init(grantDate: new, place: 0),
      .init(grantDate: new, rank: .replacing, replacing: old, place: 5),
      .init(grantDate: new, rank: .replacing, replacing: try day("2002-01-01"), place: 3),
      .init(grantDate: new, rank: .deferredAward, place: 0),
    ]
    #expect(orders.reversed().sorted() == orders)
  }
}
