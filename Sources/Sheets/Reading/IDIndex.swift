import CSV

// Finds the row of an id by its bytes. Open addressing over row numbers: the ids themselves stay in
// the sheet's bytes.

/// A hash index over the key column of a table.
struct IDIndex: Sendable {
  private var slots: [Int32] = []

  init() {}

  /// Builds the index; `duplicate` is told the first row of an id and each later one.
  init(_ table: SheetTable, key: Int, duplicate: (_ first: Int, _ later: Int) -> Void) {
    var capacity = 16
    while capacity < table.rowCount * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    guard let source = table.source else { return }
    source.text.bytes.withSpan { span in
      for row in 0..<table.rowCount {
        insert(table, key, row, span, duplicate: duplicate)
      }
    }
  }

  private mutating func insert(
    _ table: SheetTable,
    _ key: Int,
    _ row: Int,
    _ span: Span<UInt8>,
    duplicate: (_ first: Int, _ later: Int) -> Void
  ) {
    let value = table.values[row * table.width + key]
    guard CellValue.isPresent(value) else { return }
    let id = PackedText(value)
    var slot = IDIndex.hash(span, table, id) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      let otherID = PackedText(table.values[other * table.width + key])
      if IDIndex.isEqual(span, table, id, otherID) { return duplicate(other, row) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: row)
  }

  /// The row of an id, or nil.
  func row(of id: [UInt8], in table: SheetTable, _ key: Int) -> Int? {
    guard !slots.isEmpty, let source = table.source else { return nil }
    return source.text.bytes.withSpan { span in
      find(id.span, 0, id.count, span, table, key)
    }
  }

  /// The row of the id that lies in `bytes` from `start` to `end`, or nil.
  func find(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ span: Span<UInt8>,
    _ table: SheetTable,
    _ key: Int
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = IDIndex.hash(bytes, start, end) & (slots.count - 1)
    while slots[slot] >= 0 {
      let row = Int(slots[slot])
      let other = PackedText(table.values[row * table.width + key])
      if other.count == end - start, IDIndex.isEqual(bytes, start, span, table, other) {
        return row
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isEqual(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ span: Span<UInt8>,
    _ table: SheetTable,
    _ other: PackedText
  ) -> Bool {
    for index in 0..<other.count {
      let byte =
        other.isRewritten ? table.rewritten[other.start + index] : span[other.start + index]
      if bytes[start + index] != byte { return false }
    }
    return true
  }

  private static func isEqual(
    _ span: Span<UInt8>,
    _ table: SheetTable,
    _ one: PackedText,
    _ other: PackedText
  ) -> Bool {
    guard one.count == other.count else { return false }
    if one.isRewritten {
      return isEqual(table.rewritten.span, one.start, span, table, other)
    }
    return isEqual(span, one.start, span, table, other)
  }

  private static func hash(_ span: Span<UInt8>, _ table: SheetTable, _ id: PackedText) -> Int {
    id.isRewritten
      ? hash(table.rewritten.span, id.start, id.end) : hash(span, id.start, id.end)
  }

  /// FNV-1a, its high bits folded in.
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
