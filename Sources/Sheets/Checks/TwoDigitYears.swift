import Findings

/// Dates with years of two digits throughout the sheets, as spreadsheets show them: one cause, one finding.
enum TwoDigitYears {
  // Fewer may be slips of their own, and are told with their cells.
  private static let fewest = 10

  /// The findings, with one in place of all that say so.
  static func together(_ findings: [Finding]) -> [Finding] {
    let years = findings.filter { $0.rule == FindingKind.cellTwoDigitYear.code }
    let sheets = Set(years.compactMap { $0.place?.sheet })
    guard years.count >= fewest, sheets.count > 1, let first = years.first, let place = first.place
    else { return findings }
    let whole = Finding.of(
      .cellTwoDigitYear,
      at: place,
      subject: first.subject,
      value: first.value,
      "\(years.count) dates of \(sheets.count) sheets, such as \(Shown.quoted(first.value)), have years of two "
        + "digits, so that the century is not certain.",
      repair:
        "Format the columns of dates as YYYY-MM-DD in the spreadsheet, and save the sheets again.",
      excerpt: first.excerpt
    )
    return findings.filter { $0.rule != FindingKind.cellTwoDigitYear.code || $0 == first }
      .map { $0 == first ? whole : $0 }
  }
}
