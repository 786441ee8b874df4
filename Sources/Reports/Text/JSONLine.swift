internal import CSV

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

  mutating func flag(_ flag: Bool) { raw(flag ? "true" : "false") }

  mutating func null() { raw("null") }

  /// Text that is JSON already.
  mutating func raw(_ json: String) { raw(json.utf8Span.span) }

  /// Bytes that are JSON already.
  mutating func raw(_ json: Span<UInt8>) {
    separate()
    bytes.append(json, json.indices)
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String) {
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
    let span = text.utf8Span.span
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscapes(span) {
      for place in span.indices { appendEscaped(span[place]) }
    } else {
      bytes.append(span, span.indices)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place + 8 <= text.count {
      let eight = EightBytes(text.eight(from: place))
      let odd =
        eight.below(0x20) | eight.same(as: UInt8(ascii: "\"")) | eight.same(as: UInt8(ascii: "\\"))
      if odd & EightBytes.high != 0 { return true }
      place += 8
    }
    for rest in place..<text.count where isEscaped(text[rest]) { return true }
    return false
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0..<0x20: escape(byte)
    default: bytes.append(byte)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = String(byte, radix: 16)
    bytes += Array(("\\u00" + (digits.count == 1 ? "0" : "") + digits).utf8)
  }
}
