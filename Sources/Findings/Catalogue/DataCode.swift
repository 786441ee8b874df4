/// The codes of the findings that no rule of the Committee makes.
///
/// They say what can be wrong with a sheet, with the sheets together, or with what they ask for. A
/// code never changes its meaning.
///
/// This catalogue is the one source of their wording: the reader, `exchequer codes` and the tests take
/// it from here.
public enum DataCode: String, Sendable, CaseIterable {
  // The file as a whole.
  /// A sheet that must be there is not.
  case fileMissing = "file.missing"
  /// A CSV file is no sheet of the contract.
  case fileUnknown = "file.unknown"
  /// Two files are the same sheet.
  case fileDuplicate = "file.duplicate"
  /// The file is empty.
  case fileEmpty = "file.empty"
  /// The file is not text.
  case fileNotText = "file.not_text"
  /// The file's text encoding is not one that is read.
  case fileEncoding = "file.encoding"
  /// The file is read as Windows-1252.
  case fileWindows1252 = "file.windows_1252"
  /// Rows above the header are skipped.
  case fileTitleRows = "file.title_rows"
  /// The cells are separated by a character that is not read.
  case fileDelimiter = "file.delimiter"

  // The header row.
  /// No row names the columns.
  case headerMissing = "header.missing"
  /// A required column is not there.
  case columnMissing = "column.missing"
  /// Two columns have the same name.
  case columnDuplicate = "column.duplicate"
  /// A column's name is not known and close to a known one.
  case columnUnusual = "column.unusual"
  /// A column without a name has cells.
  case columnUnnamed = "column.unnamed"
  /// A column is read with decimal commas.
  case columnDecimalComma = "column.decimal_comma"

  // Rows.
  /// A row has fewer cells than the header.
  case rowShort = "row.short"
  /// A row has more cells than the header.
  case rowLong = "row.long"
  /// A totals row is left in the sheet.
  case rowTotals = "row.totals"
  /// A remark stands among the rows.
  case rowFootnote = "row.footnote"

  // Quotes.
  /// A quote opens a cell and nothing closes it.
  case quoteUnclosed = "quote.unclosed"
  /// A quote stands inside a cell that does not begin with one.
  case quoteStray = "quote.stray"
  /// Something stands after a closing quote.
  case quoteTextAfter = "quote.text_after"

  // Any cell.
  /// A cell is blank that must not be.
  case cellBlank = "cell.blank"
  /// A formula was saved instead of its result.
  case cellFormula = "cell.formula"
  /// A formula protects a text.
  case cellTextFormula = "cell.text_formula"
  /// A spreadsheet's error value was saved.
  case cellSpreadsheetError = "cell.spreadsheet_error"
  /// The column was too narrow to show the value.
  case cellHashes = "cell.hashes"
  /// A zero byte stands in a cell.
  case cellNul = "cell.nul"
  /// Bytes in a cell are no text.
  case cellBrokenText = "cell.broken_text"
  /// An invisible character stands inside a value.
  case cellInvisibleCharacter = "cell.invisible_character"
  /// A cell is longer than any spreadsheet keeps.
  case cellTooLong = "cell.too_long"
  /// An id has a space in it.
  case cellHasSpaces = "cell.has_spaces"
  /// A word is not one of those that are allowed.
  case cellNotAChoice = "cell.not_a_choice"
  /// A word is close to a known one.
  case cellUnusualWord = "cell.unusual_word"
  /// A cell is neither yes nor no.
  case cellNotYesOrNo = "cell.not_yes_or_no"

  // Dates and times.
  /// A cell is not a date.
  case cellNotADate = "cell.not_a_date"
  /// There is no such day.
  case cellImpossibleDate = "cell.impossible_date"
  /// A year has two digits.
  case cellTwoDigitYear = "cell.two_digit_year"
  /// A date was saved as a spreadsheet's serial number.
  case cellDateSerial = "cell.date_serial"
  /// A time of day stands where a date is due.
  case cellTimeInDate = "cell.time_in_date"
  /// A cell is not a date and time.
  case cellNotATime = "cell.not_a_time"
  /// A time has no hour.
  case cellNoTimeOfDay = "cell.no_time_of_day"
  /// A time has seconds.
  case cellSeconds = "cell.seconds"
  /// A time names its own time zone.
  case cellTimeZone = "cell.time_zone"
  /// A cell does not name a time zone.
  case cellNotATimeZone = "cell.not_a_time_zone"

  // Numbers.
  /// A cell is not an amount of dollars.
  case cellNotMoney = "cell.not_money"
  /// An amount is in another currency.
  case cellOtherCurrency = "cell.other_currency"
  /// An amount has more than four decimals.
  case cellTooManyDecimals = "cell.too_many_decimals"
  /// A cell is not a number of shares.
  case cellNotACount = "cell.not_a_count"
  /// A cell is not a whole number.
  case cellNotANumber = "cell.not_a_number"
  /// A fraction stands where whole shares are due.
  case cellFractionOfAShare = "cell.fraction_of_a_share"
  /// A number was saved in scientific notation.
  case cellScientific = "cell.scientific"
  /// A number is below zero.
  case cellBelowZero = "cell.below_zero"
  /// A number is too large.
  case cellTooLarge = "cell.too_large"
  /// The thousands separators are not every three digits.
  case cellGrouping = "cell.grouping"
  /// A number can be read in two ways.
  case cellAmbiguousNumber = "cell.ambiguous_number"
  /// A number is written with digits of another script.
  case cellForeignDigits = "cell.foreign_digits"
  /// A minus sign is not the plain one.
  case cellForeignMinus = "cell.foreign_minus"
  /// A cell is not a part of a whole.
  case cellNotAFraction = "cell.not_a_fraction"
  /// A cell is not a percentage.
  case cellNotAPercentage = "cell.not_a_percentage"
  /// A percentage without its sign is below one.
  case cellAmbiguousPercentage = "cell.ambiguous_percentage"
  /// A cell is not a figure.
  case cellNotAFigure = "cell.not_a_figure"

  // Ids.
  /// Two rows have the same id.
  case idDuplicate = "id.duplicate"
  /// An id is not in the sheet that it names.
  case idUnknown = "id.unknown"
  /// Two rows have the same date.
  case dateDuplicate = "date.duplicate"

  // The terms of the offer.
  /// A required term is not in offer.csv.
  case termMissing = "term.missing"
  /// A term is in offer.csv twice.
  case termDuplicate = "term.duplicate"
  /// A term of the offer's own is close to a known one.
  case termUnusual = "term.unusual"
  /// A date comes before the one it must follow.
  case datesReversed = "dates.reversed"

  // What sheets say together.
  /// A grant's tranches do not add up.
  case vestingSum = "vesting.sum"
  /// A schedule's fractions do not add up to 1.
  case scheduleSum = "schedule.sum"
  /// A grant names a schedule that is not there.
  case scheduleUnknown = "schedule.unknown"
  /// A schedule has two steps in the same month.
  case scheduleDuplicateStep = "schedule.duplicate_step"
  /// A schedule would vest fractions of shares.
  case scheduleFractional = "schedule.fractional"
  /// More shares are exercised and cancelled than were granted.
  case sharesBeyondGrant = "shares.beyond_grant"
  /// Two periods of service overlap.
  case serviceOverlap = "service.overlap"
  /// A price is outside the day's range.
  case priceRange = "price.range"
  /// A closing price is needed and not there.
  case priceMissing = "price.missing"
  /// An event does not say what becomes of a share.
  case eventShares = "event.shares"
  /// An event's numbers point the other way than its kind.
  case eventDirection = "event.direction"
  /// A change of capitalization falls while the offer is open.
  case eventInOffer = "event.before_cancellation"

  // What the sheets ask for, found while the offer is carried out.
  /// A termination comes after the cancellation.
  case terminationTooLate = "termination.too_late"
  /// A cancellation date is not later than the default.
  case cancellationIgnored = "cancellation.ignored"
  /// The new grant date is not after the cancellation date.
  case grantDateTooEarly = "grant_date.too_early"
  /// Numbers are too large to compute with.
  case numberTooLarge = "number.too_large"
  /// A declared number of shares outstanding is not the computed one.
  case tieoutOutstanding = "tieout.outstanding"
  /// A declared percentage is not the computed one.
  case tieoutPercent = "tieout.percent"
  /// A declared number of holders is not the computed one.
  case tieoutHolders = "tieout.holders"
  /// A declared number of grants is not the computed one.
  case tieoutGrants = "tieout.grants"
  /// A declared date is not the one that follows from the other terms.
  case tieoutDate = "tieout.date"
  /// A waiver is of a rule that cannot be waived.
  case waiverHard = "waiver.hard"
  /// A waiver is of a defect that is no longer there.
  case waiverNotNeeded = "waiver.not_needed"
  /// A waiver had expired.
  case waiverExpired = "waiver.expired"
  /// A waiver waived nothing.
  case waiverUnused = "waiver.unused"
  /// An exercise is of an option that there is not on its day.
  case exerciseNoOption = "exercise.no_option"
  /// Shares exercised while the offer was open were cancelled in it too.
  case exerciseTendered = "exercise.tendered"
  /// A rule's parameter cannot be set so.
  case policySetting = "policy_setting"
  /// A notice withdraws nothing.
  case noticeIdle = "notice.idle"

  /// Everything the catalogue says about it.
  public var entry: CatalogueEntry { Catalogue.entries[self] ?? .unwritten }
}
