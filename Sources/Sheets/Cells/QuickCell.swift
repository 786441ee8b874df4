internal import CSV
internal import Exchange

// The quick path of reading a cell, here because a sheet of a million rows has twelve million of
// them: it reads the plain forms in place, with no allocation, and answers `unreadable` for
// everything else, which then goes to `PatientCell`. It may be slower to say yes, never different:
// wherever it gives a number, the patient path gives the same (QuickCellTests).

/// Reads the plain forms of cells in place.
enum QuickCell {
  /// A day, `2003-02-28` or `2/28/2003` in the order the offer says.
  static func date(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ order: DateOrder) -> Int64 {
    guard end - start >= 8 else { return CellValue.unreadable }
    let dash = UInt8(ascii: "-")
    if end - start == 10, bytes[start + 4] == dash, bytes[start + 7] == dash {
      return dashedDate(bytes, start)
    }
    return slashedDate(bytes, start, end, order)
  }

  @inline(__always)
  private static func dashedDate(_ bytes: Span<UInt8>, _ start: Int) -> Int64 {
    // `2003-02-` and `03-02-28`, without their dashes `20030228`.
    let (head, tail) = (bytes.eight(from: start), bytes.eight(from: start + 2))
    let digits = head & 0xFFFF_FFFF | (tail >> 24 & 0xFFFF) << 32 | tail & 0xFFFF_0000_0000_0000
    guard let (century, year, month, day) = EightBytes(digits).twoDigitNumbers else {
      return CellValue.unreadable
    }
    return self.day(century * 100 + year, month, day)
  }

  /// Whether a date or a time that was read begins with the year: others have slashes.
  @inline(__always)
  static func hasDashes(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    bytes[start + 4] == UInt8(ascii: "-")
  }

  private static func slashedDate(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ order: DateOrder
  ) -> Int64 {
    let slash = UInt8(ascii: "/")
    let first = bytes[start + 1] == slash ? start + 1 : start + 2
    let second = bytes[first + 2] == slash ? first + 2 : first + 3
    guard second + 5 == end, bytes[first] == slash, bytes[second] == slash
    else { return CellValue.unreadable }
    let one = number(bytes, start, first)
    let two = number(bytes, first + 1, second)
    let year = number(bytes, second + 1, end)
    return order == .monthFirst ? day(year, one, two) : day(year, two, one)
  }

  /// A time, `2003-03-31 17:00`.
  static func time(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    guard end - start == 16, bytes[start + 10] == UInt8(ascii: " "),
      bytes[start + 13] == UInt8(ascii: ":")
    else { return CellValue.unreadable }
    let day = date(bytes, start, start + 10, .monthFirst)
    let hour = number(bytes, start + 11, start + 13)
    let minute = number(bytes, start + 14, end)
    guard day != CellValue.unreadable, bytes[start + 4] == UInt8(ascii: "-"), hour >= 0, hour < 24,
      minute >= 0, minute < 60
    else { return CellValue.unreadable }
    return Day(number: day).flatMap { Moment($0, minute: Int(hour * 60 + minute)) }?.number
      ?? CellValue.unreadable
  }

  /// Whole shares, `12000` or `12,000`.
  static func count(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    let (value, next) = count(bytes, start, end, hasCommas: true)
    return next == end ? value : CellValue.unreadable
  }

  /// The whole shares that begin at a place, and where they end.
  @inline(__always)
  static func count(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    hasCommas: Bool
  ) -> (value: Int64, end: Int) {
    let (value, end) = whole(bytes, start, limit, hasCommas)
    return (end - start <= 20 && value <= CountCell.most ? value : CellValue.unreadable, end)
  }

  /// The amount that begins at a place, `0.95`, `$12.50` or `1,234.5`, and where it ends.
  @inline(__always)
  static func money(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    hasCommas: Bool
  ) -> (value: Int64, end: Int) {
    let first = start < limit && bytes[start] == UInt8(ascii: "$") ? start + 1 : start
    let (dollars, point) = whole(bytes, first, limit, hasCommas)
    let (fraction, end) = fraction(bytes, point, limit)
    // Below 10^14 dollars the scaled amount fits.
    guard dollars >= 0, dollars < 100_000_000_000_000, fraction >= 0, end - start <= 18
    else { return (CellValue.unreadable, end) }
    return (dollars * 10_000 + fraction, end)
  }

  /// The ten-thousandths behind a point, one to four digits, and where they end; 0 without a point,
  /// `unreadable` without a digit.
  @inline(__always)
  private static func fraction(_ bytes: Span<UInt8>, _ point: Int, _ limit: Int) -> (Int64, Int) {
    guard point < limit, bytes[point] == UInt8(ascii: ".") else { return (0, point) }
    var (value, index): (Int64, Int) = (0, point + 1)
    while index < limit, index - point <= 4, bytes[index] &- 48 < 10 {
      value = value * 10 + Int64(bytes[index] &- 48)
      index += 1
    }
    guard index > point + 1 else { return (CellValue.unreadable, index) }
    for _ in index..<point + 5 { value *= 10 }
    return (value, index)
  }

  /// A whole number, with thousands separators or without, and where it ends; `unreadable` if there is none.
  @inline(__always)
  private static func whole(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ hasCommas: Bool
  ) -> (Int64, Int) {
    var value: Int64 = 0
    var index = start
    var groupStart = -1
    while index < limit, index - start < 18 {
      let byte = bytes[index]
      let digit = byte &- 48
      if digit < 10 {
        value = value * 10 + Int64(digit)
      } else if hasCommas, byte == Byte.comma {
        let isGood = groupStart < 0 ? (1...3).contains(index - start) : index - groupStart == 4
        guard isGood else { return (CellValue.unreadable, index) }
        groupStart = index
      } else {
        break
      }
      index += 1
    }
    let isGood = index > start && (groupStart < 0 || index - groupStart == 4)
    return isGood ? (value, index) : (CellValue.unreadable, index)
  }

  /// The place of a word among words, letter for letter.
  @inline(__always)
  static func choice(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ words: [KnownWord]
  ) -> Int64 {
    let head = bytes.eight(from: start, before: end)
    for place in words.indices where words[place].head == head {
      if words[place].isEqual(bytes, start, end) { return Int64(place) }
    }
    return CellValue.unreadable
  }

  /// An id: visible ASCII, not beginning as a formula, an error or a scientific number may.
  static func id(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    guard isPlainBeginning(bytes, start, end) else { return CellValue.unreadable }
    for index in start..<end {
      let byte = bytes[index]
      guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "+") else { return CellValue.unreadable }
    }
    return PackedText.pack(start, end) ?? CellValue.unreadable
  }

  /// A text of visible ASCII and spaces.
  static func text(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    guard isPlainBeginning(bytes, start, end) else { return CellValue.unreadable }
    for index in start..<end {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x7F else { return CellValue.unreadable }
    }
    return PackedText.pack(start, end) ?? CellValue.unreadable
  }

  /// A letter or digit, and not the beginning of LibreOffice's `Err:502`.
  static func isPlainBeginning(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let first = bytes[start]
    guard first &- 48 < 10 || (first | 0x20) &- 97 < 26 else { return false }
    return first | 0x20 != UInt8(ascii: "e") || start + 3 >= end
      || bytes[start + 3] != UInt8(ascii: ":")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    guard year > 0, month > 0, day > 0 else { return CellValue.unreadable }
    return DayNumber.of(year, month, day)
  }

  /// The number that digits make; -1 if one of them is none.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var value = 0
    for index in start..<end {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return -1 }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

/// A word that a cell may hold, compared by its first eight bytes before the others.
struct KnownWord: Sendable {
  let head: UInt64
  private let bytes: [UInt8]

  init(_ word: String) {
    let bytes = Array(word.utf8)
    self.bytes = bytes
    head = bytes.span.eight(from: 0, before: bytes.count)
  }

  /// Whether it is the word in `other` from `start` to `end`, where the first eight bytes are the same.
  func isEqual(_ other: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard bytes.count == end - start else { return false }
    return bytes.count <= 8 || other.hasSame(bytes.count, from: start, as: bytes.span, from: 0)
  }
}
