import CSV
import TestSupport
import Testing

@testable import Sheets

@Suite struct RepairTests {
  @Test func repairsWhatIsCertainAndKeepsTheRest() throws {
    let old = """
      grant_id;Holder ID;grant_date;type;exercise_price;shares_granted;note\r
      G-1 ;H-101;5/15/2001;iso;$4.125;12,000;"a;b"\r
      G-2;H-101;2001-05-15;ISO;4.125;12000;kept\r
      G-3;H-101;5/15/01;ISO;soon;12000;kept\r\n
      """
    let new = """
      grant_id;Holder ID;grant_date;type;exercise_price;shares_granted;note\r
      G-1;H-101;2001-05-15;ISO;4.125;12000;"a;b"\r
      G-2;H-101;2001-05-15;ISO;4.125;12000;kept\r
      G-3;H-101;5/15/01;ISO;soon;12000;kept\r\n
      """
    let repaired = try #require(
      RepairedSheet.of("grants.csv", Bytes([0xEF, 0xBB, 0xBF] + old.utf8))
    )
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == new)
    #expect(
      repaired.repairs.map { "\($0.cell) \($0.new): \($0.reason)" } == [
        " : byte-order mark", "A2 G-1: spaces", "C2 2001-05-15: form of date",
        "D2 ISO: form of word", "E2 4.125: dollar sign", "F2 12000: separators",
      ]
    )
  }

  /// A clean sheet stays as it is, but for forms that have a plainer one; a repaired one needs none.
  @Test(arguments: CleanOffer.texts.keys.sorted())
  func repairedOnceIsRepaired(_ sheet: String) throws {
    let clean = Array((CleanOffer.texts[sheet] ?? "").utf8)
    let once = try #require(RepairedSheet.of(sheet, Bytes(clean)))
    let twice = try #require(RepairedSheet.of(sheet, Bytes(once.bytes)))
    #expect(twice.repairs.isEmpty && twice.bytes == once.bytes)
    #expect(CleanOffer.findings(sheet, once.bytes).map(\.line) == [])
  }
}
