import CSV

/// Rows that may say the same: of a million that do not, none is put into words.
enum AlikeRows {
  /// The rows, in order, of which another has the same links, numbers and texts, as far as 64 bits tell.
  static func rows(_ table: SheetTable, _ links: [[Int32]], _ columns: Range<Int>) -> [Int] {
    let isText = table.schema.columns.map(\.kind.isText)
    let (texts, numbers) = (columns.filter { isText[$0] }, columns.filter { !isText[$0] })
    let marks = (0..<table.rowCount).map { row in
      var mark: UInt64 = 0
      for link in links {
        mark = mixed(mark, Int64(link.indices.contains(row) ? link[row] : -1))
      }
      mark = mixed(mark, numbers, row, table)
      for column in texts { mark = mixed(mark, textOf: table.value(column, row), table) }
      return mark
    }
    let twice = repeated(marks)
    return twice.isEmpty ? [] : marks.indices.filter { twice.contains(marks[$0]) }
  }

  /// The marks that are there more than once, found by open addressing.
  private static func repeated(_ marks: [UInt64]) -> Set<UInt64> {
    var width = 4
    while 1 << width < marks.count * 2 { width += 1 }
    // A mark of zero would be a free slot: it is taken for one that is there twice.
    var slots = [UInt64](repeating: 0, count: 1 << width)
    var twice: Set<UInt64> = []
    for mark in marks {
      guard mark != 0 else {
        twice.insert(mark)
        continue
      }
      var slot = Int(truncatingIfNeeded: mark >> UInt64(64 - width))
      while slots[slot] != 0, slots[slot] != mark { slot = (slot + 1) & (slots.count - 1) }
      if slots[slot] == mark { twice.insert(mark) }
      slots[slot] = mark
    }
    return twice
  }

  /// Mixes in the numbers of a row as they are packed, two at a time.
  private static func mixed(
    _ mark: UInt64,
    _ columns: [Int],
    _ row: Int,
    _ table: SheetTable
  ) -> UInt64 {
    let first = row * table.content.rows.width
    var (mark, before) = (mark, UInt64(0))
    for (place, column) in columns.enumerated() {
      let cell = table.content.rows.cells[first + column]
      // What does not fit is not told apart by its cell.
      if cell == .large { mark = mixed(mark, table.value(column, row)) }
      let code = UInt64(UInt32(bitPattern: cell.code))
      if place % 2 == 1 { mark = mixed(mark, before << 32 | code) }
      before = code
    }
    return columns.count % 2 == 1 ? mixed(mark, before) : mark
  }

  /// Mixes in the bytes of a text, wherever it lies.
  private static func mixed(
    _ mark: UInt64,
    textOf value: Int64,
    _ table: SheetTable
  ) -> UInt64 {
    guard CellValue.isPresent(value) else { return mixed(mark, value) }
    let text = PackedText(value)
    return table.content.rows.withText(text) { bytes, start in
      var mark = mixed(mark, Int64(text.count))
      var place = start
      while place + 8 <= start + text.count {
        mark = mixed(mark, bytes.eight(from: place))
        place += 8
      }
      for last in place..<start + text.count { mark = mixed(mark, UInt64(bytes[last])) }
      return mark
    }
  }

  private static func mixed(_ mark: UInt64, _ number: Int64) -> UInt64 {
    mixed(mark, UInt64(bitPattern: number))
  }

  private static func mixed(_ mark: UInt64, _ number: UInt64) -> UInt64 {
    let sum = (mark ^ number) &* 0x9E37_79B9_7F4A_7C15
    return sum ^ sum >> 29
  }
}
