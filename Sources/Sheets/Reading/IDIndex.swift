import CSV

// Finds the row of an id. Open addressing; an id of at most eight bytes, as most are, is its own key and
// stands in its slot, so that to find it nothing else is touched. A longer one stands there by its hash
// and is then compared where it lies.

/// What an id is found by.
private struct IDKey {
  let bits: UInt64
  /// Whether the bits are a hash, which other ids may have too.
  let isHash: Bool

  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    // A zero byte at the end would be no byte at all; no id of a sheet has one.
    guard end - start <= 8, start < end, bytes[end - 1] != 0 else {
      (bits, isHash) = (IDKey.hash(bytes, start, end), true)
      return
    }
    (bits, isHash) = (IDKey.bits(bytes, start, end), false)
  }

  /// One to eight bytes, the first of them the lowest.
  @inline(__always)
  private static func bits(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard start + 8 > bytes.count else {
      return bytes.eight(from: start) & (.max >> UInt64(64 - 8 * (end - start)))
    }
    var bits: UInt64 = 0
    for index in (start..<end).reversed() { bits = bits << 8 | UInt64(bytes[index]) }
    return bits
  }

  /// The bits mixed so that the highest depend on every one.
  var mixed: UInt64 { (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15 }

  /// Eight bytes after eight bytes, mixed so that each changes all that follow.
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var (hash, place) = (UInt64(truncatingIfNeeded: end - start), start)
    while place < end {
      hash = (hash ^ bytes.eight(from: place, before: end)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    }
    return hash
  }
}

/// A hash index over an id column.
struct IDIndex: Sendable {
  private struct Slot {
    var bits: UInt64
    /// The row; -1 of a slot that is free.
    var row: Int32
    var isHash: Bool
  }

  private var slots: [Slot] = []
  /// How many of the highest bits of a key tell its slot.
  private var width = 4

  /// An index of nothing.
  init() {}

  /// Builds the index; `duplicate` is told the first row of an id and each later one.
  init(_ rows: SheetRows, key: Int, duplicate: (_ first: Int, _ later: Int) -> Void) {
    guard let source = rows.source else { return }
    while 1 << width < rows.count + rows.count / 2 { width += 1 }
    slots = Array(repeating: Slot(bits: 0, row: -1, isHash: false), count: 1 << width)
    source.text.bytes.withSpan { span in
      for row in 0..<rows.count {
        let value = rows.value(key, row)
        guard CellValue.isPresent(value) else { continue }
        let id = PackedText(value)
        let first =
          id.isRewritten
          ? insert(row, rows.rewritten.span, id, span, rows, key)
          : insert(row, span, id, span, rows, key)
        if let first { duplicate(first, row) }
      }
    }
  }

  /// Inserts a row; the row that has the id already, if one has.
  private mutating func insert(
    _ row: Int,
    _ bytes: Span<UInt8>,
    _ id: PackedText,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int
  ) -> Int? {
    let wanted = IDKey(bytes, id.start, id.end)
    let place = place(of: wanted, bytes, id.start, id.end, span, rows, key)
    guard slots[place].row < 0 else { return Int(slots[place].row) }
    slots[place] = Slot(bits: wanted.bits, row: Int32(clamping: row), isHash: wanted.isHash)
    return nil
  }

  /// The row of an id, or nil.
  func row(of id: String, in rows: SheetRows, _ key: Int) -> Int? {
    guard let source = rows.source else { return nil }
    return source.text.bytes.withSpan { span in
      let bytes = id.utf8Span.span
      return find(bytes, 0, bytes.count, span, rows, key)
    }
  }

  /// The row of the id that lies in `bytes` from `start` to `end`, or nil; `span` is the sheet's.
  func find(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    let wanted = IDKey(bytes, start, end)
    let row = slots[place(of: wanted, bytes, start, end, span, rows, key)].row
    return row < 0 ? nil : Int(row)
  }

  /// The place of an id's slot, or of the free one that it would have.
  @inline(__always)
  private func place(
    of wanted: IDKey,
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int
  ) -> Int {
    var place = Int(truncatingIfNeeded: wanted.mixed >> UInt64(64 - width))
    while slots[place].row >= 0,
      !isSame(slots[place], wanted, bytes, start, end, span, rows, key)
    {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  @inline(__always)
  private func isSame(
    _ slot: Slot,
    _ wanted: IDKey,
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int
  ) -> Bool {
    guard slot.bits == wanted.bits, slot.isHash == wanted.isHash else { return false }
    return !wanted.isHash
      || IDIndex.isEqual(bytes, start, end, span, rows, key, Int(slot.row))
  }

  /// Whether a row's id is the one in `bytes`.
  static func isEqual(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int,
    _ row: Int
  ) -> Bool {
    let value = rows.value(key, row)
    guard CellValue.isPresent(value) else { return false }
    let id = PackedText(value)
    guard id.count == end - start else { return false }
    return id.isRewritten
      ? bytes.hasSame(id.count, from: start, as: rows.rewritten.span, from: id.start)
      : bytes.hasSame(id.count, from: start, as: span, from: id.start)
  }
}
