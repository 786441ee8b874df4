import TestSupport
import Testing

@testable import CSV

@Suite struct DigitsTests {
  /// Numbers where the count of digits changes, those beside them, and any.
  private static let numbers: [UInt64] = {
    var random = SplitMix(1)
    let ends = (0..<8).flatMap { exponent -> [UInt64] in
      let power = (0..<exponent).reduce(UInt64(1)) { power, _ in power * 10 }
      return [power - 1, power, power + 1]
    }
    return ends + [Digits.limit - 1]
      + (0..<2000).map { _ in UInt64.random(in: 0..<Digits.limit, using: &random) }
  }()

  private static func text(_ bytes: UInt64, _ count: Int) -> String {
    String(
      decoding: (0..<count).map { UInt8(truncatingIfNeeded: bytes >> UInt64(8 * $0)) },
      as: UTF8.self
    )
  }

  @Test func `digits are those of the number`() {
    for number in Self.numbers {
      let digits = Digits(number)
      #expect(Self.text(digits.bytes, digits.count) == String(number))
    }
  }

  @Test func `behind the digits there are zeros`() {
    #expect(Digits(7).bytes == 0x37)
    #expect(Digits(0).bytes == 0x30)
  }

  @Test func `padded digits are eight`() {
    for number in Self.numbers {
      let plain = String(number)
      let padded = String(repeating: "0", count: 8 - plain.count) + plain
      #expect(Self.text(Digits.padded(number), 8) == padded)
    }
  }
}
