import Testing

@testable import Exchange

/// An ISO of 300 shares: 100 each on June 1 of 2002, 2003 and 2004, stated as of 2003-02-28.
private func option(
  exercised: Int64 = 0,
  cancelled: Int64 = 0,
  cancelledOn: String? = nil,
  type: OptionType = .incentive
) throws -> OptionLife {
  OptionLife(
    Grant(
      grantDate: try day("2001-06-01"),
      type: type,
      exercisePrice: Money(tenThousandths: 40_000),
      vesting: .tranches(
        try ["2002-06-01", "2003-06-01", "2004-06-01"].map { Tranche(try day($0), Shares(100)) }
      ),
      exercised: Shares(exercised),
      cancelled: Shares(cancelled),
      cancelledOn: try cancelledOn.map(day),
      expires: try day("2011-06-01")
    ),
    from: try day("2003-02-28")
  )
}

@Suite struct OptionDivisionTests {
  @Test func `an exercise takes the ISO shares of what is exercisable first`() throws {
    var life = try option()
    life.divide(incentive: [Shares(100), Shares(40), Shares(100)])
    try life.exercise(Shares(150), on: day("2003-07-01"), number: 1)
    // 200 are exercisable, 140 of them ISO: those go first, and ten of the excess.
    #expect(try incentive(life) == [1: 140])
    try life.exercise(Shares(120), on: day("2004-06-01"), number: 2)
    #expect(try incentive(life) == [1: 140, 2: 100])
  }

  @Test func `an ISO is all incentive until it is divided, a nonqualified option never is`() throws
  {
    for (type, shares) in [(OptionType.incentive, Int64(100)), (.nonqualified, 0)] {
      var life = try option(type: type)
      try life.exercise(Shares(100), on: day("2003-07-01"), number: 1)
      #expect(try incentive(life) == [1: shares])
    }
  }

  @Test func `a partial cancellation gives up ISO shares and excess in proportion, ISO up`() throws
  {
    var life = try option()
    life.divide(incentive: [Shares(100), Shares(40), Shares(0)])
    try life.cancel([.zero, Shares(33), Shares(33)], on: day("2003-04-01"))
    let standing = try #require(try life.standing(on: day("2003-04-01")))
    // Of 33 of the 100 shares of 2003, 13.2 are ISO: 14 go. Of 2004 nothing is decided yet.
    #expect(standing.tranches.map(\.incentive.count) == [100, 26, 0])
    #expect(standing.tranches.map(\.shares.count) == [100, 67, 67])
  }

  @Test
  func `tranches of one day are one to a cancellation, which takes in proportion of them all`()
    throws
  {
    // 2,000 each, dated before the grant: all 6,000 become exercisable on May 1, 2002.
    var life = OptionLife(
      Grant(
        grantDate: try day("2002-05-01"),
        type: .incentive,
        exercisePrice: Money(tenThousandths: 200_000),
        vesting: .schedule(.annual3, of: Shares(6_000), from: try day("1999-05-01")),
        exercised: .zero,
        cancelled: Shares(1_000),
        cancelledOn: try day("2002-06-01"),
        expires: try day("2012-05-01")
      ),
      from: try day("2003-02-28")
    )
    life.divide(incentive: [Shares(2_000), Shares(2_000), Shares(1_000)])
    try life.exercise(Shares(5_000), on: day("2003-11-03"), number: 1)
    // A thousand of 6,000 takes 833 1/3 of the 5,000 that are ISO: 834 go.
    #expect(try incentive(life) == [1: 4_166])
  }

  @Test func `what went before its year takes nothing of what the year leaves incentive`() throws {
    var life = try option()
    life.divide(incentive: [Shares(100), Shares(100), Shares(60)])
    try life.cancel([.zero, .zero, Shares(40)], on: day("2003-04-01"))
    let standing = try #require(try life.standing(on: day("2003-04-01")))
    #expect(standing.tranches.map(\.incentive.count) == [100, 100, 60])
  }

  @Test(
    arguments: [
      // Cancelled in 2002: the shares of 2002 count, those of 2003 do not.
      (150, "2002-12-31", [100, 50, 100]), (150, "2003-01-01", [100, 100, 100]),
      (150, "2001-12-31", [0, 50, 100]), (150, nil, [0, 50, 100]),
      (0, nil, [100, 100, 100]),
    ] as [(Int64, String?, [Int64])]
  )
  func `the limit counts a tranche unless it was gone before January 1 of its year`(
    cancelled: Int64,
    on: String?,
    counted: [Int64]
  ) throws {
    let life = try option(cancelled: cancelled, cancelledOn: on)
    #expect(try life.countedForLimit(on: day("2003-02-28")).map(\.shares.count) == counted)
  }

  @Test(
    arguments: [
      // Service ends: what has not vested lapses the next day.
      ("2003-12-30", [100, 100, 0]), ("2003-12-31", [100, 100, 100]), ("2002-12-15", [100, 0, 0]),
    ] as [(String, [Int64])]
  )
  func `a lapse before January 1 of the year takes its shares out, a later one does not`(
    service: String,
    counted: [Int64]
  ) throws {
    var life = try option()
    let last = try day(service)
    try life.endService(on: last, exercisableThrough: last.adding(months: 1))
    #expect(try life.countedForLimit(on: day("2005-01-01")).map(\.shares.count) == counted)
    #expect(
      try life.countedForLimit(on: day("2002-01-01")).map(\.shares.count) == [100, 100, 100]
    )
  }

  @Test func `exercised and expired shares count`() throws {
    var life = try option(exercised: 100)
    try life.exercise(Shares(50), on: day("2003-07-01"), number: 1)
    #expect(
      try life.countedForLimit(on: day("2012-01-01")).map(\.shares.count) == [100, 100, 100]
    )
  }

  @Test func `a split changes what is left, not what is counted`() throws {
    let event = try #require(
      CapitalizationEvent(
        .split,
        effective: try day("2003-07-01"),
        newShares: 3,
        oldShares: 2
      )
    )
    var life = OptionLife(try option().grant, from: try day("2003-02-28"), events: [event])
    life.divide(incentive: [Shares(100), Shares(33), Shares(100)])
    let standing = try #require(try life.standing(on: day("2003-07-01")))
    #expect(standing.tranches.map(\.incentive.count) == [150, 49, 150])
    #expect(try life.countedForLimit(on: day("2004-01-01")).map(\.shares.count) == [100, 100, 100])
  }

  private func incentive(_ life: OptionLife) throws -> [Int: Int64] {
    var parts: [Int: Int64] = [:]
    for entry in try life.entries(through: day("2010-01-01")) {
      if case .exercise(let number?) = entry.cause { parts[number] = entry.incentive.count }
    }
    return parts
  }
}
