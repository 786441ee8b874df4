internal import CSV

/// Runs of rows in the order of the beginnings of their keys.
///
/// Ids of a sheet differ in a few of their bytes; they are put in order byte by byte, the last one first,
/// and no two are ever compared.
enum HeadOrder {
  /// The beginning of a key, in its order: fifteen bytes of a text, and then how many there are in all, sixteen
  /// for any more.
  struct Head: Comparable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// The head of a text without its beginning; nil if it has another one.
    init?(_ text: Span<UInt8>, behind beginning: Beginning) {
      guard beginning.isOf(text) else { return nil }
      let start = beginning.count
      let length = UInt64(min(max(text.count - start, 0), 16))
      high = Self.eight(text, from: start)
      low = Self.eight(text, from: start + 8) & ~0xFF | length
    }

    /// The head of a number: its sign is turned round, so that those below zero come first.
    init(_ number: Int) {
      self.init(high: UInt64(bitPattern: Int64(number)) ^ 1 << 63, low: 0)
    }

    /// Whether it tells the whole key: others with the same head have the same key.
    var isWhole: Bool { low & 0xFF < 16 }

    /// Eight bytes in their order, zeros behind the last.
    private static func eight(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
      guard start < bytes.count else { return 0 }
      return bytes.eight(from: start, before: bytes.count).byteSwapped
    }

    static func < (one: Head, other: Head) -> Bool {
      one.high != other.high ? one.high < other.high : one.low < other.low
    }

    /// The byte at a place counted from the last.
    fileprivate func byte(_ place: Int) -> Int {
      Int(truncatingIfNeeded: (place < 8 ? low : high) >> UInt64(place % 8 * 8) & 0xFF)
    }
  }

  /// A few bytes with which texts begin.
  struct Beginning {
    /// The most of them.
    static var most: Int { 16 }

    let count: Int
    private let first: (bytes: UInt64, mask: UInt64)
    private let second: (bytes: UInt64, mask: UInt64)

    /// So many bytes of a text.
    init(_ text: Span<UInt8>, count: Int) {
      self.count = count
      let masks = (Self.mask(count), Self.mask(count - 8))
      first = (Self.eight(text, from: 0) & masks.0, masks.0)
      second = (Self.eight(text, from: 8) & masks.1, masks.1)
    }

    /// Whether a text begins with them.
    func isOf(_ text: Span<UInt8>) -> Bool {
      guard text.count >= count, Self.eight(text, from: 0) & first.mask == first.bytes else {
        return false
      }
      return count <= 8 || Self.eight(text, from: 8) & second.mask == second.bytes
    }

    private static func mask(_ count: Int) -> UInt64 {
      count >= 8 ? .max : (1 << UInt64(8 * max(0, count))) - 1
    }

    private static func eight(_ text: Span<UInt8>, from start: Int) -> UInt64 {
      start < text.count ? text.eight(from: start, before: text.count) : 0
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
