/// The characters that show nothing: they may surround a value.
public enum Blanks {
  /// Whether a character is a space, a line break, a no-break or zero-width character.
  public static func isBlank(_ scalar: UInt32) -> Bool {
    isSpace(scalar) || isZeroWidth(scalar) || (0x09...0x0D).contains(scalar)
  }

  /// Whether a character is a space of some width, no-break ones included.
  public static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a character has no width: joiners, marks of direction, soft hyphens.
  public static func isZeroWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
