import Testing

@testable import Exchange

@Suite struct EmploymentTests {
  private typealias Period = Employment.Period

  private func employment(
    _ periods: [(from: String, through: String?, isEmployee: Bool, isLeave: Bool)]
  ) throws -> Employment {
    Employment(
      try periods.map {
        Period(
          from: try day($0.from),
          through: try $0.through.map(day),
          isEmployee: $0.isEmployee,
          isUnprotectedLeave: $0.isLeave
        )
      }
    )
  }

  private func end(_ employment: Employment, granted: String = "2001-06-01") throws -> Day? {
    employment.end(of: try day(granted), knownThrough: try day("2010-01-01"))
  }

  @Test func `an employee who becomes a consultant is employed no longer`() throws {
    let turned = try employment([
      ("1999-01-01", "2003-11-30", true, false), ("2003-12-01", nil, false, false),
    ])
    #expect(try end(turned) == day("2003-11-30"))
    #expect(try !turned.includes(day("2003-12-01")))
    #expect(try end(turned, granted: "2004-01-05") == day("2004-01-05"))
  }

  @Test(
    arguments: [
      // The leave's last day, and the last day of employment.
      ("2003-04-15", nil), ("2003-04-14", nil), ("2003-04-16", "2003-04-15"),
      ("2004-01-14", "2003-04-15"),
    ] as [(String, String?)]
  )
  func `1.421-1(h)(2): a leave without a right to return ends employment after three months`(
    last: String,
    ended: String?
  ) throws {
    let leave = try employment([
      ("1999-01-01", "2003-01-14", true, false), ("2003-01-15", last, true, true),
      ("\(try day(last).advanced(by: 1))", nil, true, false),
    ])
    #expect(try end(leave) == ended.map(day))
    // Whoever is back is employed again, for what is granted then.
    #expect(try leave.includes(day("2005-01-01")))
  }

  @Test func `two leaves in a row are one, and an open one ends when its time comes`() throws {
    let leaves = try employment([
      ("1999-01-01", "2003-01-14", true, false), ("2003-01-15", "2003-03-15", true, true),
      ("2003-03-16", nil, true, true),
    ])
    #expect(try end(leaves) == day("2003-04-15"))
    #expect(try leaves.end(of: day("2001-06-01"), knownThrough: day("2003-04-15")) == nil)
  }

  @Test(arguments: [
    // 422(a)(2): three months after; twelve after disability.
    ("2003-11-30", false, "2004-02-29"), ("2004-02-29", false, "2004-05-29"),
    ("2003-04-15", false, "2003-07-15"), ("2003-11-30", true, "2004-11-30"),
  ])
  func `422(a)(2): the last day on which an exercise is still that of an incentive option`(
    ended: String,
    isDisabled: Bool,
    last: String
  ) throws {
    let rule = EmploymentRule()
    #expect(
      try rule.lastDay(afterEmploymentThrough: day(ended), isDisabled: isDisabled) == day(last)
    )
    #expect(rule.lastDay(afterEmploymentThrough: nil, isDisabled: isDisabled) == nil)
  }

  @Test(
    arguments: [
      (nil, "2004-06-01", true), ("2004-06-01", "2004-06-01", true),
      ("2004-03-01", "2004-06-01", true), ("2004-02-29", "2004-06-01", false),
    ] as [(String?, String, Bool)]
  )
  func `421(c)(1): an estate is free if the holder was employed within three months of death`(
    ended: String?,
    died: String,
    isFree: Bool
  ) throws {
    #expect(
      EmploymentRule().freesEstate(
        employedThrough: try ended.map(day),
        died: try day(died),
        isDisabled: false
      ) == isFree
    )
  }
}
