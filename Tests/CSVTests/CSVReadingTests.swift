import CSV
import TestSupport
import Testing

/// What libFuzzer holds true of any bytes (Tests/Fuzz), held over its kept inputs and over others
/// made of them.
@Suite struct CSVReadingTests {
  private static let kept = KeptCorpus.inputs(of: "CSV")

  @Test func `the kept inputs are there`() { #expect(Self.kept.count > 20) }

  @Test func `kept inputs read as they must`() {
    for input in Self.kept { check(input) }
  }

  @Test func `inputs made of kept ones read as they must`() {
    for input in KeptCorpus.mutated(Self.kept, count: 2000, keeping: 0) { check(input) }
  }

  private func check(_ input: [UInt8]) {
    for delimiter in [Byte.comma, Byte.semicolon, Byte.tab] {
      let reading = CSVReading(Bytes(input), delimiter: delimiter)
      reading.checkPositions()
      reading.checkEachRecordAlone()
      reading.checkWrittenAndReadAgain()
    }
  }
}
