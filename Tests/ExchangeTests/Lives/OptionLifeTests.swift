import Testing

@testable import Exchange

/// 900 shares at $4.00, granted 2001-06-01: 300 each on June 1 of 2002, 2003 and 2004.
private func grant(
  type: OptionType = .nonqualified,
  exercised: Int64 = 0,
  cancelled: Int64 = 0,
  cancelledOn: String? = nil,
  expires: String = "2011-06-01",
  tranches: [(String, Int64)] = [("2002-06-01", 300), ("2003-06-01", 300), ("2004-06-01", 300)]
) throws -> Grant {
  Grant(
    grantDate: try day("2001-06-01"),
    type: type,
    exercisePrice: Money(tenThousandths: 40_000),
    vesting: .tranches(try tranches.map { Tranche(try day($0.0), Shares($0.1)) }),
    exercised: Shares(exercised),
    cancelled: Shares(cancelled),
    cancelledOn: try cancelledOn.map(day),
    expires: try day(expires)
  )
}

private func life(_ grant: Grant, events: [CapitalizationEvent] = []) throws -> OptionLife {
  OptionLife(grant, from: try day("2003-02-28"), events: events)
}

private func split(_ on: String, _ new: Int64, _ old: Int64) throws -> CapitalizationEvent {
  try #require(
    CapitalizationEvent(.split, effective: try day(on), newShares: new, oldShares: old)
  )
}

@Suite struct OptionLifeTests {
  @Test(arguments: [
    ("2001-05-31", 0, 0), ("2001-06-01", 900, 0), ("2002-06-01", 900, 300),
    ("2003-05-31", 900, 300), ("2003-06-01", 900, 600), ("2011-05-31", 900, 900),
    ("2011-06-01", 0, 0),
  ])
  func `an option is there from its grant to the day before it expires`(
    on: String,
    outstanding: Int64,
    vested: Int64
  ) throws {
    let life = try life(try grant())
    #expect(try life.outstanding(on: day(on)) == Shares(outstanding))
    #expect(try life.vested(on: day(on)) == Shares(vested))
    #expect(
      try life.exercisable(on: day(on)) == (day(on) < day("2003-02-28") ? .zero : Shares(vested))
    )
  }

  @Test func `an exercise in part and then in whole, and where every share is`() throws {
    var life = try life(try grant(exercised: 100, cancelled: 50))
    #expect(try life.outstandingAtOpening == Shares(750))
    try life.exercise(Shares(150), on: day("2003-03-10"), number: 1)
    #expect(try life.exercisable(on: day("2003-03-10")) == .zero)
    #expect(try life.exercisable(on: day("2003-06-01")) == Shares(300))
    try life.exercise(Shares(300), on: day("2003-06-01"), number: 2)
    try life.exercise(Shares(300), on: day("2004-06-01"), number: 3)
    #expect(try life.outstanding(on: day("2003-03-09")) == Shares(750))
    #expect(try life.outstanding(on: day("2003-03-10")) == Shares(600))
    #expect(try life.outstanding(on: day("2004-06-01")) == .zero)
    let places = try life.places(on: day("2012-01-01"))
    #expect(places.exercised == Shares(850))
    #expect(places.cancelled == Shares(50))
    #expect(places.expired == .zero)
    let last = try #require(try life.entries(through: day("2012-01-01")).last)
    #expect(last.cause == .exercise(3))
  }

  @Test func `an exercise on the cancellation date is honoured before the cancellation`() throws {
    var life = try life(try grant())
    let cancellation = try day("2003-04-01")
    try life.cancel([.zero, Shares(300), Shares(300)], on: cancellation)
    #expect(try life.exercisable(on: cancellation) == Shares(300))
    try life.exercise(Shares(200), on: cancellation, number: 1)
    #expect(try life.outstanding(on: cancellation, at: .beforeCancellation) == Shares(700))
    #expect(try life.outstanding(on: cancellation) == Shares(100))
    let standing = try #require(try life.standing(on: cancellation))
    #expect(standing.remaining.map(\.shares.count) == [100, 0, 0])
  }

  @Test func `an option that expires before the cancellation leaves nothing to cancel`() throws {
    var life = try life(try grant(expires: "2003-03-31"))
    #expect(try life.outstanding(on: day("2003-03-30")) == Shares(900))
    #expect(try life.outstanding(on: day("2003-03-31")) == .zero)
    try life.cancel([Shares(300), Shares(300), Shares(300)], on: day("2003-04-01"))
    let places = try life.places(on: day("2003-04-01"))
    #expect(places.expired == Shares(900))
    #expect(places.cancelled == .zero)
  }

  @Test(arguments: [
    // The last day of service: what vests on it can be exercised.
    ("2003-06-01", 900, 600), ("2003-06-02", 600, 600), ("2003-07-01", 600, 600),
    ("2003-07-02", 0, 0),
  ])
  func `B5: service ends at the end of its last day, the rest of the option a month later`(
    on: String,
    outstanding: Int64,
    exercisable: Int64
  ) throws {
    var life = try life(try grant())
    try life.endService(on: day("2003-06-01"), exercisableThrough: day("2003-07-01"))
    #expect(try life.outstanding(on: day(on)) == Shares(outstanding))
    #expect(try life.exercisable(on: day(on)) == Shares(exercisable))
  }

  @Test func `one that had lapsed before the opening is in no opening, whatever was exercised`()
    throws
  {
    var life = try life(try grant(exercised: 250))
    try life.endService(on: day("2002-08-31"), exercisableThrough: day("2002-09-30"))
    #expect(try life.outstandingAtOpening == .zero)
    #expect(try life.outstanding(on: day("2003-02-28")) == .zero)
    let entries = try life.entries(through: day("2003-12-31"))
    #expect(entries.map(\.cause) == [.grant, .exercise(nil), .lapse, .lapse])
    #expect(entries.map(\.shares.count) == [900, 250, 600, 50])
    #expect(!entries.contains { !$0.isStated })
    #expect(try entries.last?.day == day("2002-10-01"))
  }

  @Test func `a later end of service than the expiry ends nothing`() throws {
    var life = try life(try grant(expires: "2003-06-15"))
    try life.endService(on: day("2003-06-01"), exercisableThrough: day("2003-12-31"))
    let places = try life.places(on: day("2004-01-01"))
    #expect(places.lapsed == Shares(300))
    #expect(places.expired == Shares(600))
  }

  @Test func `a tranche dated before the grant vests on the grant date`() throws {
    let early = try grant(tranches: [("2000-06-01", 100), ("2001-05-31", 100), ("2002-06-01", 100)])
    let life = OptionLife(early, from: try day("2001-06-01"))
    let standing = try #require(try life.standing(on: day("2001-06-01")))
    #expect(
      try standing.remaining.mergedByDay() == [
        Tranche(try day("2001-06-01"), Shares(200)), Tranche(try day("2002-06-01"), Shares(100)),
      ]
    )
  }

  @Test func `F3: a split moves cumulative shares, rounded down, and the price up`() throws {
    let uneven = try grant(
      tranches: [("2002-06-01", 33), ("2003-06-01", 33), ("2004-06-01", 35)]
    )
    let events = [try split("2003-02-28", 2, 1), try split("2003-07-01", 1, 2)]
    var life = try life(uneven, events: events)
    // The event of the opening day is in the sheet already.
    #expect(try life.outstandingAtOpening == Shares(101))
    try life.exercise(Shares(16), on: day("2003-07-01"), number: 1)
    let standing = try #require(try life.standing(on: day("2003-07-01")))
    #expect(standing.remaining.map(\.shares.count) == [0, 17, 17])
    #expect(standing.exercisePrice == Money(tenThousandths: 80_000))
    #expect(try life.places(on: day("2003-07-01")).adjusted == Shares(-51))
  }

  @Test func `an event can bring an option to nothing`() throws {
    let life = try life(
      try grant(tranches: [("2002-06-01", 2)]),
      events: [try split("2003-07-01", 1, 3)]
    )
    let last = try #require(try life.entries(through: day("2004-01-01")).last)
    #expect(last.cause == .event(0))
    #expect(last.outstanding == .zero)
  }

  @Test func `before the opening an exercise only dates shares that the sheet states`() throws {
    var life = try life(try grant(exercised: 100))
    #expect(try life.exercisable(on: day("2002-05-31")) == .zero)
    #expect(try life.exercisable(on: day("2002-06-01")) == Shares(100))
    try life.exercise(Shares(60), on: day("2002-07-01"), number: 7)
    #expect(try life.exercisable(on: day("2002-08-01")) == Shares(40))
    #expect(try life.outstandingAtOpening == Shares(800))
    let entries = try life.entries(through: day("2003-02-28"))
    #expect(entries.map(\.cause) == [.grant, .exercise(7), .exercise(nil)])
    #expect(entries.map(\.shares.count) == [900, 60, 40])
  }

  @Test(
    arguments: [
      // Signed, received: every number that was true in between.
      ("2003-03-01", "2003-03-05", [100]), ("2003-03-10", "2003-03-10", [100, 150]),
      ("2003-03-05", "2003-03-12", [100, 150, 160]), ("2003-03-11", "2003-03-20", [150, 160]),
      ("2003-03-13", "2003-03-20", [160]), ("2003-02-01", "2003-02-28", [100]),
    ] as [(String, String, [Int64])]
  )
  func `a form may state any number of shares exercised that was true from signature to receipt`(
    signed: String,
    received: String,
    numbers: [Int64]
  ) throws {
    var life = try life(try grant(exercised: 100))
    try life.exercise(Shares(50), on: day("2003-03-10"), number: 1)
    try life.exercise(Shares(10), on: day("2003-03-12"), number: 2)
    #expect(
      try life.exercisedNumbers(from: day(signed), through: day(received)).map(\.count) == numbers
    )
  }

  @Test func `shares past what a number can hold are an error`() throws {
    let life = try life(
      try grant(tranches: [("2002-06-01", .max)]),
      events: [try split("2003-07-01", 2, 1)]
    )
    #expect(throws: ArithmeticFault.overflow) { try life.outstanding(on: day("2003-07-01")) }
  }
}
