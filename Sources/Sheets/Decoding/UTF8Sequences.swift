/// Well-formed UTF-8 (Unicode standard, table 3-7).
enum UTF8Sequences {
  /// The length of the well-formed sequence at an offset, 0 if there is none.
  static func length(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(bytes, index, 1, 0x80...0xBF) ? 2 : 0
    case 0xE0: return follows(bytes, index, 2, 0xA0...0xBF) ? 3 : 0
    case 0xED: return follows(bytes, index, 2, 0x80...0x9F) ? 3 : 0
    case 0xE1...0xEF: return follows(bytes, index, 2, 0x80...0xBF) ? 3 : 0
    case 0xF0: return follows(bytes, index, 3, 0x90...0xBF) ? 4 : 0
    case 0xF1...0xF3: return follows(bytes, index, 3, 0x80...0xBF) ? 4 : 0
    case 0xF4: return follows(bytes, index, 3, 0x80...0x8F) ? 4 : 0
    default: return 0
    }
  }

  private static func follows(
    _ bytes: Span<UInt8>,
    _ index: Int,
    _ count: Int,
    _ second: ClosedRange<UInt8>
  ) -> Bool {
    guard index + count < bytes.count, second.contains(bytes[index + 1]) else { return false }
    for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
    return true
  }

  /// How many well-formed sequences of several bytes there are, and how many bytes that belong to
  /// none.
  static func census(_ bytes: Span<UInt8>, from start: Int) -> (sequences: Int, strays: Int) {
    var (sequences, strays, index) = (0, 0, start)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = length(bytes, index)
      if length == 0 { strays += 1 } else { sequences += 1 }
      index += max(length, 1)
    }
    return (sequences, strays)
  }
}
