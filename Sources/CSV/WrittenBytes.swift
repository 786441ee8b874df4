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
  mutating func append(_ byte: UInt8) {
    extend(by: 8) { free, end in free.put(byte, at: &end) }
  }

  /// Adds the first so many of eight bytes, the first of them the lowest.
  @inline(__always)
  mutating func append(_ eight: UInt64, count added: Int) {
    extend(by: 8) { free, end in free.put(eight, count: added, at: &end) }
  }

  /// Adds the bytes of a range.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    _ = append(bytes, range) { _ in true }
  }

  /// Adds the bytes of a range, and one behind them if one is given, if all those of the range, looked at eight
  /// at once, are as they must be.
  @inline(__always)
  mutating func append(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    then last: UInt8? = nil,
    ifAll isFit: (EightBytes) -> Bool
  ) -> Bool {
    let start = count
    var isAdded = false
    extend(by: range.count + 16) { free, end in
      var place = range.lowerBound
      while place < range.upperBound {
        let isLast = place + 8 >= range.upperBound
        let eight =
          isLast
          ? bytes.eight(from: place, before: range.upperBound) : bytes.eight(from: place)
        guard isFit(EightBytes(eight)) else { return end = start }
        free.put(eight, count: isLast ? range.upperBound - place : 8, at: &end)
        place += 8
      }
      if let last { free.put(last, at: &end) }
      isAdded = true
    }
    return isAdded
  }

  /// Takes away what was written behind so many bytes.
  mutating func cut(to count: Int) { self.count = min(self.count, count) }

  /// Adds several bytes, for all of which the room is made once.
  ///
  /// Eight are stored for each few: what stands behind the last is no byte yet, and room for it must be in
  /// `most`.
  @inline(__always)
  mutating func extend(
    by most: Int,
    _ body: (_ free: inout MutableSpan<UInt8>, _ end: inout Int) -> Void
  ) {
    var end = count
    if end + most > room.count { grow(most) }
    var free = room.mutableSpan
    body(&free, &end)
    count = end
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    room += [UInt8](repeating: 0, count: max(room.count, more, 256))
  }
}

extension MutableSpan<UInt8> {
  /// Puts the first so many of eight bytes at a place, the first of them the lowest, and others behind them.
  @inline(__always)
  mutating func put(_ eight: UInt64, count added: Int, at end: inout Int) {
    store(eight, at: end)
    end += added
  }

  /// Puts a byte at a place.
  @inline(__always)
  mutating func put(_ byte: UInt8, at end: inout Int) {
    self[end] = byte
    end += 1
  }

  /// Puts digits at a place.
  @inline(__always)
  mutating func put(_ digits: Digits, at end: inout Int) {
    put(digits.bytes, count: digits.count, at: &end)
  }
}

extension WrittenBytes {
  /// Adds the digits of a number.
  mutating func append(digitsOf number: UInt64) {
    let (high, low) = number.quotientAndRemainder(dividingBy: Digits.limit)
    if high > 0 {
      append(digitsOf: high)
      append(Digits.padded(low), count: 8)
    } else {
      extend(by: 8) { free, end in free.put(Digits(low), at: &end) }
    }
  }
}
