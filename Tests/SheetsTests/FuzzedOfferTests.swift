import CSV
import TestSupport
import Testing

/// What libFuzzer holds true of an offer with one sheet of any bytes (Tests/Fuzz), held over its kept
/// inputs and over others made of them.
@Suite struct FuzzedOfferTests {
  private static let kept = KeptCorpus.inputs(of: "Sheets")

  @Test func `the kept inputs are there`() { #expect(Self.kept.count > 20) }

  @Test func `kept inputs read as they must`() {
    // A copy repaired and read again takes as long as all the rest: of every second one.
    for (index, input) in Self.kept.enumerated() {
      check(input, repairing: index.isMultiple(of: 2))
    }
  }

  @Test func `inputs made of kept ones read as they must`() {
    for input in KeptCorpus.mutated(Self.kept, count: 60, keeping: 1) {
      check(input, repairing: false)
    }
  }

  private func check(_ input: [UInt8], repairing: Bool) {
    guard let first = input.first else { return }
    let sheet = FuzzedOffer.sheets[Int(first) % FuzzedOffer.sheets.count]
    let offer = FuzzedOffer(sheet, Bytes(Array(input.dropFirst())))
    offer.checkFindings()
    offer.checkCells()
    offer.checkView()
    if repairing { offer.checkRepairs() }
  }
}
