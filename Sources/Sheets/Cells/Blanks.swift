/// The characters that show nothing: they may surround a value.
enum Blanks {
  /// Whether a character is a space, a line break, a no-break or zero-width character.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x3000, 0xFEFF, 0xAD:
      true
    default: false
    }
  }
}
