import Exchange
import Findings
import Policy
import Testing

struct VocabularyTests {
  /// Asks a rule that prints what an expression comes to.
  private func value(_ expression: String) throws -> String {
    let body = "return false, { answer = tostring(\(expression)) }"
    let source = Loading.check("", body: body).replacing("{outstanding} out", with: "{answer}; out")
    let set = try #require(Loading.load(source).rules)
    let prices = MarketPrices(
      try [
        ("2003-10-01", 1.10, 1.30), ("2003-10-02", 1.41, nil), ("2003-10-03", 1.25, 1.35),
      ].map { day, close, high in
        MarketPrices.TradingDay(
          try #require(Day(day)),
          close: Money(tenThousandths: Int64(close * 10_000 + 0.5)),
          high: high.map { Money(tenThousandths: Int64($0 * 10_000 + 0.5)) },
          low: Money(tenThousandths: 10_000)
        )
      }
    )
    let runner = try RuleRunner(set, vocabulary: Vocabulary(prices: prices))
    let row = Row("grant", ["outstanding": .number(1)])
    let message = try runner.evaluate(set.checks[0], row).message
    return String(message.prefix { $0 != ";" })
  }

  static let cases: [(String, String)] = [
    ("usd \"12.50\"", "125000"),
    ("usd \"0.0001\"", "1"),
    ("dollars(usd \"4.125\")", "4.125"),
    ("dollars(usd \"12\")", "12.00"),
    ("date \"1970-01-02\"", "1"),
    ("time \"1970-01-02 00:01\"", "1442"),
    ("clock \"08:00\"", "480"),
    ("day_of(time \"1970-01-02 23:59\")", "1"),
    ("minute_of(time \"1970-01-02 23:59\")", "1439"),
    ("add_months(date \"2003-08-31\", 6) == date \"2004-02-29\"", "true"),
    ("add_months(date \"2003-10-03\", -6) == date \"2003-04-03\"", "true"),
    ("add_days(date \"2003-12-31\", 1) == date \"2004-01-01\"", "true"),
    ("weekday(date \"2003-10-03\")", "5"),
    ("is_business_day(date \"2003-10-13\")", "false"),
    ("is_business_day(date \"2003-10-14\")", "true"),
    ("next_business_day(date \"2003-10-11\") == date \"2003-10-14\"", "true"),
    ("next_business_day(date \"2003-10-14\") == date \"2003-10-14\"", "true"),
    ("business_days_between(date \"2003-02-28\", date \"2003-03-31\")", "22"),
    ("business_days_between(date \"2003-03-31\", date \"2003-02-28\")", "0"),
    ("closing_price(date \"2003-10-03\")", "12500"),
    ("closing_price(date \"2003-10-04\")", "nil"),
    ("closing_price(date \"2003-10-06\")", "nil"),
    ("high_price(date \"2003-10-03\")", "13500"),
    ("high_price(date \"2003-10-02\")", "nil"),
    ("low_price(date \"2003-10-03\")", "10000"),
    ("trading_day_before(date \"2003-10-03\", 1) == date \"2003-10-02\"", "true"),
    ("trading_day_before(date \"2003-10-05\", 3) == date \"2003-10-01\"", "true"),
    ("trading_day_before(date \"2003-10-03\", 3)", "nil"),
    ("highest_close(date \"2003-10-01\", date \"2003-10-03\")", "14100"),
    ("highest_close(date \"2003-10-03\", date \"2003-10-31\")", "12500"),
    ("highest_close(date \"2003-10-04\", date \"2003-10-31\")", "nil"),
    ("average_close(2, date \"2003-10-03\")", "13300"),
    ("average_close(3, date \"2003-10-31\")", "12533"),
    ("average_close(4, date \"2003-10-03\")", "nil"),
    ("year_of(date \"2003-10-03\")", "2003"),
    ("month_of(date \"2003-10-03\")", "10"),
    ("quarter_of(date \"2003-09-30\")", "3"),
    ("day_of_month(date \"2003-10-03\")", "3"),
    ("last_business_day_of_quarter(date \"2003-02-28\") == date \"2003-03-31\"", "true"),
    // May 31, 2004 is a holiday, but June 30 is no such day; December 31, 2005 is a Saturday.
    ("last_business_day_of_quarter(date \"2005-10-01\") == date \"2005-12-30\"", "true"),
    ("mul_div(9505, 11000, 10000, \"up\")", "10456"),
    ("mul_div(9505, 11000, 10000, \"down\")", "10455"),
    ("mul_div(9505, 11000, 10000, \"half\")", "10456"),
    (
      "mul_div(9223372036854775807, 9223372036854775807, 9223372036854775807, \"up\")",
      "9223372036854775807"
    ),
  ]

  @Test(arguments: cases)
  func aWordAnswers(_ row: (expression: String, answer: String)) throws {
    #expect(try value(row.expression) == row.answer)
  }

  static let errors: [(String, String)] = [
    ("usd \"12.50001\"", "is not an amount"),
    ("usd(12)", "the amount in quotes"),
    ("usd(tonumber(\"12\"))", "an amount in quotes"),
    ("date \"2003-2-1\"", "is not written as a rule reads it"),
    ("time \"2003-02-01\"", "is not a time"),
    ("clock \"24:01\"", "is not a time of day"),
    ("weekday(tonumber(\"99999999\"))", "the first value must be a date"),
    ("mul_div(9223372036854775807, 2, 1, \"up\")", "the result is too large"),
    (
      "business_days_between(date \"1900-01-01\", date \"2100-01-01\")", "more than 100 years apart"
    ),
    ("add_months(date \"2003-01-01\")", "add_months"),
    ("trading_day_before(date \"2003-01-01\", 0)", "0 is not a number of days from 1 on"),
  ]

  @Test(arguments: errors)
  func aWordRefuses(_ row: (expression: String, says: String)) throws {
    // What is certain is told when the file is read, the rest when the word is asked.
    let source = Loading.check("", body: "return \(row.expression) == nil")
    let told = Loading.load(source).findings.map(\.message)
    let message = try told.first ?? value(row.expression)
    #expect(message.contains(row.says))
  }
}
