import Exchange
import Findings

/// Days.
enum DateCell {
  static func read(_ text: CellText, _ order: DateOrder) -> CellReading {
    if let reading = dashes(text, order) { return reading }
    let ascii = text.ascii[...]
    if let whole = DateParts(ascii) { return day(whole, order) }
    if let (date, clock) = split(ascii), let parts = DateParts(date) {
      let reading = day(parts, order)
      guard case .number = reading.worth, !TimeCell.isMidnight(clock) else { return reading }
      return .problem(.cellTimeInDate, "has a time of day; only a date is allowed")
    }
    if isYear(ascii) {
      return .problem(.cellNotADate, "is a year without a month and a day")
    }
    if isMonth(ascii) { return .problem(.cellNotADate, "is a month without a day") }
    if let serial = SerialNumber(text.ascii) { return self.serial(serial) }
    return other(text)
  }

  /// A year alone is no serial number: as one, 2001 would be a day of 1905.
  private static func isYear(_ ascii: ArraySlice<UInt8>) -> Bool {
    ascii.count == 4 && ascii.allSatisfy { $0 &- 48 < 10 }
      && (ascii.starts(with: "19".utf8) || ascii.starts(with: "20".utf8))
  }

  /// `2001-03`, `03/2001`, `March 2001`.
  private static func isMonth(_ ascii: ArraySlice<UInt8>) -> Bool {
    if let (_, numbers) = WrittenDate.parts(Array(ascii)) {
      return numbers.count == 1 && isYear(numbers[0].utf8.map(\.self)[...])
    }
    let parts = ascii.split(omittingEmptySubsequences: false) {
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains($0)
    }
    guard parts.count == 2, let year = parts.first(where: isYear),
      let month = parts.first(where: { $0.count < 3 }).flatMap({
        Int(String(decoding: $0, as: UTF8.self))
      })
    else { return false }
    return !year.isEmpty && (1...12).contains(month)
  }

  /// `2001‐03‐01` looks like a date and has other dashes in it.
  private static func dashes(_ text: CellText, _ order: DateOrder) -> CellReading? {
    guard let dash = Dash.first(in: text) else { return nil }
    let plain = Dash.plain(text)
    let reading = read(CellText(Array(plain.utf8)), order)
    guard case .number(let number) = reading.worth, let day = Day(number: number) else {
      return nil
    }
    return .problem(
      .cellForeignMinus,
      "has the typographic dash \(Shown.name(dash))",
      certain: day.description
    )
  }

  /// A date and what follows it after a space or a `T`.
  static func split(
    _ ascii: ArraySlice<UInt8>
  ) -> (date: ArraySlice<UInt8>, clock: ArraySlice<UInt8>)? {
    guard let gap = ascii.firstIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "T") })
    else { return nil }
    return (ascii[..<gap], ascii[(gap + 1)...])
  }

  static func day(_ date: DateParts, _ order: DateOrder) -> CellReading {
    let parts = date.parts.map(\.value)
    if date.isYearFirst { return day(parts[0], parts[1], parts[2], swapped: nil) }
    guard date.isYearLast else { return badYear(date) }
    if date.separator == UInt8(ascii: "."), order == .monthFirst {
      return .problem(
        .cellNotADate,
        "has dots; a date is written like 2003-02-28 or 2/28/2003",
        repair: (Day(parts[2], parts[1], parts[0]).map { "Write \($0), or add" } ?? "Add")
          + " the term dates = dmy to offer.csv if every sheet writes dates this way."
      )
    }
    return order == .monthFirst
      ? day(parts[2], parts[0], parts[1], swapped: "dmy")
      : day(parts[2], parts[1], parts[0], swapped: "mdy")
  }

  private static func badYear(_ date: DateParts) -> CellReading {
    date.hasTwoDigitYear
      ? .problem(.cellTwoDigitYear, "has a two-digit year, so the century is not certain")
      : .problem(.cellNotADate, "is not a date such as 2003-02-28; the year needs four digits")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int, swapped: String?) -> CellReading {
    let number = DayNumber.of(year, month, day)
    if number != CellValue.unreadable { return .number(number) }
    if year < DayNumber.firstYear {
      return .problem(.cellImpossibleDate, "is before 1900, the first year that spreadsheets know")
    }
    if let swapped, DayNumber.of(year, day, month) != CellValue.unreadable {
      return .problem(
        .cellImpossibleDate,
        "is not a calendar date; with day and month the other way round it is",
        repair: (Day(year, day, month).map { "Write \($0) if that is meant, or set" } ?? "Set")
          + " the term dates = \(swapped) in offer.csv if every sheet writes dates this way."
      )
    }
    return .problem(.cellImpossibleDate, "is not a calendar date")
  }

  private static func serial(_ serial: SerialNumber) -> CellReading {
    .problem(
      .cellDateSerial,
      "is a date saved as a serial number; in most workbooks it means \(serial.description)",
      repair:
        "Write \(serial.description) if that is meant, or format the column as dates and save "
        + "again."
    )
  }

  /// Dates in words and in a row of digits are told what they would be.
  private static func other(_ text: CellText) -> CellReading {
    let meant = WrittenDate.day(text.ascii)
    if meant == nil, WrittenDate.hasTwoDigitYear(text.ascii) {
      return .problem(
        .cellTwoDigitYear,
        "has a two-digit year, so the century is not certain"
      )
    }
    return .problem(
      .cellNotADate,
      "is not a date such as 2003-02-28 or 2/28/2003",
      certain: meant?.description
    )
  }
}
