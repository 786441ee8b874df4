/// What kinds of bytes a file has: one quick pass that tells which of the slower ones are needed.
struct ByteProfile: Equatable {
  /// Whether any byte is past ASCII.
  var hasHighBytes = false
  /// Whether any byte is zero.
  var hasZeroBytes = false

  init(_ bytes: Span<UInt8>, from start: Int) {
    var (all, least): (UInt8, UInt8) = (0, 255)
    for index in min(start, bytes.count)..<bytes.count {
      let byte = bytes[index]
      all |= byte
      least = min(least, byte)
    }
    hasHighBytes = all & 0x80 != 0
    hasZeroBytes = least == 0
  }
}
