/// The rules shipped with the program that were read without a finding when the program was made.
///
/// A rule of one's own is looked through for names that mean nothing and values that cannot be, and its
/// tests are read, whenever it is used. Of a shipped one this was done once: nothing but its text decides
/// what is found in it. One that was changed since has another mark, and is looked through like any other.
enum KnownRules {
  /// Whether the program knows the file, to the letter.
  static func has(_ source: RuleSource) -> Bool {
    source.isShipped && marks[source.name] == mark(source.bytes)
  }

  /// A number that stands for a file's bytes (FNV-1a, 64 bits).
  static func mark(_ bytes: [UInt8]) -> UInt64 {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mark
  }

  /// The file's text up to its tests, which stand last in a shipped rule; nil if they do not.
  ///
  /// Every line keeps its number.
  static func withoutTests(_ text: [UInt8]) -> [UInt8]? {
    guard text.suffix(ending.count).elementsEqual(ending) else { return nil }
    var start = text.count - ending.count
    while start > 0 {
      start -= 1
      guard text[start] == UInt8(ascii: "\n") else { continue }
      let line = text[(start + 1)...]
      if line.starts(with: "  tests ".utf8) { return text[...start] + Array("}\n".utf8) }
      // Another entry of the rule's table begins: the tests are not its last.
      guard line.starts(with: "    ".utf8) else { return nil }
    }
    return nil
  }

  private static let ending = Array("\n  },\n}\n".utf8)
}
