import Testing

@testable import Offering

/// Rows that a holder has added are taken away again if the holder cannot be computed.
@Suite struct RowChunksTests {
  @Test(arguments: [0, 1, 100, 16_384, 16_385, 40_000])
  func whatIsKeptIsWhatWasThere(_ kept: Int) {
    for more in [0, 1, 20_000, 50_000] {
      var chunks = RowChunks<Int>()
      for row in 0..<kept { chunks.append(row) }
      for row in 0..<more { chunks.append(-row) }
      #expect(chunks.count == kept + more)
      chunks.keep(kept)
      #expect(chunks.count == kept)
      chunks.append(7)
      #expect(chunks.take() == Array(0..<kept) + [7])
      #expect(chunks.count == 0)
    }
  }

  @Test func listsOfSeveralThreadsAreOneAfterTheOther() {
    var (first, second) = (RowChunks<Int>(), RowChunks<Int>())
    for row in 0..<20_000 { first.append(row) }
    for row in 20_000..<50_000 { second.append(row) }
    first += second
    #expect(first.count == 50_000)
    #expect(first.rows == Array(0..<50_000))
  }
}
