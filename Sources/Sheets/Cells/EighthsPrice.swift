import Exchange

/// A price in halves, quarters, eighths or sixteenths of a dollar, as exchanges in the United States
/// quoted until April 2001: `8 1/4`, `12-5/8`, `8¼`.
struct EighthsPrice: Equatable {
  let dollars: Int64
  let numerator: Int64
  let denominator: Int64

  /// Takes a price apart; nil if it is not written so.
  init?(_ text: CellText) {
    var ascii = EighthsPrice.plain(text)[...]
    if ascii.first == UInt8(ascii: "$") { ascii = ascii.dropFirst() }
    let parts = ascii.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard (1...2).contains(parts.count), let last = parts.last, ascii.first != UInt8(ascii: "-")
    else { return nil }
    let sides = last.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2, let top = EighthsPrice.number(sides[0]),
      let bottom = EighthsPrice.number(sides[1]), top > 0, top < bottom,
      [2, 4, 8, 16, 32, 64].contains(bottom)
    else { return nil }
    let whole = parts.count == 2 ? parts[0].filter { $0 != UInt8(ascii: ",") }[...] : [48]
    guard let dollars = EighthsPrice.number(whole) else { return nil }
    (self.dollars, numerator, denominator) = (dollars, top, bottom)
  }

  /// The price in ten-thousandths of a dollar; nil in 32nds and 64ths, which need more than four
  /// decimals unless the fraction can be shortened.
  var tenThousandths: Int64? {
    let scaled = numerator * Money.scale
    guard scaled % denominator == 0 else { return nil }
    return dollars * Money.scale + scaled / denominator
  }

  /// The value as ASCII, with a fraction that is one character taken apart.
  private static func plain(_ text: CellText) -> [UInt8] {
    zip(text.scalars, text.ascii).flatMap { scalar, byte -> [UInt8] in
      guard let fraction = characters[scalar.value] else { return [byte] }
      return Array((" " + fraction).utf8)
    }
  }

  private static let characters: [UInt32: String] = [
    0xBC: "1/4", 0xBD: "1/2", 0xBE: "3/4", 0x215B: "1/8", 0x215C: "3/8", 0x215D: "5/8",
    0x215E: "7/8",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
  }
}
