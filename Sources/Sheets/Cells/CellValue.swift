/// The numbers that stand for no number: every cell is one `Int64`.
public enum CellValue {
  /// Nothing stands in the cell, or its column is not there.
  @inlinable public static var blank: Int64 { .min }
  /// What stands in it cannot be read; a finding says why.
  @inlinable public static var unreadable: Int64 { .min + 1 }

  /// Whether it is neither of the two.
  @inlinable
  public static func isPresent(_ value: Int64) -> Bool { value > unreadable }
}

/// Where a text lies, packed into a cell's one number: 42 bits of offset, 20 of length, and whether
/// it lies in the sheet's bytes or among the texts that had to be rewritten (doubled quotes).
struct PackedText: Equatable {
  /// The offset of its first byte.
  let start: Int
  /// How many bytes it has.
  let count: Int
  /// Whether it lies among the rewritten texts.
  let isRewritten: Bool

  /// The most bytes a text can have; a spreadsheet's cell holds 32,767 characters.
  static let most = (1 << 20) - 1

  /// The offset after its last byte.
  var end: Int { start + count }

  init(_ packed: Int64) {
    count = Int(packed & 0xF_FFFF)
    start = Int((packed >> 20) & 0x3FF_FFFF_FFFF)
    isRewritten = packed & (1 << 62) != 0
  }

  /// Packs a span; nil if it is too long.
  static func pack(_ start: Int, _ end: Int, isRewritten: Bool = false) -> Int64? {
    guard end - start <= most, start >= 0, start < 1 << 42 else { return nil }
    return Int64(start) << 20 | Int64(end - start) | (isRewritten ? 1 << 62 : 0)
  }
}

/// A ratio packed into a cell's one number: 31 bits above the line, 32 below.
enum PackedRatio {
  static func pack(_ numerator: Int64, _ denominator: Int64) -> Int64? {
    guard (0..<1 << 31).contains(numerator), (1..<1 << 32).contains(denominator) else { return nil }
    return numerator << 32 | denominator
  }

  static func unpack(_ packed: Int64) -> (numerator: Int64, denominator: Int64) {
    (packed >> 32, packed & 0xFFFF_FFFF)
  }
}
