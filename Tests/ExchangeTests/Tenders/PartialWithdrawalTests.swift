import Testing

@testable import Exchange

@Suite struct PartialWithdrawalTests {
  private func record(_ tender: Tender?) -> ElectionRecord {
    var record = ElectionRecord()
    record.accept(1, tendering: [ElectionLine(10, tender), ElectionLine(11, .shares(Shares(50)))])
    return record
  }

  @Test(
    arguments: [
      // The notice's number, what it does, what it takes out, and what becomes of the line.
      (400, .part(Shares(400)), 400, .standing), (999, .part(Shares(999)), 999, .standing),
      (1000, .whole, 0, .withdrawn), (1001, .wholeAsMore, 0, .withdrawn),
      (nil, .whole, 0, .withdrawn),
      (0, .unclear, 0, .standing),
    ] as [(Int64?, Withdrawal, Int64, LineFate)]
  )
  func `D5: a number below the line's takes that many shares, none or another the whole line`(
    number: Int64?,
    done: Withdrawal,
    taken: Int64,
    fate: LineFate
  ) throws {
    var record = record(.shares(Shares(1000)))
    #expect(try record.withdraw([NoticeLine(10, number.map { Shares($0) })]) == [done])
    #expect(record.fates[1] == [fate, .standing])
    #expect(record.withdrawnShares[1] == [Shares(taken), .zero])
  }

  @Test func `D5: a second notice counts from what the first left`() throws {
    var record = record(.shares(Shares(1000)))
    try record.withdraw([NoticeLine(10, Shares(400))])
    #expect(try record.withdraw([NoticeLine(10, Shares(300))]) == [.part(Shares(300))])
    #expect(record.withdrawnShares[1] == [Shares(700), .zero])
    #expect(try record.withdraw([NoticeLine(10, Shares(400))]) == [.wholeAsMore])
    #expect(record.fates[1] == [.withdrawn, .standing])
  }

  @Test func `D5: of a line in percent a notice takes all`() throws {
    var record = record(.part(try #require(Ratio(1, over: 2))))
    #expect(try record.withdraw([NoticeLine(10, Shares(1))]) == [.wholeAsPercent])
    var other = self.record(.part(.one))
    #expect(try other.withdraw([NoticeLine(10)]) == [.whole])
  }

  @Test func `D5: what is not tendered cannot be withdrawn, and a notice of nothing else is idle`()
    throws
  {
    var record = record(.shares(Shares(1000)))
    #expect(
      try record.withdraw([NoticeLine(99), NoticeLine(10, Shares(0))]) == [.notTendered, .unclear]
    )
    #expect(record.inForce == 1)
    #expect(try record.withdraw([]) == [.whole, .whole])
    #expect(record.inForce == nil)
    #expect(try record.withdraw([NoticeLine(10)]) == [.notTendered])
  }

  @Test func `D4: a later form lists the option anew, whatever was withdrawn`() throws {
    var record = record(.shares(Shares(1000)))
    try record.withdraw([NoticeLine(10, Shares(400))])
    record.accept(2, tendering: [ElectionLine(10, .shares(Shares(1000)))])
    #expect(record.fates == [1: [.superseded, .superseded], 2: [.standing]])
    #expect(record.withdrawnShares[2] == [.zero])
  }
}
