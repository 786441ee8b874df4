/// How names of columns, terms and rules are compared: without regard to case, spaces, hyphens and underscores.
public enum ComparedName {
  /// The name with only what counts left of it.
  public static func normal(_ name: String) -> String {
    if let plain = plain(name) { return plain }
    var result = ""
    for scalar in name.unicodeScalars where !isIgnored(scalar) {
      result.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return result
  }

  /// The same, quicker, of an ASCII name; nil for any other.
  private static func plain(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      if byte <= 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { continue }
      bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || Blanks.isBlank(scalar.value)
  }
}
