import Exchange
import Testing

private func calendarDay(_ digits: Int) -> Day {
  Day(digits / 10_000, digits / 100 % 100, digits % 100) ?? .first
}

private func option(price: Int64 = 25_000) -> OutstandingOption {
  OutstandingOption(
    type: .nonqualified,
    grantDate: calendarDay(2001_06_01),
    expires: calendarDay(2011_06_01),
    tranches: [
      Tranche(calendarDay(2002_06_01), Shares(100)), Tranche(calendarDay(2003_06_01), Shares(100)),
      Tranche(calendarDay(2004_06_01), Shares(101)),
    ],
    exercisePrice: Money(tenThousandths: price)
  )
}

struct OutstandingOptionTests {
  @Test(
    "F1: what can be exercised on a day",
    arguments: [
      (2002_05_31, 0), (2002_06_01, 100), (2003_06_01, 200), (2004_06_01, 301), (2011_05_31, 301),
      (2011_06_01, 0),
    ] as [(Int, Int64)]
  )
  func exercisable(_ on: Int, _ shares: Int64) throws {
    #expect(try option().exercisable(on: calendarDay(on)) == Shares(shares))
  }

  @Test(
    "B5: after service ended 2003-07-15 with a month to exercise, what had vested can be",
    arguments: [
      (2003_07_15, 200), (2003_08_15, 200), (2003_08_16, 0), (2004_06_01, 0), (2003_05_31, 100),
    ] as [(Int, Int64)]
  )
  func afterService(_ on: Int, _ shares: Int64) throws {
    let limit = ExerciseLimit(
      vestedThrough: calendarDay(2003_07_15),
      lastDay: calendarDay(2003_08_15)
    )
    #expect(try option().exercisable(on: calendarDay(on), within: [limit]) == Shares(shares))
  }

  @Test("B5: of several limits each counts")
  func limits() throws {
    let limits = [
      ExerciseLimit(vestedThrough: calendarDay(2003_05_31), lastDay: .last),
      ExerciseLimit(vestedThrough: .last, lastDay: calendarDay(2003_12_31)),
    ]
    #expect(try option().exercisable(on: calendarDay(2003_12_31), within: limits) == Shares(100))
    #expect(try option().exercisable(on: calendarDay(2004_01_01), within: limits) == .zero)
  }

  @Test("F1: exercised shares leave the earliest tranches")
  func exercised() throws {
    var left = option()
    try left.exercise(Shares(150))
    #expect(left.tranches.map(\.shares) == [.zero, Shares(50), Shares(101)])
    #expect(try left.exercisable(on: calendarDay(2003_06_01)) == Shares(50))
  }

  @Test("E2: a partial tender leaves the kept shares, less what was exercised before")
  func kept() throws {
    var left = option()
    try left.exercise(Shares(10))
    let kept = left.tranches.map { Tranche($0.day, Shares($0.shares.count / 2)) }
    try left.keep(kept, exercised: Shares(10))
    #expect(left.tranches.map(\.shares) == [Shares(35), Shares(50), Shares(50)])
  }

  @Test(
    "F3: a split adjusts shares and price; the price is rounded as named",
    arguments: [
      (1, 3, Rounding.up, [33, 33, 34], 75_000), (2, 1, .up, [200, 200, 202], 12_500),
      (105, 100, .up, [105, 105, 106], 23_810), (105, 100, .down, [105, 105, 106], 23_809),
      (105, 100, .half, [105, 105, 106], 23_810), (7, 3, .half, [233, 233, 236], 10_714),
      (7, 3, .up, [233, 233, 236], 10_715),
    ] as [(Int64, Int64, Rounding, [Int64], Int64)]
  )
  func adjusted(
    _ new: Int64,
    _ old: Int64,
    _ rounding: Rounding,
    _ shares: [Int64],
    _ price: Int64
  ) throws {
    let event = try #require(
      CapitalizationEvent(
        .split,
        effective: calendarDay(2003_07_01),
        newShares: new,
        oldShares: old
      )
    )
    var adjusted = option()
    try adjusted.adjust(for: event, price: rounding)
    #expect(adjusted.tranches.map(\.shares.count) == shares)
    #expect(adjusted.exercisePrice == Money(tenThousandths: price))
  }
}
