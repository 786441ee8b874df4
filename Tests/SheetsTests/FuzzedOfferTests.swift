import CSV
import Testing

/// What libFuzzer holds true of an offer with one sheet of any bytes (Tests/Fuzz), held over its kept
/// inputs and over others made of them.
@Suite struct FuzzedOfferTests {
  private static let kept = KeptCorpus.inputs(of: "Sheets")

  @Test func `the kept inputs are there`() { #expect(Self.kept.count > 20) }

  @Test func `kept inputs read as they must`() {
    for input in Self.kept { check(input) }
  }

  @Test func `inputs made of kept ones read as they must`() {
    for input in KeptCorpus.mutated(Self.kept, count: 60, keeping: 1) { check(input) }
  }

  private func check(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let sheet = FuzzedOffer.sheets[Int(first) % FuzzedOffer.sheets.count]
    let offer = FuzzedOffer(sheet, Bytes(Array(input.dropFirst())))
    offer.checkFindings()
    offer.checkCells()
    offer.checkView()
    offer.checkRepairs()
  }
}

/// What the fuzzed program ends with is an issue here.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { Issue.record("\(words())") }
}
