internal import Exchange
internal import Lua

// Years, months and quarters of the calendar, for terms such as "vests on the last business day of
// the quarter".

extension Word {
  /// The words for the parts of a date.
  static let calendarParts: [Word] = [
    part("year_of", "the year of a date, as in 2003") { $0.parts.year },
    part("month_of", "the month of a date, 1 to 12") { $0.parts.month },
    part("quarter_of", "the quarter of a date, 1 to 4") { quarter($0) },
    part("day_of_month", "the day of the month of a date, 1 to 31") { $0.parts.day },
    Word(
      "days",
      [("n", .whole)],
      .text,
      "n days, where a number alone would be months"
    ) { (given) throws(HostFault) in .text(CountedDays.text(try given.whole(0))) },
    Word(
      "last_business_day_of_quarter",
      [("d", .date)],
      .date,
      "the last business day of the calendar quarter that d is in"
    ) { (vocabulary, given) throws(HostFault) in
      let day = try given.day(0)
      let month = quarter(day) * 3
      let length = Day.length(ofMonth: month, in: day.parts.year)
      var last = Day(day.parts.year, month, length) ?? day
      while !vocabulary.calendar.isBusinessDay(last), last > .first { last = last.advanced(by: -1) }
      return .integer(Int64(last.number))
    },
  ]

  private static func part(
    _ name: String,
    _ meaning: String,
    _ part: @escaping @Sendable (Day) -> Int
  ) -> Word {
    Word(name, [("d", .date)], .whole, meaning) { (given) throws(HostFault) in
      .integer(Int64(part(try given.day(0))))
    }
  }

  private static func quarter(_ day: Day) -> Int { (day.parts.month + 2) / 3 }
}
