import Exchange

// Dates that are not read but understood: the repair names the day that was likely meant.

/// Dates in words, `28-Feb-2003`, and in a row of digits, `20030228`.
enum WrittenDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day that was likely meant; nil if none can be told.
  static func day(_ ascii: [UInt8]) -> Day? {
    if ascii.count == 8, ascii.allSatisfy({ $0 &- 48 < 10 }) {
      let number = ascii.reduce(0) { $0 * 10 + Int($1 - 48) }
      return number < 19_000_000 ? nil : Day(number / 10_000, number / 100 % 100, number % 100)
    }
    guard let (month, numbers) = parts(ascii), numbers.count == 2 else { return nil }
    let year = numbers.first { $0.count == 4 }
    let day = numbers.first { $0.count <= 2 }
    guard let year = year.flatMap({ Int($0) }), let day = day.flatMap({ Int($0) }) else {
      return nil
    }
    return Day(year, month, day)
  }

  /// Whether it is a date in words with a year of two digits, `28-Feb-03`.
  static func hasTwoDigitYear(_ ascii: [UInt8]) -> Bool {
    guard let (_, numbers) = parts(ascii) else { return false }
    return numbers.count == 2 && numbers.allSatisfy { $0.count <= 2 }
  }

  /// The month named and the numbers beside it; nil if there is anything else.
  static func parts(_ ascii: [UInt8]) -> (month: Int, numbers: [String])? {
    let words = String(decoding: ascii, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let names = words.filter { $0.first?.isLetter == true }
    let numbers = words.filter { $0.first?.isNumber == true }
    guard names.count == 1, let name = names.first, name.utf8.count >= 3,
      let month = months.firstIndex(of: String(name.prefix(3)))
    else { return nil }
    return (month + 1, numbers)
  }
}
