internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The rule parameters and levels that policy.csv sets.
struct PolicySheetReading {
  private let sheet: SheetTable
  private let asOf: Day

  init(_ sheet: SheetTable, asOf: Day) {
    self.sheet = sheet
    self.asOf = asOf
  }

  /// The settings known at as-of in order of adoption, then of row: the last one for a parameter holds.
  var settings: [PolicySetting] { rows { $0 <= asOf } }

  /// The settings adopted later, which hold for nothing yet but must be possible all the same.
  var laterSettings: [PolicySetting] { rows { $0 > asOf } }

  /// An error for each row that sets what another row of the same day sets: nobody can say which
  /// holds.
  var findings: [Finding] {
    var first: [String: Int] = [:]
    return (0..<sheet.rowCount).compactMap { row in
      guard let day = sheet[PolicySheet.adoptedOn, row], let rule = sheet[PolicySheet.rule, row],
        let parameter = sheet[PolicySheet.parameter, row]
      else { return nil }
      guard let earlier = first.updateValue(row, forKey: "\(rule)\n\(parameter)\n\(day)") else {
        return nil
      }
      let (column, value) = (PolicySheet.value, sheet[PolicySheet.value, row] ?? "")
      let other = sheet.reference(earlier, column.index).address
      return .of(
        .policySetting,
        at: sheet.place(row, column.index),
        subject: rule,
        value: value,
        "\(rule).\(parameter) is set twice on \(day): here to \(value), in \(other) to "
          + "\(sheet[column, earlier] ?? "").",
        repair: "Keep the row that the committee adopted.",
        excerpt: sheet.excerpt(row, column.index)
      )
    }
  }

  private func rows(adopted isMeant: (Day) -> Bool) -> [PolicySetting] {
    (0..<sheet.rowCount).compactMap { row -> (day: Day, row: Int)? in
      guard let day = sheet[PolicySheet.adoptedOn, row], isMeant(day) else { return nil }
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
