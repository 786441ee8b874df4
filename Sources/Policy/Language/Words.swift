internal import Exchange
internal import Lua

extension Word {
  /// The words for days, times and money, in the order of the book of rules.
  static let all: [Word] = written + days + calendarParts + prices + numbers

  private static let written: [Word] = [
    Word("usd", [("amount", .text)], .money, "an amount in dollars, as in usd \"12.50\"") {
      (given) throws(HostFault) in
      let text = try given.text(0, "an amount in quotes, as in usd \"12.50\"")
      guard let amount = Money(written: text) else {
        throw HostFault(
          message:
            "usd \"\(text)\" is not an amount; write it as in usd \"12.50\", with four decimals at most"
        )
      }
      return .integer(amount.tenThousandths)
    },
    Word(
      "dollars",
      [("amount", .money)],
      .text,
      "an amount as text, as in dollars(usd \"12.50\"), which is \"12.50\""
    ) { (given) throws(HostFault) in
      .text(Money(tenThousandths: try given.whole(0)).description)
    },
    Word(
      "decimal",
      [("number", .text)],
      .whole,
      "a number in ten-thousandths, as in decimal \"1.25\""
    ) { (given) throws(HostFault) in
      let text = try given.text(0, "a number in quotes, as in decimal \"1.25\"")
      guard let number = FactReading.decimal(text) else {
        throw HostFault(
          message:
            "decimal \"\(text)\" is not a number; write it as in decimal \"1.25\", with four decimals at "
            + "most"
        )
      }
      return .integer(number)
    },
    Word("date", [("day", .text)], .date, "a date, as in date \"2003-04-01\"") {
      (given) throws(HostFault) in
      let text = try given.text(0, "a date in quotes, as in date \"2003-04-01\"")
      guard let day = Day(text) else {
        throw HostFault(message: WrittenDay(text).inWords)
      }
      return .integer(Int64(day.number))
    },
    Word(
      "date_text",
      [("d", .date)],
      .text,
      "a date as text, as in date_text(date \"2003-04-01\"), which is \"2003-04-01\""
    ) { (given) throws(HostFault) in
      .text(try given.day(0).description)
    },
    Word(
      "count_text",
      [("number", .whole)],
      .text,
      "a number as text, as in count_text(6000), which is \"6,000\""
    ) { (given) throws(HostFault) in
      .text(Thousands.marked(try given.whole(0)))
    },
    Word("time", [("moment", .text)], .time, "a time, as in time \"2003-03-31 17:00\"") {
      (given) throws(HostFault) in
      let text = try given.text(0, "a time in quotes, as in time \"2003-03-31 17:00\"")
      guard let moment = FactReading.moment(text) else {
        throw HostFault(
          message: "time \"\(text)\" is not a time; write it as in time \"2003-03-31 17:00\""
        )
      }
      return .integer(moment.number)
    },
    Word("clock", [("hour", .text)], .whole, "minutes since midnight, as in clock \"08:00\"") {
      (given) throws(HostFault) in
      let text = try given.text(0, "a time of day in quotes, as in clock \"08:00\"")
      guard let minutes = FactReading.clock(text) else {
        throw HostFault(
          message: "clock \"\(text)\" is not a time of day; write it as in clock \"08:00\""
        )
      }
      return .integer(Int64(minutes))
    },
  ]

  private static let days: [Word] = [
    Word("day_of", [("t", .time)], .date, "the date of a time") { (given) throws(HostFault) in
      .integer(Int64(try given.moment(0).day.number))
    },
    Word("minute_of", [("t", .time)], .whole, "minutes since midnight of a time") {
      (given) throws(HostFault) in
      .integer(Int64(try given.moment(0).minuteOfDay))
    },
    Word(
      "add_months",
      [("d", .date), ("n", .whole)],
      .date,
      "the same day n months later, or the month's last day where there is none"
    ) { (given) throws(HostFault) in
      let months = Int(clamping: try given.whole(1))
      return .integer(Int64(try given.day(0).adding(months: months).number))
    },
    Word("add_days", [("d", .date), ("n", .whole)], .date, "n days later") {
      (given) throws(HostFault) in
      let days = Int(clamping: try given.whole(1))
      return .integer(Int64(try given.day(0).advanced(by: days).number))
    },
    Word("weekday", [("d", .date)], .whole, "the day of the week, 1 (Monday) to 7 (Sunday)") {
      (given) throws(HostFault) in
      .integer(Int64(try given.day(0).weekday.rawValue))
    },
    Word("is_business_day", [("d", .date)], .flag, "whether the date is a business day") {
      (vocabulary, given) throws(HostFault) in
      .flag(vocabulary.calendar.isBusinessDay(try given.day(0)))
    },
    Word("next_business_day", [("d", .date)], .date, "the first business day on or after d") {
      (vocabulary, given) throws(HostFault) in
      .integer(Int64(vocabulary.calendar.next(onOrAfter: try given.day(0)).number))
    },
    Word(
      "business_days_between",
      [("a", .date), ("b", .date)],
      .whole,
      "how many business days there are from a through b, both counted"
    ) { (vocabulary, given) throws(HostFault) in
      let (first, last) = (try given.day(0), try given.day(1))
      // One call must not take longer than a rule may.
      guard first.days(until: last) <= 40_000 else {
        throw HostFault(message: "business_days_between: the dates are more than 100 years apart")
      }
      return .integer(Int64(vocabulary.calendar.count(from: first, through: last)))
    },
  ]

  private static let numbers: [Word] = [
    Word(
      "mul_div",
      [("a", .whole), ("b", .whole), ("c", .whole), ("rounding", .text)],
      .whole,
      isProportion: true,
      "a times b divided by c, exact, rounded once: \"up\", \"down\" or \"half\""
    ) { (given) throws(HostFault) in
      let (a, b, c) = (try given.whole(0), try given.whole(1), try given.whole(2))
      let rounding = try given.rounding(3)
      do throws(ArithmeticFault) {
        return .integer(try multiplyDivide(a, b, c, rounding))
      } catch {
        throw HostFault(
          message: error == .divisionByZero
            ? "mul_div: the third value is 0, and nothing can be divided by 0"
            : "mul_div: the result is too large"
        )
      }
    }
  ]
}
