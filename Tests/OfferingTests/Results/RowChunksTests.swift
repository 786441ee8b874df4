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
      #expect(chunks.rows == Array(0..<kept) + [7])
    }
  }

  @Test func listsOfSeveralThreadsAreOneAfterTheOther() {
    var (first, second) = (RowChunks<Int>(), RowChunks<Int>())
    for row in 0..<20_000 { first.append(row) }
    for row in 20_000..<50_000 { second.append(row) }
    first += second
    #expect(first.count == 50_000)
    #expect(first.rows == Array(0..<50_000))
    let ordered = OrderedRows(first)
    #expect(ordered.count == 50_000)
    for place in [0, 16_383, 16_384, 19_999, 20_000, 36_384, 49_999] {
      #expect(ordered[place] == place)
    }
    #expect(Array(ordered) == Array(0..<50_000))
  }

  @Test func noPieceIsLongerThanPlacesReach() {
    var chunks = RowChunks([1])
    chunks += Array(0..<50_000)
    #expect(chunks.pieces.allSatisfy { $0.count <= RowPlace.most })
    #expect(chunks.rows == [1] + Array(0..<50_000))
    #expect(RowChunks(Array(0..<50_000)).pieces.allSatisfy { $0.count <= RowPlace.most })
  }

  @Test func `rows are changed where they lie`() {
    var rows = RowChunks(Array(0..<40_000))
    rows.change { $0 *= 2 }
    #expect(rows.rows == (0..<40_000).map { $0 * 2 })
  }
}
