import Testing

@testable import Exchange

@Suite struct PromiseLifeTests {
  private func promise(
    _ shares: [Int64],
    ratio: (Int64, Int64) = (1, 1),
    events: [(String, Int64, Int64)] = []
  ) throws -> PromiseLife {
    PromiseLife(
      for: try shares.map { Tranche(try day("2001-06-01"), Shares($0)) },
      ratio: try #require(Ratio(ratio.0, over: ratio.1)),
      made: try day("2003-04-01"),
      events: try events.map {
        try #require(
          CapitalizationEvent(
            .split,
            effective: try day($0.0),
            newShares: $0.1,
            oldShares: $0.2
          )
        )
      }
    )
  }

  @Test func `E4: cumulative shares are rounded down after the ratio and after each event`() throws
  {
    let promise = try promise(
      [33, 33, 35],
      ratio: (1, 2),
      events: [("2003-04-01", 9, 1), ("2003-06-01", 3, 1), ("2003-08-01", 1, 2)]
    )
    #expect(try promise.newTranches(on: day("2003-04-01")).map(\.shares.count) == [16, 17, 17])
    #expect(try promise.newTranches(on: day("2003-06-01")).map(\.shares.count) == [48, 51, 51])
    #expect(try promise.newTranches(on: day("2003-10-03")).map(\.shares.count) == [24, 25, 26])
    #expect(try promise.promised(on: day("2003-10-03")) == Shares(75))
    #expect(try promise.promised(on: day("2003-03-31")) == .zero)
  }

  @Test func `a promise that comes to no share is void from that day, and ends nothing`() throws {
    var reversed = try promise([5], events: [("2003-06-01", 1, 10)])
    reversed.end(.granted, on: try day("2003-10-03"))
    #expect(try reversed.void(through: day("2003-05-31")) == nil)
    #expect(try reversed.void(through: day("2003-12-31")) == day("2003-06-01"))
    #expect(try reversed.entries(through: day("2003-12-31")).last?.cause == .event(0))
    let none = try promise([1], ratio: (1, 2))
    #expect(try none.void(through: day("2003-04-01")) == day("2003-04-01"))
    #expect(try none.void(through: day("2003-03-31")) == nil)
  }

  @Test func `forfeited on the last day of service, after the events of that day`() throws {
    var promise = try promise([100], events: [("2003-06-01", 2, 1), ("2003-07-01", 2, 1)])
    promise.end(.forfeited, on: try day("2003-06-01"))
    let entries = try promise.entries(through: day("2003-12-31"))
    #expect(entries.map(\.cause) == [.made, .event(0), .end(.forfeited)])
    #expect(entries.map(\.shares.count) == [100, 100, 200])
    #expect(try promise.promised(on: day("2003-05-31")) == Shares(100))
    #expect(try promise.promised(on: day("2003-06-01")) == .zero)
    #expect(try promise.newTranches(on: day("2003-12-31")).map(\.shares.count) == [200])
  }

  @Test func `a break before the promise is made takes it on the day it is made`() throws {
    var promise = try promise([100])
    promise.end(.forfeited, on: try day("2003-03-20"))
    #expect(try promise.promised(on: day("2003-04-01")) == .zero)
    #expect(try promise.entries(through: day("2003-04-01")).map(\.shares.count) == [100, 100])
  }
}
