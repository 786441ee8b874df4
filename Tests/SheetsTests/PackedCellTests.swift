import Exchange
import Testing

@testable import Sheets

/// A cell keeps its number, whether or not that fits into half a word.
@Suite struct PackedCellTests {
  private static let numbers: [Int64] = [
    CellValue.blank, CellValue.unreadable, 0, 1, -1, Int64(Int32.max), Int64(Int32.max) + 1,
    Int64(Int32.min), Int64(Int32.min) + 1, Int64(Int32.min) + 2, Int64(Int32.min) + 3,
    Int64(Int32.min) - 1, 1 << 53, .max, .min + 2,
  ]

  /// Texts of a row that begins at byte 100,000: before it, in it, far from it, long ones, rewritten.
  private static let texts: [Int64] = [
    (0, 5), (99_999, 100_001), (100_000, 100_000), (100_000, 116_383), (100_000, 116_384),
    (231_071, 231_072), (231_072, 231_073), (5_000_000_000, 5_000_000_007),
  ].flatMap { start, end in
    [false, true].compactMap { PackedText.pack(start, end, isRewritten: $0) }
  }

  private static let schema = SheetSchema(
    "test",
    isRequired: false,
    "a test",
    columns: [
      Column<String>(0, "text", .text, .optional, "", example: "").declaration,
      Column<Int>(1, "number", .whole, .optional, "", example: "").declaration,
    ]
  )

  @Test func `a row keeps what it was given`() {
    let rows = Self.rows()
    for (row, value) in Self.numbers.enumerated() { #expect(rows.value(1, row) == value) }
    for (row, value) in Self.texts.enumerated() { #expect(rows.value(0, row) == value) }
    #expect(rows.value(2, 0) == CellValue.blank && rows.value(0, rows.count) == CellValue.blank)
    #expect(rows.hasUnreadable)
  }

  @Test func `a number that is changed is the new one`() {
    var rows = Self.rows()
    for (row, value) in Self.numbers.reversed().enumerated() { rows.set(value, 1, row) }
    for (row, value) in Self.numbers.reversed().enumerated() {
      #expect(rows.value(1, row) == value)
    }
  }

  @Test func `pieces put together keep their numbers, rewritten texts behind one another`() {
    var rows = Self.rows()
    rows.rewritten = Array(repeating: 0x41, count: 9)
    let count = rows.count
    rows.append(Self.rows(), rows: count, lines: count)
    for (row, value) in Self.numbers.enumerated() { #expect(rows.value(1, count + row) == value) }
    for (row, value) in Self.texts.enumerated() {
      let (one, other) = (PackedText(value), PackedText(rows.value(0, count + row)))
      #expect(other.start == one.start + (one.isRewritten ? 9 : 0))
      #expect(other.count == one.count && other.isRewritten == one.isRewritten)
    }
  }

  private static func rows() -> SheetRows {
    var rows = SheetRows(schema)
    for row in 0..<max(numbers.count, texts.count) {
      let text = row < texts.count ? texts[row] : CellValue.blank
      let number = row < numbers.count ? numbers[row] : CellValue.blank
      rows.append([text, number], number: row, line: row, offset: 100_000)
    }
    return rows
  }
}
