/// Writes JSON by hand, one object a line: an encoder's detours would cost more than the run.
///
/// Keys are written as given; they are the program's own and need no escapes.
struct JSONLine {
  /// What has been written.
  private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Goes on at the end of other bytes.
  init(after bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func begin(_ opening: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(truncatingIfNeeded: opening.value))
    needsComma = false
  }

  mutating func end(_ closing: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: closing.value))
    needsComma = true
  }

  mutating func key(_ name: StaticString) {
    key(name.description)
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func text(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  mutating func list(_ texts: [String]) {
    begin("[")
    for item in texts { text(item) }
    end("]")
  }

  mutating func flag(_ flag: Bool) { raw(Array((flag ? "true" : "false").utf8)) }

  mutating func null() { raw(Array("null".utf8)) }

  /// Bytes that are JSON already.
  mutating func raw(_ json: [UInt8]) {
    separate()
    bytes += json
    needsComma = true
  }

  mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    text(value)
  }

  mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  /// RFC 8259, section 7: quote, backslash and control characters are escaped, nothing else.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    guard text.utf8.contains(where: Self.isEscaped) else {
      bytes.append(contentsOf: text.utf8)
      return bytes.append(UInt8(ascii: "\""))
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20: escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = String(byte, radix: 16)
    bytes += Array(("\\u00" + (digits.count == 1 ? "0" : "") + digits).utf8)
  }
}
