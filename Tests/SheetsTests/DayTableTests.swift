import Testing

@testable import Sheets

@Suite struct DayTableTests {
  @Test func `days of any year keep what they were given`() {
    let days: [Int64] = [-719_162, -1, 0, 1, 12_345, 21_914, 21_915, 2_932_896]
    var table = DayTable(0)
    for (place, day) in days.enumerated() { table[day] = place + 1 }
    for (place, day) in days.enumerated() { #expect(table[day] == place + 1) }
    #expect(table[12_346] == 0 && table[-2] == 0)
    table[days[0]] = 0
    table[days[4]] = 0
    #expect(table.days == [-1: 2, 0: 3, 1: 4, 21_914: 6, 21_915: 7, 2_932_896: 8])
  }
}
