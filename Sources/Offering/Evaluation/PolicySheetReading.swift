internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The rule parameters and levels that policy.csv sets.
struct PolicySheetReading {
  private let sheet: SheetTable

  init(_ sheet: SheetTable) { self.sheet = sheet }

  /// The settings, each with its days, as they stand; what is left blank is told with the sheet.
  var settings: [PolicySetting] {
    (0..<sheet.rowCount).compactMap { row in
      guard let day = sheet[PolicySheet.adoptedOn, row], sheet[PolicySheet.rule, row] != nil,
        sheet[PolicySheet.parameter, row] != nil, sheet[PolicySheet.value, row] != nil
      else { return nil }
      return setting(row: row, adoptedOn: day)
    }
  }

  /// What is wrong with the rows as they stand, whatever they set.
  var findings: [Finding] { twice + later }

  /// An error for each row that sets what another row of the same day sets: nobody can say which
  /// holds.
  private var twice: [Finding] {
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

  /// An error for each row that would answer only after its adoption: `effective_as_of` reaches back.
  private var later: [Finding] {
    (0..<sheet.rowCount).compactMap { row in
      guard let adopted = sheet[PolicySheet.adoptedOn, row],
        let from = sheet[PolicySheet.effectiveAsOf, row], from > adopted
      else { return nil }
      return .of(
        .policySetting,
        at: sheet.place(row, PolicySheet.effectiveAsOf.index),
        subject: sheet[PolicySheet.rule, row] ?? "",
        value: "\(from)",
        "effective_as_of \(from) is after the adoption on \(adopted).",
        repair: "Leave effective_as_of blank, or give a day that is not after \(adopted).",
        excerpt: sheet.excerpt(row, PolicySheet.effectiveAsOf.index)
      )
    }
  }

  private func setting(row: Int, adoptedOn day: Day) -> PolicySetting {
    PolicySetting(
      rule: sheet[PolicySheet.rule, row] ?? "",
      parameter: sheet[PolicySheet.parameter, row] ?? "",
      value: sheet[PolicySheet.value, row] ?? "",
      place: sheet.place(row, PolicySheet.rule.index),
      parameterPlace: sheet.place(row, PolicySheet.parameter.index),
      valuePlace: sheet.place(row, PolicySheet.value.index),
      adoptedOn: day,
      effectiveAsOf: sheet[PolicySheet.effectiveAsOf, row]
    )
  }
}
