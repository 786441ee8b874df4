// What can be wrong with dates and times.

extension FindingKind {
  static let dates = [
    cellNotADate, cellImpossibleDate, cellAmbiguousDate, cellTwoDigitYear, cellDateSerial,
    cellTimeInDate,
    cellNotATime, cellNoTimeOfDay, cellSeconds, cellTimeZone, cellNotATimeZone,
  ]

  package static let cellNotADate = FindingKind(
    "cell.not_a_date",
    .error,
    "A cell is not a date",
    because:
      "A date is written as year-month-day, such as 2003-02-28, or with slashes, such as 2/28/2003. "
      + "The term `dates` in offer.csv says whether the month or the day comes first.",
    repair: "Write the date as year-month-day.",
    example: "next Friday"
  )

  package static let cellImpossibleDate = FindingKind(
    "cell.impossible_date",
    .error,
    "A date is not in the calendar",
    because:
      "The month does not have that day, or there is no such month. Often day and month are the "
      + "wrong way round.",
    repair: "Write the date that is meant as year-month-day.",
    example: "2003-02-30"
  )

  package static let cellAmbiguousDate = FindingKind(
    "cell.ambiguous_date",
    .error,
    "A date can be read two ways",
    because:
      "The day and the month are both at most 12, and another date of the column shows that they may "
      + "be in the other order.",
    repair: "Add the term dates to offer.csv: mdy if the month comes first, dmy if the day does.",
    example: "04/09/2012 beside 31/12/2002"
  )

  package static let cellTwoDigitYear = FindingKind(
    "cell.two_digit_year",
    .error,
    "A year has two digits",
    because: "The century is not certain.",
    repair: "Write the year with four digits.",
    example: "12/13/14"
  )

  package static let cellDateSerial = FindingKind(
    "cell.date_serial",
    .error,
    "A date was saved as a spreadsheet's serial number",
    because:
      "The cell has lost its date format. Which day the number means depends on the workbook's "
      + "settings.",
    repair: "Format the column as dates and save again, or write the date.",
    example: "37680"
  )

  package static let cellTimeInDate = FindingKind(
    "cell.time_in_date",
    .error,
    "A date has a time of day",
    because: "The column holds dates only, and the time would be lost.",
    repair: "Write only the date.",
    example: "2003-02-28 14:30"
  )

  package static let cellNotATime = FindingKind(
    "cell.not_a_time",
    .error,
    "A cell is not a date and time",
    because: "A time is written as 2003-03-31 17:00, or as 3/31/2003 5:00 PM.",
    repair: "Write the date as year-month-day, a space, and the time on the 24-hour clock.",
    example: "noon"
  )

  package static let cellNoTimeOfDay = FindingKind(
    "cell.no_time_of_day",
    .error,
    "A time of day is missing",
    because: "The offer expires at a certain minute, so the minute of receipt matters.",
    repair: "Add the hour and minute.",
    example: "2003-03-31"
  )

  package static let cellSeconds = FindingKind(
    "cell.seconds",
    .error,
    "A time has seconds",
    because: "Times are kept in whole minutes, and the seconds would be lost.",
    repair: "Write the time in whole minutes.",
    example: "2003-03-31 16:59:30"
  )

  package static let cellTimeZone = FindingKind(
    "cell.time_zone",
    .error,
    "A time names its own time zone",
    because: "Every time in the sheets is in the offer's `time_zone`.",
    repair: "Convert the time to the offer's time zone and leave the zone out.",
    example: "2003-03-31T17:00Z"
  )

  package static let cellNotATimeZone = FindingKind(
    "cell.not_a_time_zone",
    .error,
    "A cell does not name a time zone",
    because: "Time zones are named by area and city, as in the IANA time zone database.",
    repair: "Write the zone's area and city with a slash between them.",
    example: "EST"
  )
}
