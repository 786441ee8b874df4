/// An id that a spreadsheet takes for a date, or the date that it makes of one: `MAR1` becomes `1-Mar`.
struct IDAsDate {
  /// What both have in common: month and day.
  let core: String
  /// Whether it is written as a spreadsheet shows a date.
  let isDate: Bool

  // `12/31/2026` is the longest.
  private static let mostBytes = 10
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil of an id of which no spreadsheet makes a date.
  init?(_ id: String) {
    guard Self.isPossible(id.utf8Span.span, 0..<id.utf8.count) else { return nil }
    let parts = Self.parts(id)
    guard let (month, day, isDate) = Self.inWords(parts, id) ?? Self.inNumbers(parts, id) else {
      return nil
    }
    core = "\u{0}\(month)-\(day)"
    self.isDate = isDate
  }

  /// Whether an id may be one, by its bytes alone: its letters are those of a month, or it has none and a
  /// mark between its digits.
  ///
  /// One with letters outside ASCII is looked at more closely.
  static func isPossible(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (3...mostBytes).contains(range.count) else { return false }
    var (letters, hasDigit, hasMark) = (UInt64(0), false, false)
    for place in range {
      switch bytes[place] {
      case 0x80...: return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "-"), UInt8(ascii: "/"): hasMark = true
      case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 26:
        guard letters < 1 << 16 else { return false }
        letters = letters << 8 | UInt64(byte | 0x20)
      default: break
      }
    }
    guard hasDigit else { return false }
    return letters == 0 ? hasMark : lettersOfMonths.contains(letters)
  }

  /// The three letters of each month, a byte each.
  private static let lettersOfMonths = months.map { month in
    month.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Runs of digits and of letters, one of `-` and `/` between them or nothing.
  private static func parts(_ id: String) -> [String] {
    var parts: [String] = [""]
    var last: Character?
    for letter in id {
      if letter == "-" || letter == "/" {
        parts.append("")
      } else {
        let changes = last.map { $0.isNumber != letter.isNumber && $0.isLetter != letter.isLetter }
        if changes ?? false, parts.last?.isEmpty == false { parts.append("") }
        parts[parts.count - 1].append(letter)
      }
      last = letter
    }
    return parts
  }

  /// `1-Mar` as a spreadsheet shows it, and `MAR1`, `1-MAR`, `mar-1`.
  private static func inWords(_ parts: [String], _ id: String) -> (Int, Int, Bool)? {
    guard parts.count == 2 else { return nil }
    for (day, word) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard let month = months.firstIndex(of: word.lowercased()), let day = number(day, 1...31)
      else { continue }
      let isDate =
        word == parts[1] && id.contains("-")
        && word == word.prefix(1).uppercased() + word.dropFirst().lowercased()
      return (month + 1, day, isDate)
    }
    return nil
  }

  /// `2026-03-01` and `3/1/2026`, and `3-1`.
  private static func inNumbers(_ parts: [String], _ id: String) -> (Int, Int, Bool)? {
    switch parts.count {
    case 2 where id.contains("-") || id.contains("/"):
      return monthAndDay(parts[0], parts[1]).map { ($0, $1, false) }
    case 3 where id.count(where: { $0 == "-" }) == 2 && number(parts[0], 1900...2100) != nil:
      return monthAndDay(parts[1], parts[2]).map { ($0, $1, true) }
    case 3 where id.count(where: { $0 == "/" }) == 2 && number(parts[2], 1900...2100) != nil:
      return monthAndDay(parts[0], parts[1]).map { ($0, $1, true) }
    default: return nil
    }
  }

  private static func monthAndDay(_ month: String, _ day: String) -> (Int, Int)? {
    guard let month = number(month, 1...12), let day = number(day, 1...31) else { return nil }
    return (month, day)
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ $0 &- 48 < 10 }), let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }
}
