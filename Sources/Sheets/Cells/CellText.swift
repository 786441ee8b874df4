import Findings

/// What stands in a cell, taken apart for the patient reading: outer blanks off, every character
/// known.
struct CellText {
  /// All of it, as it stands there.
  let whole: String
  /// How many bytes of blanks stand before the value.
  let leading: Int
  /// How many bytes of blanks stand after it.
  let trailing: Int
  /// The value's characters.
  let scalars: [Unicode.Scalar]
  /// The value as ASCII: spaces of every kind are plain ones, apostrophes too, and any other character is SUB (0x1A),
  /// which belongs to no value.
  let ascii: [UInt8]
  /// Whether some bytes are no text.
  let isBroken: Bool

  /// Takes a cell apart; of one longer than any text can be, as much as shows that it is.
  init(_ bytes: [UInt8]) {
    whole = String(decoding: CellText.cut(bytes), as: UTF8.self)
    let all = Array(whole.unicodeScalars)
    let first = all.firstIndex { !Blanks.isBlank($0.value) } ?? all.count
    let last = all.lastIndex { !Blanks.isBlank($0.value) } ?? first - 1
    scalars = first <= last ? Array(all[first...last]) : []
    leading = CellText.length(all[..<first])
    trailing = CellText.length(all[max(last + 1, first)...])
    ascii = scalars.map(CellText.ascii)
    isBroken = all.contains("\u{FFFD}")
  }

  /// As many bytes as are looked at: a little more than a text can have, to the end of a character.
  static func cut(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count > PackedText.most + 4 else { return bytes[...] }
    let isWithin = { (index: Int) in bytes[index] & 0xC0 == 0x80 }
    let end = (PackedText.most + 1...PackedText.most + 4).last { !isWithin($0) }
    return bytes[..<(end ?? PackedText.most + 1)]
  }

  /// The value, without outer blanks.
  var value: String {
    guard leading + trailing > 0 else { return whole }
    return String(Substring(whole.utf8.dropFirst(leading).dropLast(trailing)))
  }

  /// The first character of the value that shows nothing and is not a plain space.
  var invisible: Unicode.Scalar? {
    scalars.first { ($0 != " " && Blanks.isBlank($0.value)) || $0.value < 0x20 || $0.value == 0x7F }
  }

  /// The value without the characters that have no width.
  var withoutHidden: String {
    var plain = String.UnicodeScalarView()
    for scalar in scalars where !Blanks.isZeroWidth(scalar.value) && scalar.value >= 0x20 {
      plain.append(scalar)
    }
    return String(plain)
  }

  /// The texts of a list, which has `;` between them.
  static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { CellText(Array($0.utf8)).value }.filter { !$0.isEmpty }
  }

  private static func length(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  // Switzerland's thousands, 3’000, with whatever mark was at hand: grave and acute accents, primes.
  private static let apostrophes: Set<UInt32> = [0x60, 0xB4, 0x2BC, 0x2BB, 0x2018, 0x2019, 0x2032]

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
    if Blanks.isSpace(scalar.value) { return 0x20 }
    if apostrophes.contains(scalar.value) { return UInt8(ascii: "'") }
    return scalar.isASCII ? UInt8(scalar.value) : 0x1A
  }
}
