import Testing

@testable import CSV

@Suite struct EightBytesTests {
  @Test(arguments: [
    ("20030228", [20, 3, 2, 28]), ("00000000", [0, 0, 0, 0]), ("99999999", [99, 99, 99, 99]),
    ("12345678", [12, 34, 56, 78]),
  ])
  func `eight digits make four numbers`(digits: String, numbers: [Int]) {
    let read = Self.eight(digits).twoDigitNumbers
    #expect(read.map { [$0.0, $0.1, $0.2, $0.3] } == numbers)
  }

  @Test func `a byte that is no digit, at any place, makes none`() {
    for place in 0..<8 {
      for byte in UInt64(0)...255 {
        let shift = UInt64(8 * place)
        let bytes = Self.eight("20030228").bytes & ~(0xFF << shift) | byte << shift
        #expect((EightBytes(bytes).twoDigitNumbers == nil) == !(0x30...0x39).contains(byte))
      }
    }
  }

  @Test func `bytes are compared as they are one by one, wherever they lie`() {
    let bytes = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    for count in 0...17 {
      for start in 0...(bytes.count - count) {
        let part = Array(bytes[start..<start + count])
        let isSame = bytes.span.hasSame(count, from: start, as: part.span, from: 0)
        #expect(isSame)
        for wrong in part.indices {
          var other = part
          other[wrong] ^= 1
          let isSame = bytes.span.hasSame(count, from: start, as: other.span, from: 0)
          #expect(!isSame)
        }
      }
    }
  }

  @Test func `the bytes of a part are its own, wherever it ends`() {
    for length in 1...20 {
      let bytes = (0..<length).map { UInt8(200 + $0) }
      for start in 0..<length {
        for end in start + 1...length {
          let wanted = bytes[start..<min(end, start + 8)].reversed().reduce(0) {
            $0 << 8 | UInt64($1)
          }
          let read = bytes.span.eight(from: start, before: end)
          #expect(read == wanted, "\(start)..<\(end) of \(length)")
        }
      }
    }
  }

  @Test(arguments: ["", "a", "fifteen bytes: é", "a text that is longer than a short one"])
  func `the bytes of a text are lent`(_ text: String) {
    let lent = text.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    #expect(lent == Array(text.utf8))
  }

  private static func eight(_ digits: String) -> EightBytes {
    EightBytes(digits.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }
}
