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

  /// The same where the ids rise from row to row, each later than the one before; nil where they do not,
  /// or where some do not stand in the file as they are meant.
  static func rising(_ rows: SheetRows, _ key: Int) -> [Int32]? {
    guard let source = rows.source, rows.rewritten.isEmpty else { return nil }
    return source.text.bytes.withSpan { span in
      var order: [Int32] = []
      order.reserveCapacity(rows.count)
      var last: (id: PackedText, head: UInt64)?
      for row in 0..<rows.count where CellValue.isPresent(rows.value(key, row)) {
        let id = id(rows, key, row)
        let head = head(id, 0, rows, span)
        if let last {
          guard last.head <= head else { return nil }
          if last.head == head, precedes(last.id, id, rows, span) != true { return nil }
        }
        last = (id, head)
        order.append(Int32(clamping: row))
      }
      return order
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
    PackedText(rows.value(key, row))
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
    let left = id.count - skip
    if !id.isRewritten, left > 0, id.start + skip + 8 <= span.count {
      let eight = span.eight(from: id.start + skip).byteSwapped
      return left < 8 ? eight & (.max << UInt64(64 - 8 * left)) : eight
    }
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
    precedes(one, other, rows, span) ?? (one.start < other.start)
  }

  /// Whether an id comes before another; nil if they are alike.
  private static func precedes(
    _ one: PackedText,
    _ other: PackedText,
    _ rows: SheetRows,
    _ span: Span<UInt8>
  ) -> Bool? {
    for index in 0..<min(one.count, other.count) {
      let (left, right) = (byte(one, index, rows, span), byte(other, index, rows, span))
      if left != right { return left < right }
    }
    return one.count == other.count ? nil : one.count < other.count
  }
}
