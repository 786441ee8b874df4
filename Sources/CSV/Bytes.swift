// The bytes of one file, owned or mapped. This is the only file outside the Lua target that touches
// unsafe memory: everybody else sees a bounds-checked span.

/// The bytes of one file, kept alive for as long as anything points into them.
@safe
public final class Bytes: @unchecked Sendable {
  /// How many there are.
  public let count: Int

  @usableFromInline let owned: [UInt8]
  @usableFromInline let region: UnsafeBufferPointer<UInt8>?
  private let release: (@Sendable () -> Void)?

  /// Owns an array.
  public init(_ bytes: [UInt8]) {
    owned = bytes
    unsafe region = nil
    release = nil
    count = bytes.count
  }

  /// Borrows a region of memory, such as a mapped file, until `release` is called; the region must
  /// not change before.
  @unsafe
  public init(region: UnsafeBufferPointer<UInt8>, release: @escaping @Sendable () -> Void) {
    owned = []
    unsafe self.region = unsafe region
    self.release = release
    count = region.count
  }

  deinit { release?() }

  /// Lends the bytes.
  ///
  /// Inlined, since a text of every row is read so.
  @inlinable
  public func withSpan<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    guard let region = unsafe region else {
      let owned = owned
      return try body(owned.span)
    }
    let span = unsafe Span(_unsafeElements: region)
    return try body(span)
  }
}

extension Bytes {
  /// A copy of the bytes of a range, as far as the range lies within.
  public func copy(_ start: Int, _ end: Int) -> [UInt8] {
    withSpan { span in
      let (low, high) = (max(0, start), min(end, span.count))
      guard low < high else { return [] }
      return unsafe span.withUnsafeBufferPointer { unsafe Array($0[low..<high]) }
    }
  }

  /// The text of a range; what is not UTF-8 in it becomes U+FFFD.
  public func text(_ start: Int, _ end: Int) -> String {
    let (low, high) = (max(0, start), min(end, count))
    guard low < high else { return "" }
    // Read in place: a short text, as ids are, then takes no memory of its own.
    guard let region = unsafe region else {
      return unsafe owned.withUnsafeBufferPointer { owned in
        unsafe String(decoding: UnsafeBufferPointer(rebasing: owned[low..<high]), as: UTF8.self)
      }
    }
    return unsafe String(decoding: UnsafeBufferPointer(rebasing: region[low..<high]), as: UTF8.self)
  }
}

extension String {
  /// Lends the bytes of its UTF-8, of a short text as of a long one.
  ///
  /// Inlined, since a text of every cell is read so.
  @inlinable
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let result = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      let span = unsafe Span(_unsafeElements: bytes)
      return body(span)
    }
    // Every text lies in one piece but those of other systems.
    return result ?? body(utf8Span.span)
  }
}

extension [UInt8] {
  /// Appends the bytes of a range, all at once.
  public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { part in
      unsafe append(contentsOf: part)
    }
  }
}

extension Span<UInt8> {
  /// Eight bytes from a place on, the first of them the lowest; they must lie within.
  @inlinable @inline(__always)
  public func eight(from start: Int) -> UInt64 {
    precondition(start >= 0 && start <= count - 8, "Eight bytes must lie within the span.")
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    )
  }

  /// The next eight bytes of a part that ends at a place, the first of them the lowest; zeros for those that
  /// it no longer has.
  @inlinable @inline(__always)
  public func eight(from start: Int, before end: Int) -> UInt64 {
    let missing = start + 8 - end
    guard missing > 0 else { return eight(from: start) }
    // Bytes behind the part are taken along where there are some, and left out.
    guard start + 8 <= count else { return lastBytes(from: start, before: end) }
    return eight(from: start) & (UInt64.max &>> (8 * missing))
  }

  /// The same of a part of fewer than eight bytes, behind which the span has no more: in two loads, which may
  /// overlap.
  @usableFromInline
  func lastBytes(from start: Int, before end: Int) -> UInt64 {
    precondition(start >= 0 && end <= count, "The part must lie within the span.")
    let length = end - start
    if length >= 4 {
      return load(start, UInt32.self) | load(end - 4, UInt32.self) &<< (8 * (length - 4))
    }
    if length >= 2 {
      return load(start, UInt16.self) | load(end - 2, UInt16.self) &<< (8 * (length - 2))
    }
    return length == 1 ? UInt64(self[start]) : 0
  }

  private func load<Part: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _ part: Part.Type)
    -> UInt64
  {
    unsafe UInt64(Part(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: part)))
  }
}

extension Span<UInt8> {
  /// Whether so many bytes from a place on are those of another span from its own place on.
  @inlinable
  public func hasSame(
    _ count: Int,
    from start: Int,
    as other: Span<UInt8>,
    from otherStart: Int
  ) -> Bool {
    var done = 0
    while done + 8 <= count {
      guard eight(from: start + done) == other.eight(from: otherStart + done) else { return false }
      done += 8
    }
    return done == count
      || eight(from: start + done, before: start + count)
        == other.eight(from: otherStart + done, before: otherStart + count)
  }
}

extension MutableSpan<UInt8> {
  /// Puts eight bytes at a place, the first of them the lowest; they must lie within.
  @inline(__always)
  mutating func store(_ eight: UInt64, at start: Int) {
    precondition(start >= 0 && start <= count - 8, "Eight bytes must lie within the span.")
    var raw = unsafe mutableBytes
    raw.storeBytes(of: eight.littleEndian, toByteOffset: start, as: UInt64.self)
  }
}
