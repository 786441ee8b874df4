import Testing

@testable import Exchange

@Suite struct TenderTests {
  @Test(
    arguments: [
      // Tendered, withdrawn, outstanding on the determination day.
      (1000, 0, 1000, .accepted(Shares(1000), reducedBy: .zero)),
      (1000, 0, 800, .accepted(Shares(800), reducedBy: Shares(200))),
      (1000, 300, 800, .accepted(Shares(700), reducedBy: .zero)),
      (1000, 0, 0, .nothingLeft), (0, 0, 0, .accepted(.zero, reducedBy: .zero)),
      (0, 0, 500, .accepted(.zero, reducedBy: .zero)),
    ] as [(Int64, Int64, Int64, TenderOutcome)]
  )
  func `the lesser of what is tendered and what is outstanding is accepted`(
    tendered: Int64,
    withdrawn: Int64,
    outstanding: Int64,
    outcome: TenderOutcome
  ) throws {
    #expect(
      try Tender.shares(Shares(tendered)).outcome(
        withdrawn: Shares(withdrawn),
        outstanding: Shares(outstanding)
      ) == outcome
    )
  }

  @Test(
    arguments: [
      (34, 100, 1000, .accepted(Shares(340), reducedBy: .zero)),
      (333, 1000, 1000, .accepted(Shares(333), reducedBy: .zero)),
      (1, 3, 100, .accepted(Shares(33), reducedBy: .zero)),
      (1, 1, 77, .accepted(Shares(77), reducedBy: .zero)), (1, 2, 0, .nothingLeft),
      (0, 1, 0, .accepted(.zero, reducedBy: .zero)),
      (1, 100, 50, .accepted(.zero, reducedBy: .zero)),
    ] as [(Int64, Int64, Int64, TenderOutcome)]
  )
  func `a percentage is of what is outstanding, in whole shares, rounded down`(
    top: Int64,
    bottom: Int64,
    outstanding: Int64,
    outcome: TenderOutcome
  ) throws {
    let tender = Tender.part(try #require(Ratio(top, over: bottom)))
    #expect(try tender.outcome(outstanding: Shares(outstanding)) == outcome)
  }
}
