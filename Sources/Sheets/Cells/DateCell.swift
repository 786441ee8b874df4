import Exchange
import Findings

/// Days.
enum DateCell {
  static func read(_ text: CellText, _ order: DateOrder) -> CellReading {
    let ascii = text.ascii[...]
    if let whole = DateParts(ascii) { return day(whole, order) }
    if let (date, clock) = split(ascii), let parts = DateParts(date) {
      let reading = day(parts, order)
      guard case .number = reading.worth, !TimeCell.isMidnight(clock) else { return reading }
      return .problem(.cellTimeInDate, "has a time of day where a date is due")
    }
    if let serial = SerialNumber(text.ascii) { return self.serial(serial) }
    return other(text)
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
        "has dots between its parts; dates are written 2003-02-28 or 2/28/2003",
        repair: "Write it as 2003-02-28, or add the term dates = dmy to offer.csv."
      )
    }
    return order == .monthFirst
      ? day(parts[2], parts[0], parts[1], swapped: "dmy")
      : day(parts[2], parts[1], parts[0], swapped: "mdy")
  }

  private static func badYear(_ date: DateParts) -> CellReading {
    date.hasTwoDigitYear
      ? .problem(.cellTwoDigitYear, "has a two-digit year, so that the century would be a guess")
      : .problem(.cellNotADate, "is not a date such as 2003-02-28: its year has no four digits")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int, swapped: String?) -> CellReading {
    let number = DayNumber.of(year, month, day)
    if number != CellValue.unreadable { return .number(number) }
    if year < DayNumber.firstYear {
      return .problem(.cellImpossibleDate, "is before 1900, the first year a spreadsheet knows")
    }
    if let swapped, DayNumber.of(year, day, month) != CellValue.unreadable {
      return .problem(
        .cellImpossibleDate,
        "has no such month; with day and month exchanged it is a date",
        repair: "Write it as \(Day(year, day, month).map(String.init) ?? "2003-02-28"), or, if "
          + "every sheet writes dates so, set the term dates = \(swapped) in offer.csv."
      )
    }
    return .problem(.cellImpossibleDate, "is a day that there is not")
  }

  private static func serial(_ serial: SerialNumber) -> CellReading {
    .problem(
      .cellDateSerial,
      "is a date saved as a serial number, in most workbooks \(serial.description)",
      repair: "If \(serial.description) is meant, write that; or give the column a date format "
        + "and save again."
    )
  }

  /// Dates in words and in a row of digits are told what they would be.
  private static func other(_ text: CellText) -> CellReading {
    let meant = WrittenDate.day(text.ascii)
    if meant == nil, WrittenDate.hasTwoDigitYear(text.ascii) {
      return .problem(
        .cellTwoDigitYear,
        "has a two-digit year, so that the century would be a guess"
      )
    }
    return .problem(
      .cellNotADate,
      "is not a date such as 2003-02-28 or 2/28/2003",
      repair: meant.map { "Write it as \($0)." }
    )
  }
}
