import CSV

// A million ids compared where they lie would be a cache miss each: the first eight bytes that tell
// them apart are taken along, and most sheets are in order already.

/// The rows of a table in the order of an id's bytes.
enum IDOrder {
  private struct Entry {
    var head: UInt64
    var row: Int32
  }

  /// The rows whose id can be read, ordered by its bytes; of equal ones the earlier row first.
  static func sorted(_ table: SheetTable, _ key: Int) -> [Int32] {
    guard let source = table.source else { return [] }
    return source.text.bytes.withSpan { span in
      let rows = (0..<table.rowCount).filter { CellValue.isPresent(table.value(key, $0)) }
      let skip = commonPrefix(rows, table, key, span)
      var entries = rows.map { row in
        Entry(head: head(id(table, key, row), skip, table, span), row: Int32(clamping: row))
      }
      if !isOrdered(entries, table, key, span) {
        entries.sort { precedes($0, $1, table, key, span) }
      }
      return entries.map(\.row)
    }
  }

  private static func isOrdered(
    _ entries: [Entry],
    _ table: SheetTable,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Bool {
    for index in entries.indices.dropFirst()
    where precedes(entries[index], entries[index - 1], table, key, span) {
      return false
    }
    return true
  }

  private static func precedes(
    _ one: Entry,
    _ other: Entry,
    _ table: SheetTable,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Bool {
    guard one.head == other.head else { return one.head < other.head }
    return isBefore(id(table, key, Int(one.row)), id(table, key, Int(other.row)), table, span)
  }

  private static func id(_ table: SheetTable, _ key: Int, _ row: Int) -> PackedText {
    PackedText(table.values[row * table.width + key])
  }

  private static func byte(
    _ id: PackedText,
    _ index: Int,
    _ table: SheetTable,
    _ span: Span<UInt8>
  ) -> UInt8 {
    id.isRewritten ? table.rewritten[id.start + index] : span[id.start + index]
  }

  private static func head(
    _ id: PackedText,
    _ skip: Int,
    _ table: SheetTable,
    _ span: Span<UInt8>
  ) -> UInt64 {
    var head: UInt64 = 0
    for index in skip..<skip + 8 {
      head = head << 8 | UInt64(index < id.count ? byte(id, index, table, span) : 0)
    }
    return head
  }

  private static func commonPrefix(
    _ rows: [Int],
    _ table: SheetTable,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Int {
    guard let first = rows.first else { return 0 }
    let model = id(table, key, first)
    var length = model.count
    for row in rows {
      let other = id(table, key, row)
      length = min(length, other.count)
      var index = 0
      while index < length, byte(other, index, table, span) == byte(model, index, table, span) {
        index += 1
      }
      length = index
    }
    return length
  }

  private static func isBefore(
    _ one: PackedText,
    _ other: PackedText,
    _ table: SheetTable,
    _ span: Span<UInt8>
  ) -> Bool {
    for index in 0..<min(one.count, other.count) {
      let (left, right) = (byte(one, index, table, span), byte(other, index, table, span))
      if left != right { return left < right }
    }
    if one.count != other.count { return one.count < other.count }
    return one.start < other.start
  }
}
