import CSV

// Finds the row of an id by its bytes. Open addressing over row numbers; the ids themselves stay in
// the sheet's bytes, and half of each hash stands beside the row, so that they are looked at only
// where it agrees.

/// A hash index over an id column.
struct IDIndex: Sendable {
  private var slots: [UInt64] = []

  /// An index of nothing.
  init() {}

  /// Builds the index; `duplicate` is told the first row of an id and each later one.
  init(_ rows: SheetRows, key: Int, duplicate: (_ first: Int, _ later: Int) -> Void) {
    guard let source = rows.source else { return }
    var capacity = 16
    while capacity < rows.count * 2 { capacity *= 2 }
    slots = Array(repeating: IDIndex.empty, count: capacity)
    source.text.bytes.withSpan { span in
      for row in 0..<rows.count {
        let value = rows.values[row * rows.width + key]
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

  private static let empty = UInt64.max

  /// Inserts a row; the row that has the id already, if one has.
  private mutating func insert(
    _ row: Int,
    _ bytes: Span<UInt8>,
    _ id: PackedText,
    _ span: Span<UInt8>,
    _ rows: SheetRows,
    _ key: Int
  ) -> Int? {
    let hash = IDIndex.hash(bytes, id.start, id.end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != IDIndex.empty {
      if slots[slot] >> 32 == hash >> 32 {
        let other = Int(slots[slot] & 0xFFFF_FFFF)
        if IDIndex.isEqual(bytes, id.start, id.end, span, rows, key, other) { return other }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(UInt32(truncatingIfNeeded: row))
    return nil
  }

  /// The row of an id, or nil.
  func row(of id: [UInt8], in rows: SheetRows, _ key: Int) -> Int? {
    guard let source = rows.source else { return nil }
    return source.text.bytes.withSpan { span in find(id.span, 0, id.count, span, rows, key) }
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
    let hash = IDIndex.hash(bytes, start, end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != IDIndex.empty {
      if slots[slot] >> 32 == hash >> 32 {
        let row = Int(slots[slot] & 0xFFFF_FFFF)
        if IDIndex.isEqual(bytes, start, end, span, rows, key, row) { return row }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
    let value = rows.values[row * rows.width + key]
    guard CellValue.isPresent(value) else { return false }
    let id = PackedText(value)
    guard id.count == end - start else { return false }
    if id.isRewritten {
      for index in 0..<id.count where rows.rewritten[id.start + index] != bytes[start + index] {
        return false
      }
    } else {
      for index in 0..<id.count where span[id.start + index] != bytes[start + index] {
        return false
      }
    }
    return true
  }

  /// FNV-1a, mixed so that its high and low halves both depend on every byte.
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    // The empty slot's pattern is no row's: its low half is no row number.
    return hash ^ hash >> 29
  }
}
