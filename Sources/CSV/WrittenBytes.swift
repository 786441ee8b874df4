/// Bytes that are written one after the other.
///
/// Room lies ready behind them, so that to add a few is to store eight at once, and no list grows for each.
struct WrittenBytes: Sendable {
  /// What has been written, and the room behind it.
  private var room: [UInt8] = []
  /// How many have been written.
  private(set) var count = 0

  /// What has been written.
  var all: [UInt8] { Array(room[..<count]) }

  /// Takes what has been written away, and keeps the room.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return all
  }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) { append(UInt64(byte), count: 1) }

  /// Adds the first so many of eight bytes, the first of them the lowest.
  @inline(__always)
  mutating func append(_ eight: UInt64, count added: Int) {
    makeRoom(for: 8)
    store(eight, at: count)
    count += added
  }

  /// Adds the bytes of a range.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    _ = append(bytes, range) { _ in true }
  }

  /// Adds the bytes of a range if all of them, looked at eight at once, are as they must be.
  @inline(__always)
  mutating func append(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    ifAll isFit: (EightBytes) -> Bool
  ) -> Bool {
    // Eight are stored at the end too: what stands behind the last is no byte yet.
    makeRoom(for: range.count + 8)
    var (place, end) = (range.lowerBound, count)
    var free = room.mutableSpan
    while place < range.upperBound {
      let eight = bytes.eight(from: place, before: range.upperBound)
      guard isFit(EightBytes(eight)) else { return false }
      free.store(eight, at: end)
      place += 8
      end += 8
    }
    count += range.count
    return true
  }

  /// Takes away what was written behind so many bytes.
  mutating func cut(to count: Int) { self.count = min(self.count, count) }

  @inline(__always)
  private mutating func store(_ eight: UInt64, at place: Int) {
    var free = room.mutableSpan
    free.store(eight, at: place)
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if count + more > room.count { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    room += [UInt8](repeating: 0, count: max(room.count, more, 256))
  }
}

extension WrittenBytes {
  /// Adds a whole number.
  mutating func append(_ number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Adds a number, with leading zeros up to a width of at most eight digits.
  mutating func append(digitsOf number: UInt64, width: Int = 1) {
    let (high, low) = number.quotientAndRemainder(dividingBy: Digits.limit)
    if high > 0 { append(digitsOf: high) }
    let digits = Digits(low, width: high > 0 ? 8 : width)
    append(digits.bytes, count: digits.count)
  }
}
