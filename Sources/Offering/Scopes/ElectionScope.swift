internal import Exchange
internal import Policy
internal import Sheets

/// A line of the form in force as rules see one.
struct ElectionSubject: Sendable {
  /// The option that the line names, with the holder who sent the form.
  let grant: GrantSubject
  let row: Int
  let isOwn: Bool
  /// How often the form lists the option.
  let timesListed: Int
  /// The shares that the line comes to; nil where it states none.
  let tendered: Shares?
}

/// The fields of a line.
enum ElectionFields {
  static func all(of sheet: SheetTable) -> [ScopeField<ElectionSubject>] {
    let names = Set(GrantsSheet.schema.columns.map(\.name))
    // A column that the grant has too is `form_...`, but the id, which is the same.
    let columns = SheetFields.all(of: sheet).map { field in
      let name = field.field.name
      let isShared = names.contains(name) && name != GrantsSheet.grantID.name
      return isShared ? field.named("form_" + name) : field
    }
    return [tendered(sheet)] + columns.map { $0.of { $0.row } } + [
      ScopeField(
        "is_own",
        .yesNo,
        "whether the option is the holder's own",
        place: { sheet.reference($0.row, ElectionsSheet.grantID.index) }
      ) { .flag($0.isOwn) },
      ScopeField(
        "times_listed",
        .count,
        "how often the form lists the option",
        place: { sheet.reference($0.row, ElectionsSheet.grantID.index) }
      ) { .number(Int64($0.timesListed)) },
    ]
  }

  /// What a line tenders, be it written as shares or as a percentage.
  private static func tendered(_ sheet: SheetTable) -> ScopeField<ElectionSubject> {
    ScopeField(
      ElectionsSheet.sharesTendered.name,
      .count,
      "the shares that the line tenders; of a percentage, what it comes to of those outstanding, "
        + "rounded down",
      place: { line in
        let hasPercent = sheet[ElectionsSheet.percent, line.row] != nil
        let column = hasPercent ? ElectionsSheet.percent.index : ElectionsSheet.sharesTendered.index
        return sheet.reference(line.row, column)
      }
    ) { .shares($0.tendered) }
  }
}
