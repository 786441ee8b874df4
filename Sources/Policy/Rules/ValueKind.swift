/// What a value means, which decides how it is read from text and printed for people.
public enum ValueKind: String, Sendable, CaseIterable {
  /// Whole shares or another count.
  case count
  /// A whole number that counts nothing, such as months or basis points.
  case number
  /// Ten-thousandths of a dollar.
  case money
  /// Days since 1970-01-01.
  case date
  /// Minutes since 1970-01-01 00:00 on the offer's wall clock.
  case time
  /// Yes or no.
  case yesNo = "yes/no"
  /// Text, a choice or an id.
  case text
  /// A list of texts.
  case texts = "list of text"
  /// Ten-thousandths of a number, as a column of the offer's own states it.
  case decimal

  /// Whether a fact of this kind is a number with an order, so that it can have bands and limits.
  public var isOrdered: Bool {
    switch self {
    case .count, .number, .money, .date, .time, .decimal: true
    case .yesNo, .text, .texts: false
    }
  }

  /// The kind in words for a sentence about a value: `an amount of money`.
  var inWords: String {
    switch self {
    case .count, .number: "a whole number"
    case .money: "an amount of money"
    case .date: "a date"
    case .time: "a time"
    case .yesNo: "yes or no"
    case .text: "text"
    case .texts: "a list of texts"
    case .decimal: "a number"
    }
  }

  /// The kind in words for a sentence that says what was due: `an amount of money, usd "12.50"`.
  var expectation: String {
    switch self {
    case .count, .number: "a whole number"
    case .money: "an amount, written usd \"12.50\""
    case .date: "a date, written date \"2003-04-01\""
    case .time: "a time, written time \"2003-03-31 17:00\""
    case .yesNo: "true or false"
    case .text: "text in quotes"
    case .texts: "a list of texts, written { \"one\", \"two\" }"
    case .decimal: "a number, written decimal \"1.25\""
    }
  }
}
