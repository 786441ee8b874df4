/// Runs of rows in the order of the beginnings of their keys.
///
/// Ids of a sheet differ in a few of their bytes; they are put in order byte by byte, the last one first,
/// and no two are ever compared.
enum HeadOrder {
  /// The first sixteen bytes of a key, in its order.
  struct Head: Comparable {
    let high: UInt64
    let low: UInt64

    static func < (one: Head, other: Head) -> Bool {
      one.high != other.high ? one.high < other.high : one.low < other.low
    }

    /// The byte at a place counted from the last.
    fileprivate func byte(_ place: Int) -> Int {
      Int(truncatingIfNeeded: (place < 8 ? low : high) >> UInt64(place % 8 * 8) & 0xFF)
    }
  }

  /// Rows side by side that are alike.
  struct Run {
    let head: Head
    let first: RowPlace
    var count: Int32 = 1
  }

  private static var mostCompared: Int { 64 }

  /// The runs in order of their heads; those with one head keep their order.
  static func sorted(_ runs: consuming [Run]) -> [Run] {
    // Taken over, so that there are never three lists of them.
    var sorted = runs
    guard sorted.count > mostCompared else {
      return sorted.enumerated().sorted {
        ($0.element.head, $0.offset) < ($1.element.head, $1.offset)
      }.map(\.element)
    }
    let first = sorted[0].head
    var (high, low): (UInt64, UInt64) = (0, 0)
    for run in sorted {
      high |= run.head.high ^ first.high
      low |= run.head.low ^ first.low
    }
    let differing = Head(high: high, low: low)
    var next = sorted
    for place in 0..<16 where differing.byte(place) != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for run in sorted { starts[run.head.byte(place) + 1] += 1 }
      for byte in 1...256 { starts[byte] += starts[byte - 1] }
      var moved = next.mutableSpan
      for run in sorted {
        let byte = run.head.byte(place)
        moved[starts[byte]] = run
        starts[byte] += 1
      }
      swap(&sorted, &next)
    }
    return sorted
  }
}
