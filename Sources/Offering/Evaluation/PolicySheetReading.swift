internal import Exchange
internal import Policy
internal import Sheets

/// The rule parameters that policy.csv sets, as known at as-of.
struct PolicySheetReading {
  private let sheet: SheetTable
  private let asOf: Day

  init(_ sheet: SheetTable, asOf: Day) {
    self.sheet = sheet
    self.asOf = asOf
  }

  /// The settings in order of adoption, then of row: the last one for a parameter holds.
  var settings: [PolicySetting] {
    (0..<sheet.rowCount).compactMap { row -> (day: Day, row: Int)? in
      guard let day = sheet[PolicySheet.adoptedOn, row], day <= asOf else { return nil }
      return (day, row)
    }
    .sorted { ($0.day, $0.row) < ($1.day, $1.row) }
    .map { setting(row: $0.row, adoptedOn: $0.day) }
  }

  private func setting(row: Int, adoptedOn day: Day) -> PolicySetting {
    PolicySetting(
      rule: sheet[PolicySheet.rule, row] ?? "",
      parameter: sheet[PolicySheet.parameter, row] ?? "",
      value: sheet[PolicySheet.value, row] ?? "",
      place: sheet.place(row, PolicySheet.rule.index),
      valuePlace: sheet.place(row, PolicySheet.value.index),
      adoptedOn: day
    )
  }
}
