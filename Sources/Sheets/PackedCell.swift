/// The number of a cell (`CellValue`) in half a word, as nearly every one fits: of a text, where it lies
/// after its row's first byte, and its length.
@usableFromInline
struct PackedCell: Equatable, Sendable {
  @usableFromInline let code: Int32

  @inlinable init(code: Int32) { self.code = code }

  @inlinable static var blank: PackedCell { PackedCell(code: .min) }
  @inlinable static var unreadable: PackedCell { PackedCell(code: .min + 1) }
  /// What stands for a number that does not fit.
  @inlinable static var large: PackedCell { PackedCell(code: .min + 2) }

  // Of the 31 bits of a text, 17 say where it lies and 14 how long it is.
  @inlinable static var lengthBits: Int { 14 }
  private static var mostBefore: Int { 1 << (31 - lengthBits) }

  /// Packs a number; nil if it does not fit.
  @inline(__always)
  init?(_ value: Int64, isText: Bool, in row: Int) {
    if value == CellValue.blank {
      self = .blank
    } else if value == CellValue.unreadable {
      self = .unreadable
    } else if isText {
      let text = PackedText(value)
      guard !text.isRewritten else { return nil }
      self.init(textFrom: text.start, to: text.end, in: row)
    } else {
      guard value > Int64(Self.large.code), value <= Int64(Int32.max) else { return nil }
      self.init(code: Int32(truncatingIfNeeded: value))
    }
  }

  /// Packs a text that lies in the file; nil if it does not fit.
  @inline(__always)
  init?(textFrom start: Int, to end: Int, in row: Int) {
    let (before, count) = (start - row, end - start)
    guard before >= 0, before < Self.mostBefore, count < 1 << Self.lengthBits else { return nil }
    self.init(code: Int32(truncatingIfNeeded: before << Self.lengthBits | count))
  }

  /// Whether the number itself is here.
  @inlinable var isPacked: Bool { code > Self.large.code }

  /// The number, where it is here and no text.
  @inlinable var number: Int64 { Int64(code) }

  /// The text, where it is here, as `PackedText` packs it; in a row that begins at an offset.
  @inlinable
  func text(in row: Int) -> Int64 {
    let start = row &+ Int(code) >> Self.lengthBits
    return Int64(start) << 20 | Int64(code) & (1 << Int64(Self.lengthBits) - 1)
  }
}
