import Findings

/// The defects: code, sheet, what stands there, what is put in its place, the cell.
enum Defects {
  static let all: [Defect] =
    dates + times + numbers + texts + anyCell + quotes + rows + headers
    + terms + ids + across

  static let dates: [Defect] = [
    Defect(.cellNotADate, "grants", "2001-05-15", "▸next Friday", "C2"),
    Defect(.cellNotADate, "grants", "2001-05-15", "▸15-May-2001", "C2"),
    Defect(.cellNotADate, "grants", "2001-05-15", "▸20010515", "C2"),
    Defect(.cellNotADate, "grants", "2001-05-15", "▸15.05.2001", "C2"),
    Defect(.cellNotADate, "grants", "2001-05-15", "▸N/A", "C2"),
    Defect(.cellNotADate, "grants", "2001-05-15", "▸2001-05", "C2"),
    Defect(.cellImpossibleDate, "grants", "2001-05-15", "▸2001-02-29", "C2"),
    Defect(.cellImpossibleDate, "grants", "2001-05-15", "▸15/05/2001", "C2"),
    Defect(.cellImpossibleDate, "grants", "2001-05-15", "▸0201-05-15", "C2"),
    Defect(.cellImpossibleDate, "grants", "2001-05-15", "▸2/30/2001", "C2"),
    Defect(.cellTwoDigitYear, "grants", "2001-05-15", "▸5/15/01", "C2"),
    Defect(.cellTwoDigitYear, "grants", "2001-05-15", "▸12/13/14", "C2"),
    Defect(.cellTwoDigitYear, "grants", "2001-05-15", "▸15-May-01", "C2"),
    Defect(.cellDateSerial, "grants", "2001-05-15", "▸37026", "C2"),
    Defect(.cellTimeInDate, "grants", "2001-05-15", "▸2001-05-15 14:30", "C2"),
  ]

  static let times: [Defect] = [
    Defect(.cellNotATime, "forms", "2003-03-14 11:20", "▸noon", "D2"),
    Defect(.cellNotATime, "forms", "2003-03-14 11:20", "▸2003-03-14 25:20", "D2"),
    Defect(.cellNotATime, "forms", "2003-03-14 11:20", "▸2003-03-14 13:20 PM", "D2"),
    Defect(.cellNoTimeOfDay, "forms", "2003-03-14 11:20", "▸2003-03-14", "D2"),
    Defect(.cellSeconds, "forms", "2003-03-14 11:20", "▸2003-03-14 11:20:30", "D2"),
    Defect(.cellTimeZone, "forms", "2003-03-14 11:20", "▸2003-03-14T11:20Z", "D2"),
    Defect(.cellTimeZone, "forms", "2003-03-14 11:20", "▸2003-03-14 11:20 AM EST", "D2"),
    Defect(.cellDateSerial, "forms", "2003-03-14 11:20", "▸37694.4722", "D2"),
    Defect(.cellDateSerial, "forms", "2003-03-14 11:20", "▸\"37694,4722\"", "D2"),
    Defect(.cellImpossibleDate, "forms", "2003-03-14 11:20", "▸2003-02-30 11:20", "D2"),
    Defect(.cellTwoDigitYear, "forms", "2003-03-14 11:20", "▸3/14/03 11:20", "D2"),
  ]

  static let numbers: [Defect] = [
    Defect(.cellNotMoney, "grants", "4.125", "▸n/a", "E2"),
    Defect(.cellNotMoney, "grants", "4.125", "▸88%", "E2"),
    Defect(.cellNotMoney, "grants", "4.125", "▸-", "E2"),
    Defect(.cellOtherCurrency, "grants", "4.125", "▸€4.10", "E2"),
    Defect(.cellTooManyDecimals, "grants", "4.125", "▸4.12345", "E2"),
    Defect(.cellBelowZero, "grants", "4.125", "▸(4.125)", "E2"),
    Defect(.cellGrouping, "grants", "4.125", "▸\"1,2345\"", "E2"),
    Defect(.cellTooLarge, "grants", "4.125", "▸9999999999999999999", "E2"),
    Defect(.cellNotACount, "grants", "12000", "▸twelve", "F2"),
    Defect(.cellNotACount, "grants", "12000", "▸$12000", "F2"),
    Defect(.cellFractionOfAShare, "grants", "12000", "▸2000.5", "F2"),
    Defect(.cellAmbiguousNumber, "grants", "12000", "▸12.000", "F2"),
    Defect(.cellScientific, "grants", "12000", "▸1.5924E+06", "F2"),
    Defect(.cellScientific, "grants", "4.125", "▸4E+00", "E2"),
    Defect(.cellBelowZero, "grants", "12000", "▸-5", "F2"),
    Defect(.cellBelowZero, "grants", "12000", "▸(5)", "F2"),
    Defect(.cellTooLarge, "grants", "12000", "▸9007199254740993", "F2"),
    Defect(.cellTooLarge, "grants", "12000", "▸123456789012345678901234567890", "F2"),
    Defect(.cellGrouping, "grants", "12000", "▸\"1,23,456\"", "F2"),
    Defect(.cellForeignDigits, "grants", "12000", "▸１２０００", "F2"),
    Defect(.cellForeignMinus, "grants", "12000", "▸−5", "F2"),
    Defect(.cellInvisibleCharacter, "grants", "12000", "▸12\u{200B}000", "F2"),
    Defect(.cellNotANumber, "schedules", "4,12,", "4,▸twelve,", "B2"),
    Defect(.cellNotAFraction, "schedules", "1/4,C", "▸a quarter,C", "C2"),
    Defect(.cellNotAFraction, "schedules", "1/4,C", "▸4-Jan,C", "C2"),
    Defect(.cellNotAFraction, "schedules", "1/4,C", "▸5/4,C", "C2"),
    Defect(.cellNotAPercentage, "amendments", "2%", "▸two", "E3"),
    Defect(.cellAmbiguousPercentage, "amendments", "2%", "▸0.02", "E3"),
    Defect(.cellNotAFigure, "tieouts", "88%", "▸about half", "D3"),
  ]

  static let texts: [Defect] = [
    Defect(.cellHasSpaces, "policy", "tender.delivery", "▸tender delivery", "A2"),
    Defect(.cellInvisibleCharacter, "policy", "tender.delivery", "▸tender.\u{200B}delivery", "A2"),
    Defect(.cellInvisibleCharacter, "policy", "tender.delivery", "▸tender\u{A0}delivery", "A2"),
    Defect(.cellInvisibleCharacter, "holders", "Jordan A.", "▸Jordan\u{200B} A.", "B2"),
    Defect(.cellScientific, "policy", "tender.delivery", "▸1.23E+15", "A2"),
    Defect(.cellNotAChoice, "holders", "consultant", "▸contractor", "C3"),
    Defect(.cellNotAChoice, "grants", "ISO", "▸NSO", "D2"),
    Defect(.cellUnusualWord, "payments", "check", "▸chek", "B2"),
    Defect(.cellNotYesOrNo, "holders", ",no,", ",▸maybe,", "G2"),
  ]

  static let anyCell: [Defect] = [
    Defect(.cellBlank, "grants", "4.125", "▸", "E2"),
    Defect(.cellBlank, "grants", "4.125", "▸  ", "E2"),
    Defect(.cellBlank, "grants", "4.125", "▸\u{A0}", "E2"),
    Defect(.cellFormula, "grants", "12000", "▸=SUM(F3:F9)", "F2"),
    Defect(.cellFormula, "holders", "Jordan A. Avery", "▸=B3", "B2"),
    Defect(.cellTextFormula, "policy", "tender.delivery", "▸\"=\"\"00123\"\"\"", "A2"),
    Defect(.cellSpreadsheetError, "grants", "4.125", "▸#REF!", "E2"),
    Defect(.cellSpreadsheetError, "grants", "4.125", "▸#N/A", "E2"),
    Defect(.cellSpreadsheetError, "grants", "4.125", "▸Err:502", "E2"),
    Defect(.cellHashes, "grants", "2001-05-15", "▸########", "C2"),
    Defect(.cellNul, "holders", "Jordan A. Avery", "▸Jordan\0 Avery", "B2"),
    Defect(.cellBrokenText, "holders", "Jordan A. Avery", "▸Jordan \u{FFFD} Avery", "B2"),
  ]

  static let quotes: [Defect] = [
    Defect(.quoteUnclosed, "holders", "Jordan A. Avery", "▸\"Jordan A. Avery", "B2"),
    Defect(.quoteUnclosed, "holders", "officers", "▸\"officers", "I2"),
    Defect(.quoteUnclosed, "sales", "6.25", "▸\"6.25", "E2"),
    Defect(.quoteStray, "holders", "Jordan A. Avery", "▸Jordan \"A.\" Avery", "B2"),
    Defect(.quoteTextAfter, "holders", "Jordan A. Avery", "▸\"Jordan\" Avery", "B2"),
  ]

  static let rows: [Defect] = [
    Defect(.rowLong, "grants", ",12000,", ",▸12,000,", "F2"),
    Defect(.rowLong, "grants", ",10,1000,", ",10,▸1,000,", "F4"),
    Defect(.rowLong, "holders", "Jordan A. Avery", "▸Avery, Jordan", "B2"),
    Defect(.rowLong, "events", "2,1,\n", "2,1,,▸see memo\n", "F2"),
    Defect(.rowShort, "sales", "S-1,X-1,2005-03-01,500,6.25", "S-1,X-1,2005-03-01,500▸", "E2"),
    Defect(.rowShort, "holders", ",yes,FR,", ",yes,FR▸", "I3"),
    Defect(.rowTotals, "grants", "annual-3,", "annual-3,\n▸Total,,,,,18000,2000,,", "A5"),
    Defect(.rowTotals, "grants", "annual-3,", "annual-3,\n,,,,,▸18000,2000,,", "F5"),
    Defect(.rowTotals, "prices", "0.98", "0.98\n▸Total,2.06,,", "A4"),
    Defect(.rowFootnote, "grants", "annual-3,", "annual-3,\n\n▸Source: plan records", "A6"),
    Defect(.rowFootnote, "grants", "annual-3,", "annual-3,\n▸Source: plan records,,,,,,,,", "A5"),
  ]

  static let headers: [Defect] = [
    Defect(.columnMissing, "sales", "price", "▸prize", "E1"),
    Defect(.columnMissing, "sales", "price", "cost of one", "1"),
    Defect(.columnDuplicate, "grants", "expires", "▸Grant Date", "I1"),
    Defect(.columnUnusual, "grants", "expires", "▸expirse", "I1"),
    Defect(.headerMissing, "sales", "sale_id,exercise_id,sale_date,shares,price\n", "▸", "1"),
    Defect(.fileTitleRows, "sales", "sale_id", "Sales of 2005\n\n▸sale_id", "3"),
  ]

  static let terms: [Defect] = [
    Defect(.termMissing, "offer", "symbol,", "▸symbl,", "A3"),
    Defect(.termDuplicate, "offer", "house_rule", "▸extra_holidays", "A11"),
    Defect(.termUnusual, "offer", "house_rule", "▸cancelation", "A11"),
    Defect(.cellNotATimeZone, "offer", "America/New_York", "▸EST", "B7"),
    Defect(.cellNotADate, "offer", "2003-04-18; 2003", "▸Good Friday; 2003", "B9"),
    Defect(.cellBlank, "offer", "ATGI", "▸", "B3"),
    Defect(.cellNotACount, "offer", "\"2,400,000\"", "▸many", "B8"),
    Defect(.datesReversed, "offer", "2003-03-31 17:00", "▸2003-02-28 17:00", "B6"),
    Defect(.cellNotAChoice, "offer", "house_rule,42", "dates,▸ymd", "B11"),
  ]

  static let ids: [Defect] = [
    Defect(.idDuplicate, "sales", "6.25", "6.25\n▸S-1,X-1,2005-03-02,5,6.25", "A3"),
    Defect(.dateDuplicate, "prices", "0.98", "0.98\n▸2003-10-02,1.02,,", "A4"),
    Defect(.idUnknown, "grants", "H-101", "▸H-1O1", "B2"),
    Defect(.idUnknown, "forms", "election,H-101", "election,▸H-777", "C2"),
    Defect(.idUnknown, "elections", "F-1,", "▸F-9,", "A2"),
    Defect(.idUnknown, "elections", "G-1001", "▸G-1009", "B2"),
    Defect(.idUnknown, "vesting", "2003-01-02,600", "2003-01-02,600\n▸G-9,2003-01-02,1", "A4"),
    Defect(.idUnknown, "awards", "H-101", "▸h-101", "B2"),
    Defect(.idUnknown, "exercises", "G-1002-N", "▸G-1002-X", "B3"),
    Defect(.idUnknown, "payments", "X-2", "▸X-20", "A3"),
    Defect(.idUnknown, "sales", "X-1", "▸X-7", "B2"),
    Defect(.idUnknown, "service", "H-102", "▸H-202", "A2"),
    Defect(.idUnknown, "waivers", "F-1", "▸F-8", "B2"),
    Defect(.idUnknown, "tieouts", "group:officers", "▸group:officer", "C3"),
    Defect(.idUnknown, "tieouts", "all", "▸H-99", "C2"),
  ]

  static let across: [Defect] = [
    Defect(.vestingSum, "vesting", "400", "▸300", "C2"),
    Defect(.scheduleSum, "schedules", "1/4,C", "▸1/3,C", "C2"),
    Defect(.scheduleSum, "schedules", "1/4,C", "▸33.3%,C", "C2"),
    Defect(.scheduleUnknown, "grants", "annual-4", "▸annual-5", "H3"),
    Defect(.scheduleDuplicateStep, "schedules", "24", "▸12", "B3"),
    Defect(.scheduleFractional, "schedules", "CUMULATIVE_ROUND_DOWN", "▸FRACTIONAL", "D2"),
    Defect(.sharesBeyondGrant, "grants", "12000,2000", "12000,▸12001", "G2"),
    Defect(.datesReversed, "holders", "2003-05-16", "▸1998-05-16", "E3"),
    Defect(.datesReversed, "grants", "2011-05-15", "▸2001-05-01", "I2"),
    Defect(.datesReversed, "waivers", "2003-12-31", "▸2003-01-31", "F2"),
    Defect(.serviceOverlap, "service", "2002-03-01", "▸2001-12-31", "B3"),
    Defect(.priceRange, "prices", "1.04", "▸1.24", "B3"),
    Defect(.eventShares, "events", "split,2", "split,▸0", "C2"),
    Defect(.eventShares, "events", "split,2", "split,▸", "C2"),
    Defect(.eventDirection, "events", "split,2,1", "split,▸1,2", "C2"),
    Defect(.cellBlank, "elections", "10000", "▸", "G2"),
    Defect(.cellBlank, "amendments", "2003-04-15 17:00", "▸", "C2"),
    Defect(.cellBlank, "payments", "\"4,125.00\"", "▸", "C2"),
  ]
}
