import Exchange
import Findings

/// Times: a date and a clock, `2003-03-31 17:00` or `3/31/2003 5:00 PM`.
enum TimeCell {
  static func read(_ text: CellText, _ order: DateOrder) -> CellReading {
    if let dash = Dash.first(in: text) {
      let plain = Dash.plain(text)
      guard case .number(let number) = read(CellText(Array(plain.utf8)), order).worth,
        let moment = Moment(number: number)
      else { return withoutClock(text, order) }
      return .problem(
        .cellForeignMinus,
        "has the typographic dash \(Shown.name(dash))",
        certain: moment.description
      )
    }
    let ascii = text.ascii[...]
    guard let (date, clock) = DateCell.split(ascii), let parts = DateParts(date) else {
      return withoutClock(text, order)
    }
    let day = DateCell.day(parts, order)
    guard case .number(let number) = day.worth else { return otherOrder(day, parts, clock, order) }
    switch minute(clock) {
    case .success(let minute):
      return Day(number: number).flatMap { Moment($0, minute: minute) }.map { .number($0.number) }
        ?? day
    case .failure(let fault): return fault.reading
    }
  }

  /// A time at which something ends: at midnight it is the end of the day before, and no day begins with it
  /// (`computation.md`, "Days and dates").
  static func deadline(_ text: CellText, _ order: DateOrder) -> CellReading {
    var reading = read(text, order)
    if case .number(let number) = reading.worth, let moment = Moment(number: number) {
      reading.worth = .number(moment.asDeadline.number)
    }
    return reading
  }

  /// A date that only the other order can read, with its time in the repair.
  private static func otherOrder(
    _ reading: CellReading,
    _ parts: DateParts,
    _ clock: ArraySlice<UInt8>,
    _ order: DateOrder
  ) -> CellReading {
    let other = order == .monthFirst ? DateOrder.dayFirst : .monthFirst
    guard parts.isYearLast, case .number(let number) = DateCell.day(parts, other).worth,
      case .success(let minute) = minute(clock),
      let moment = Day(number: number).flatMap({ Moment($0, minute: minute) }),
      var problem = reading.problem
    else { return reading }
    problem.repair =
      "Write \(moment) if that is meant, or set the term dates = \(other.rawValue) in offer.csv if "
      + "every sheet writes dates this way."
    return CellReading(worth: .unreadable, problem: problem)
  }

  private static func withoutClock(_ text: CellText, _ order: DateOrder) -> CellReading {
    if let parts = DateParts(text.ascii[...]) {
      let day = DateCell.day(parts, order)
      guard case .number = day.worth else { return day }
      return .problem(.cellNoTimeOfDay, "has no hour and minute")
    }
    if let serial = SerialNumber(text.ascii) {
      return .problem(
        .cellDateSerial,
        "is a time saved as a serial number; in most workbooks it means \(serial.description)",
        repair:
          "Write \(serial.description) if that is meant, or format the column as dates and save "
          + "again."
      )
    }
    return .problem(.cellNotATime, "is not a date and time such as 2003-03-31 17:00")
  }

  /// Whether a clock shows midnight, as spreadsheets write behind a date.
  static func isMidnight(_ clock: ArraySlice<UInt8>) -> Bool { (try? minute(clock).get()) == 0 }

  private enum Fault: Error {
    case notAClock, seconds, zone

    var reading: CellReading {
      switch self {
      case .notAClock: .problem(.cellNotATime, "has no time of day such as 17:00 or 5:00 PM")
      case .seconds: .problem(.cellSeconds, "has seconds; only whole minutes are allowed")
      case .zone:
        .problem(.cellTimeZone, "names a time zone; every time is in the time zone of the offer")
      }
    }
  }

  /// The minute of the day of `17:00`, `5:00 PM`, `5:00:00 pm`, with or without points; 1440 of `24:00`.
  private static func minute(_ clock: ArraySlice<UInt8>) -> Result<Int, Fault> {
    let trimmed = clock.drop { $0 == 0x20 }
    let text = String(decoding: trimmed, as: UTF8.self).lowercased().filter { $0 != "." }
    let digits = text.prefix { $0.isNumber || $0 == ":" }
    let suffix = text.dropFirst(digits.count).filter { $0 != " " }
    let numbers = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), let hour = number(numbers[0], 1...2),
      let minute = number(numbers[1], 2...2), minute < 60
    else { return .failure(.notAClock) }
    if !["", "am", "pm"].contains(suffix) {
      return .failure(isZone(String(suffix)) ? .zone : .notAClock)
    }
    if numbers.count == 3 {
      // `00` with or without decimals, whose point is gone.
      guard numbers[2].count >= 2, numbers[2].allSatisfy(\.isNumber) else {
        return .failure(.notAClock)
      }
      guard numbers[2].allSatisfy({ $0 == "0" }) else { return .failure(.seconds) }
    }
    if hour == 24, minute == 0, suffix.isEmpty { return .success(Moment.endOfDay) }
    return hourOfDay(hour, String(suffix)).map { .success($0 * 60 + minute) }
      ?? .failure(.notAClock)
  }

  private static func number(_ digits: Substring, _ width: ClosedRange<Int>) -> Int? {
    width.contains(digits.count) ? Int(digits) : nil
  }

  private static func hourOfDay(_ hour: Int, _ half: String) -> Int? {
    guard !half.isEmpty else { return (0...23).contains(hour) ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (half == "pm" ? 12 : 0)
  }

  private static func isZone(_ suffix: String) -> Bool {
    suffix.hasPrefix("+") || suffix.hasPrefix("-")
      || [
        "z", "utc", "gmt", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "mst", "mdt",
      ]
      .contains(
        suffix.hasPrefix("am") || suffix.hasPrefix("pm") ? String(suffix.dropFirst(2)) : suffix
      )
  }
}
