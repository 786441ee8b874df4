import Testing

@testable import Exchange

@Suite struct ElectionRecordTests {
  @Test func `D4: a proper later form replaces the one in force whole`() {
    var record = ElectionRecord()
    record.accept(1, listing: [10, 11])
    record.accept(2, listing: [11])
    #expect(record.inForce == 2)
    #expect(record.fates == [1: [.superseded, .superseded], 2: [.standing]])
  }

  @Test func `D4: an improper form replaces nothing`() {
    var record = ElectionRecord()
    record.accept(1, listing: [10])
    record.refuse(2, listing: [10])
    #expect(record.inForce == 1)
    #expect(record.fates == [1: [.standing], 2: [.refused]])
  }

  @Test func `D5: a notice takes what it lists, or all; then nothing is in force`() throws {
    var record = ElectionRecord()
    record.accept(1, listing: [10, 11, 12])
    #expect(try record.withdraw(listing: [11, 99]) == 1)
    #expect(record.fates[1] == [.standing, .withdrawn, .standing])
    #expect(record.inForce == 1)
    #expect(try record.withdraw(listing: []) == 2)
    #expect(record.inForce == nil)
    #expect(try record.withdraw(listing: []) == 0)
  }

  @Test func `withdrawn lines stay withdrawn when their form is superseded`() throws {
    var record = ElectionRecord()
    record.accept(1, listing: [10, 11])
    try record.withdraw(listing: [10])
    record.accept(2, listing: [10])
    #expect(record.fates[1] == [.withdrawn, .superseded])
  }

  @Test func `a form that lists nothing is in force, and a notice leaves it so`() throws {
    var record = ElectionRecord()
    record.accept(1, listing: [10])
    record.accept(2, listing: [])
    #expect(try record.withdraw(listing: []) == 0)
    #expect(record.inForce == 2)
    #expect(record.fates[1] == [.superseded])
  }
}

extension ElectionRecord {
  fileprivate mutating func refuse(_ form: Int, listing listed: [Int]) {
    refuse(form, tendering: listed.map { ElectionLine($0) })
  }

  fileprivate mutating func accept(_ form: Int, listing listed: [Int]) {
    accept(form, tendering: listed.map { ElectionLine($0) })
  }

  @discardableResult
  fileprivate mutating func withdraw(listing listed: [Int]) throws -> Int {
    try withdraw(listed.map { NoticeLine($0) }).count { $0 == .whole }
  }
}
