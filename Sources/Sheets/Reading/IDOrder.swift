import CSV

// A million ids compared where they lie would be a cache miss each: the first eight bytes that tell
// them apart are taken along, and most sheets are in order already.

/// The rows of a sheet in the order of the bytes of their ids.
enum IDOrder {
  private struct Entry {
    var head: UInt64
    var row: Int32
  }

  /// The rows whose id can be read, ordered by its bytes; of equal ones the earlier row first.
  static func sorted(_ rows: SheetRows, _ key: Int) -> [Int32] {
    guard let source = rows.source else { return [] }
    return source.text.bytes.withSpan { span in
      let present = (0..<rows.count).filter { CellValue.isPresent(rows.value(key, $0)) }
      let skip = commonPrefix(present, rows, key, span)
      var entries = present.map { row in
        Entry(head: head(id(rows, key, row), skip, rows, span), row: Int32(clamping: row))
      }
      if !isOrdered(entries, rows, key, span) {
        entries.sort { precedes($0, $1, rows, key, span) }
      }
      return entries.map(\.row)
    }
  }

  private static func isOrdered(
    _ entries: [Entry],
    _ rows: SheetRows,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Bool {
    for index in entries.indices.dropFirst()
    where precedes(entries[index], entries[index - 1], rows, key, span) {
      return false
    }
    return true
  }

  private static func precedes(
    _ one: Entry,
    _ other: Entry,
    _ rows: SheetRows,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Bool {
    guard one.head == other.head else { return one.head < other.head }
    return isBefore(id(rows, key, Int(one.row)), id(rows, key, Int(other.row)), rows, span)
  }

  private static func id(_ rows: SheetRows, _ key: Int, _ row: Int) -> PackedText {
    PackedText(rows.values[row * rows.width + key])
  }

  private static func byte(
    _ id: PackedText,
    _ index: Int,
    _ rows: SheetRows,
    _ span: Span<UInt8>
  ) -> UInt8 {
    id.isRewritten ? rows.rewritten[id.start + index] : span[id.start + index]
  }

  private static func head(
    _ id: PackedText,
    _ skip: Int,
    _ rows: SheetRows,
    _ span: Span<UInt8>
  ) -> UInt64 {
    var head: UInt64 = 0
    for index in skip..<skip + 8 {
      head = head << 8 | UInt64(index < id.count ? byte(id, index, rows, span) : 0)
    }
    return head
  }

  private static func commonPrefix(
    _ present: [Int],
    _ rows: SheetRows,
    _ key: Int,
    _ span: Span<UInt8>
  ) -> Int {
    guard let first = present.first else { return 0 }
    let model = id(rows, key, first)
    var length = model.count
    for row in present {
      let other = id(rows, key, row)
      length = min(length, other.count)
      var index = 0
      while index < length, byte(other, index, rows, span) == byte(model, index, rows, span) {
        index += 1
      }
      length = index
    }
    return length
  }

  private static func isBefore(
    _ one: PackedText,
    _ other: PackedText,
    _ rows: SheetRows,
    _ span: Span<UInt8>
  ) -> Bool {
    for index in 0..<min(one.count, other.count) {
      let (left, right) = (byte(one, index, rows, span), byte(other, index, rows, span))
      if left != right { return left < right }
    }
    if one.count != other.count { return one.count < other.count }
    return one.start < other.start
  }
}
