extension Catalogue {
  /// Dates and times.
  static let dates: [DataCode: CatalogueEntry] = [
    .cellNotADate: CatalogueEntry(
      .error,
      "A cell is not a date",
      because:
        "Dates are written 2003-02-28, or as spreadsheets save them 2/28/2003 (`dates` in "
        + "offer.csv turns the order round).",
      repair: "Write it as 2003-02-28.",
      example: "next Friday"
    ),
    .cellImpossibleDate: CatalogueEntry(
      .error,
      "There is no such day",
      because:
        "The month has no such day, or the year no such month. Often day and month are "
        + "exchanged.",
      repair: "Write the day that is meant as 2003-02-28.",
      example: "2003-02-30"
    ),
    .cellTwoDigitYear: CatalogueEntry(
      .error,
      "A year has two digits",
      because: "The century would be a guess.",
      repair: "Write the year with four digits.",
      example: "12/13/14"
    ),
    .cellDateSerial: CatalogueEntry(
      .error,
      "A date was saved as a spreadsheet's serial number",
      because:
        "The cell lost its date format; which day the number means depends on the "
        + "workbook's settings.",
      repair: "Give the column a date format and save again, or write the date.",
      example: "37680"
    ),
    .cellTimeInDate: CatalogueEntry(
      .error,
      "A time of day stands where a date is due",
      because: "Leaving the time out would lose it.",
      repair: "Write the date alone.",
      example: "2003-02-28 14:30"
    ),
    .cellNotATime: CatalogueEntry(
      .error,
      "A cell is not a date and time",
      because: "Times are written 2003-03-31 17:00, or 3/31/2003 5:00 PM.",
      repair: "Write it as 2003-03-31 17:00.",
      example: "noon"
    ),
    .cellNoTimeOfDay: CatalogueEntry(
      .error,
      "A time has no hour",
      because: "A form that came at 4:59 p.m. and one that came at 5:00 p.m. are not the same.",
      repair: "Add the hour and minute.",
      example: "2003-03-31"
    ),
    .cellSeconds: CatalogueEntry(
      .error,
      "A time has seconds",
      because: "Times are whole minutes; leaving the seconds out would lose them.",
      repair: "Write the whole minute.",
      example: "2003-03-31 16:59:30"
    ),
    .cellTimeZone: CatalogueEntry(
      .error,
      "A time names its own time zone",
      because: "Every time in the sheets is on the wall clock of the offer's `time_zone`.",
      repair: "Write the time in the offer's zone, without a zone.",
      example: "2003-03-31T17:00Z"
    ),
    .cellNotATimeZone: CatalogueEntry(
      .error,
      "A cell does not name a time zone",
      because: "Zones are named as the IANA data base does, by area and city.",
      repair: "Write a name such as America/New_York.",
      example: "EST"
    ),
  ]
}
