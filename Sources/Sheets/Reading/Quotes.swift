import CSV

/// Doubled quotes within a quoted cell.
enum Quotes {
  /// The bytes with each pair of quotes made one.
  static func single(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond || byte != Byte.quote { result.append(byte) }
    }
    return result
  }
}
