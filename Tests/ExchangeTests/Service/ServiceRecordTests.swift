import TestSupport
import Testing

@testable import Exchange

@Suite struct ServiceRecordTests {
  private func record(_ periods: [(String, String?)]) throws -> ServiceRecord {
    ServiceRecord(
      try periods.map { .init(from: try day($0.0), through: try $0.1.map { try day($0) }) }
    )
  }

  @Test(arguments: [
    ("1999-12-31", false), ("2000-01-01", true), ("2003-03-21", true), ("2003-03-22", false),
  ])
  func `B1: both ends of a period are days in service`(on: String, isIn: Bool) throws {
    let record = try record([("2000-01-01", "2003-03-21")])
    #expect(try record.includes(day(on)) == isIn)
  }

  @Test func `B2: a gap is a break, periods that touch are none`() throws {
    let touching = try record([("2003-06-01", nil), ("2000-01-01", "2003-05-31")])
    #expect(try touching.isUnbroken(from: day("2003-03-10"), through: day("2003-10-03")))
    let broken = try record([("2000-01-01", "2003-05-31"), ("2003-06-02", nil)])
    #expect(try !broken.isUnbroken(from: day("2003-03-10"), through: day("2003-10-03")))
    #expect(try broken.end(after: day("2003-03-10")) == day("2003-05-31"))
    #expect(try broken.includes(day("2003-10-03")))
  }

  @Test func `service that ends on the new grant date lasted through it`() throws {
    let record = try record([("2000-01-01", "2003-10-03")])
    #expect(try record.isUnbroken(from: day("2003-03-10"), through: day("2003-10-03")))
    #expect(try !record.isUnbroken(from: day("2003-03-10"), through: day("2003-10-04")))
  }
}
