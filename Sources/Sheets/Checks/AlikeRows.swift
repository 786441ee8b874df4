import CSV

/// Rows that may say the same: of a million that do not, none is put into words.
enum AlikeRows {
  /// The rows, in order, of which another has the same links, numbers and texts, as far as 64 bits tell.
  ///
  /// Links and two numbers come first; the other numbers, and then the texts, are looked at only where those agree.
  static func rows(_ table: SheetTable, _ links: [[Int32]], _ columns: Range<Int>) -> [Int] {
    let isText = table.content.rows.isText
    let (texts, numbers) = (columns.filter { isText[$0] }, columns.filter { !isText[$0] })
    let (first, others) = (Array(numbers.prefix(2)), Array(numbers.dropFirst(2)))
    let rows = repeated(
      (0..<table.rowCount).map { row in
        var mark: UInt64 = 0
        for link in links { mark = mixed(mark, Int64(row < link.count ? link[row] : -1)) }
        return (row, mixed(mark, first, row, table))
      }
    )
    let alike = repeated(rows.map { ($0.row, mixed($0.mark, others, $0.row, table)) })
    return repeated(
      alike.map { row, mark in
        (row, texts.reduce(mark) { mixed($0, textOf: table.value($1, row), table) })
      }
    ).map(\.row)
  }

  /// The rows, in order, whose marks are there more than once, found by open addressing.
  private static func repeated(
    _ rows: [(row: Int, mark: UInt64)]
  ) -> [(row: Int, mark: UInt64)] {
    var width = 4
    while 1 << width < rows.count * 2 { width += 1 }
    // The place of the first of each mark; below zero of a slot that is free.
    var slots = [Int32](repeating: -1, count: 1 << width)
    var isRepeated = [Bool](repeating: false, count: rows.count)
    for place in rows.indices {
      let mark = rows[place].mark
      var slot = Int(truncatingIfNeeded: mark >> UInt64(64 - width))
      while slots[slot] >= 0, rows[Int(slots[slot])].mark != mark {
        slot = (slot + 1) & (slots.count - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(clamping: place)
      } else {
        isRepeated[Int(slots[slot])] = true
        isRepeated[place] = true
      }
    }
    return rows.indices.filter { isRepeated[$0] }.map { rows[$0] }
  }

  /// Mixes in the numbers of a row as they are packed, two at a time.
  @inline(__always)
  private static func mixed(
    _ mark: UInt64,
    _ columns: [Int],
    _ row: Int,
    _ table: SheetTable
  ) -> UInt64 {
    let first = row * table.content.rows.width
    var (mark, before) = (mark, UInt64(0))
    for place in columns.indices {
      let cell = table.content.rows.cells[first + columns[place]]
      // What does not fit is not told apart by its cell.
      if cell == .large { mark = mixed(mark, table.value(columns[place], row)) }
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
