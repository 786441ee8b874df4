/// Eight bytes side by side, the first of them the lowest, which are looked at together.
///
/// What marks bytes sets the highest bit of each; above the lowest byte that is meant, others may be marked
/// too.
public struct EightBytes: Sendable {
  /// The highest bit of each byte.
  @inlinable public static var high: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable static var each: UInt64 { 0x0101_0101_0101_0101 }

  /// The bytes.
  public let bytes: UInt64

  /// Takes eight bytes.
  @inlinable @inline(__always)
  public init(_ bytes: UInt64) { self.bytes = bytes }

  /// Marks bytes below a number of at most 128.
  @inlinable @inline(__always)
  public func below(_ number: UInt64) -> UInt64 {
    (bytes &- Self.each &* number) & ~bytes
  }

  /// Marks bytes that are the one.
  @inlinable @inline(__always)
  public func same(as byte: UInt8) -> UInt64 {
    let others = bytes ^ Self.each &* UInt64(byte)
    return (others &- Self.each) & ~others
  }

  /// The four numbers that eight digits make, two each; nil if one of them is no digit.
  @inlinable @inline(__always)
  public var twoDigitNumbers: (Int, Int, Int, Int)? {
    let (halves, zeros) = (Self.each &* 0xF0, Self.each &* 0x30)
    // Above 9, six more make a half of its own.
    guard bytes & halves == zeros, (bytes &+ Self.each &* 6) & halves == zeros else { return nil }
    let digits = bytes ^ zeros
    let numbers = digits &* 10 &+ digits >> 8
    return (
      Int(numbers & 0xFF), Int(numbers >> 16 & 0xFF), Int(numbers >> 32 & 0xFF),
      Int(numbers >> 48 & 0xFF)
    )
  }
}
