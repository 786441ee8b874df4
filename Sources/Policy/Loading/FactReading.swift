internal import Exchange

/// Reads a value as a person types it, in policy.csv, after `--set` or in `rules try`.
enum FactReading {
  /// Why a text is no such value.
  struct Problem: Error, Equatable {
    /// What would be right, as in "a date such as 2003-04-01".
    var expected: String
  }

  /// Reads a parameter's value; a parameter of basis points takes `110%` as well.
  static func read(_ text: String, as type: ParameterType) throws(Problem) -> Fact {
    if type == .timeOfDay, !text.trimmed.isEmpty, clock(text.trimmed) == nil {
      throw Problem(expected: "a time of day such as 08:00, on the 24-hour clock")
    }
    guard type == .basisPoints, text.trimmed.hasSuffix("%") else {
      return try read(text, as: type.kind)
    }
    // A percent is a hundred basis points, and an amount counts ten-thousandths.
    guard let amount = Money(written: String(text.trimmed.dropLast()))?.tenThousandths,
      amount % 100 == 0
    else {
      throw Problem(expected: "basis points such as 11000, or a percentage such as 110%")
    }
    return .number(amount / 100)
  }

  /// Reads a value of a field's kind; an empty text is blank.
  static func read(_ text: String, as kind: ValueKind) throws(Problem) -> Fact {
    let text = text.trimmed
    guard !text.isEmpty else { return .blank }
    switch kind {
    case .text: return .text(text)
    case .texts: return .texts(list(text))
    case .yesNo:
      guard let flag = flag(text) else { throw Problem(expected: "yes or no") }
      return .flag(flag)
    case .count, .number, .money, .date, .time, .decimal:
      guard let number = number(text, as: kind) else { throw Problem(expected: example(kind)) }
      return .number(number)
    }
  }

  private static func number(_ text: String, as kind: ValueKind) -> Int64? {
    switch kind {
    case .money: Money(written: text)?.tenThousandths
    case .date: Day(text).map { Int64($0.number) }
    case .time: moment(text)?.number
    case .decimal: decimal(text)
    default: WholeNumber.read(text)
    }
  }

  /// A number with up to four decimals, `-1.25`, in ten-thousandths.
  static func decimal(_ text: String) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? String(text.dropFirst()) : text
    guard digits.utf8.first.map({ $0.isDigit || $0 == UInt8(ascii: ".") }) ?? false,
      let number = Money(written: digits)?.tenThousandths
    else { return nil }
    return isNegative ? -number : number
  }

  private static func example(_ kind: ValueKind) -> String {
    switch kind {
    case .money: "an amount such as 12.50, with four decimals at most"
    case .date: "a date such as 2003-04-01"
    case .time: "a time such as 2003-03-31 17:00"
    case .decimal: "a number such as 1.25, with four decimals at most"
    default: "a whole number such as 20"
    }
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true": true
    case "no", "n", "false": false
    default: nil
    }
  }

  private static func list(_ text: String) -> [String] {
    let separator: Character = text.contains(";") ? ";" : ","
    return text.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// A moment, `2003-03-31 17:00`.
  static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = Day(String(parts[0])), let minute = clock(String(parts[1]))
    else { return nil }
    return Moment(day, minute: minute)
  }

  /// Minutes since midnight, from `08:00`; 24:00 ends the day.
  static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
