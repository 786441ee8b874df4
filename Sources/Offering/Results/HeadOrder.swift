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

  /// Rows from one place to the next that are alike.
  struct Run {
    let head: Head
    let start: Int
    var end: Int
  }

  private static var mostCompared: Int { 64 }

  /// The runs in order of their heads; those with one head keep their order.
  static func sorted(_ runs: [Run]) -> [Run] {
    guard runs.count > mostCompared else {
      return runs.sorted { ($0.head, $0.start) < ($1.head, $1.start) }
    }
    let first = runs[0].head
    var (high, low): (UInt64, UInt64) = (0, 0)
    for run in runs {
      high |= run.head.high ^ first.high
      low |= run.head.low ^ first.low
    }
    let differing = Head(high: high, low: low)
    var (sorted, next) = (runs, runs)
    for place in 0..<16 where differing.byte(place) != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for run in sorted { starts[run.head.byte(place) + 1] += 1 }
      for byte in 1...256 { starts[byte] += starts[byte - 1] }
      for run in sorted {
        let byte = run.head.byte(place)
        next[starts[byte]] = run
        starts[byte] += 1
      }
      swap(&sorted, &next)
    }
    return sorted
  }

  /// Moves rows to where the runs have them, each run's one after the other.
  static func move<Row>(_ rows: inout [Row], _ runs: [Run]) {
    // Where the row of each place comes from; -1 once it is there.
    var sources: [Int] = []
    sources.reserveCapacity(rows.count)
    for run in runs { sources += run.start..<run.end }
    var rows = rows.mutableSpan
    for first in sources.indices where sources[first] >= 0 {
      // Those that take each other's place go round until the last takes that of the first.
      var place = first
      while true {
        let source = sources[place]
        sources[place] = -1
        guard source != first else { break }
        rows.swapAt(place, source)
        place = source
      }
    }
  }
}
