internal import Exchange
internal import Findings

/// What kind of value is written in a rule, as far as a reading of the text can tell.
///
/// Money, dates and times are whole numbers to Lua: only their kind says that two of them cannot be
/// compared (`rules.md`).
struct WrittenKind: Equatable {
  /// The kinds that are told apart.
  enum Base: Equatable {
    case none, flag, text, texts, number, fraction, decimal, money, date, time, table, function
  }

  var base: Base
  /// The only texts it can be; empty if any.
  var choices: [String] = []
  /// The number as it is written, if it is written here.
  var number: String?
  /// The text that is written here.
  var text: String?

  init(_ base: Base, choices: [String] = [], number: String? = nil, text: String? = nil) {
    self.base = base
    self.choices = choices
    self.number = number
    self.text = text
  }

  /// The kind of a field, parameter or answer; nil for what has parts.
  init?(of kind: ValueKind, choices: [String] = []) {
    switch kind {
    case .count, .number: self.init(.number)
    case .money: self.init(.money)
    case .date: self.init(.date)
    case .time: self.init(.time)
    case .yesNo: self.init(.flag)
    case .text: self.init(.text, choices: choices)
    case .texts: self.init(.texts, choices: choices)
    case .decimal: self.init(.decimal)
    }
  }

  /// The kind of what a word of the vocabulary takes or answers; nil for any.
  init?(of kind: Word.Kind) {
    switch kind {
    case .date: self.init(.date)
    case .time: self.init(.time)
    case .money: self.init(.money)
    case .whole: self.init(.number)
    case .text: self.init(.text)
    case .flag: self.init(.flag)
    case .list: self.init(.texts)
    case .any: return nil
    }
  }

  /// Whether it is a number to Lua.
  var isOrdered: Bool {
    switch base {
    case .number, .fraction, .decimal, .money, .date, .time: true
    case .none, .flag, .text, .texts, .table, .function: false
    }
  }

  /// Whether it is written as 0, which is an amount as well, and before every day of an offer.
  var isZero: Bool { number.map { $0.allSatisfy { $0 == "0" || $0 == "." } } ?? false }

  /// The kind in words: `exercise_price is an amount`.
  var words: String {
    switch base {
    case .none: "nil"
    case .flag: "yes or no"
    case .text: "text"
    case .texts: "a list"
    case .number: "a number"
    case .fraction: "a number with a fraction"
    case .decimal: "a whole number of ten-thousandths"
    case .money: "an amount"
    case .date: "a date"
    case .time: "a time"
    case .table: "a table"
    case .function: "a function"
    }
  }

  /// Whether a value of the one kind can be equal to one of the other, or be added to it.
  func fits(_ other: WrittenKind) -> Bool {
    switch (base, other.base) {
    case (let one, let two) where one == two: true
    case (.number, .fraction), (.fraction, .number): true
    case (.texts, .table), (.table, .texts): true
    // `decimal "1.25"` is the whole number 12500.
    case (.number, .decimal), (.decimal, .number): true
    case (.decimal, .fraction): other.isZero
    case (.fraction, .decimal): isZero
    case (.money, .number), (.money, .fraction), (.date, .number), (.time, .number): other.isZero
    case (.number, .money), (.fraction, .money), (.number, .date), (.number, .time): isZero
    default: false
    }
  }

  /// What a number or text means as this kind, as a person would write it; nil if nothing certain.
  func written(_ other: WrittenKind) -> String? {
    guard let found = other.number ?? other.text, !found.isEmpty else { return nil }
    switch base {
    case .money: return Money(written: found).map { _ in "usd \"\(found)\"" }
    case .date: return WrittenKind.day(found).map { "date \"\($0)\"" }
    case .time: return FactReading.moment(found).map { _ in "time \"\(found)\"" }
    case .text: return other.number.map { "\"\($0)\"" }
    case .number: return other.text.flatMap { WholeNumber.read($0) }.map(String.init)
    case .flag:
      guard case .flag(let flag)? = try? FactReading.read(found, as: ValueKind.yesNo) else {
        return nil
      }
      return String(flag)
    case .decimal: return FactReading.decimal(found).map { _ in "decimal \"\(found)\"" }
    case .none, .texts, .fraction, .table, .function: return nil
    }
  }

  /// `20030401` and `2003-04-01` as a day.
  private static func day(_ text: String) -> String? {
    if Day(text) != nil { return text }
    let digits = Array(text)
    guard digits.count == 8, digits.allSatisfy(\.isNumber) else { return nil }
    let day = String(digits[..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6...])
    return Day(day).map { _ in day }
  }

  /// What a bare number means as an amount: `$0.0010` for 10.
  var asAmount: String? {
    guard let number = number.flatMap({ Int64($0) }) else { return nil }
    let (dollars, rest) = number.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let decimals = String(rest + 10_000).dropFirst()
    return "$\(number < 0 ? "-" : "")\(dollars).\(decimals)"
  }
}
