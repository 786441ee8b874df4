import Findings

/// forms.csv against elections.csv: an Election Form lists the options that it tenders (D1).
///
/// A form that lists nothing can stand, and replace one that does (`computation.md`), so that one of them
/// is a warning. Where all from some day on list nothing, the sheet of lines is an older one; where it ends
/// without a line end, as forms.csv does not, it was cut off.
enum FormLinesCheck {
  // Two forms without lines may be two slips.
  private static let fewest = 3
  private static let mostNamed = 3

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (forms, elections) = (sheets.forms, sheets.elections)
    guard !elections.isIncomplete, !forms.isIncomplete, forms.rowCount > 0,
      let misspelt = misspelt(sheets)
    else { return [] }
    let listed = Set(sheets.links.formOfElection)
    let unlisted = (0..<forms.rowCount).filter { row in
      forms[FormsSheet.kind, row] == .election && !listed.contains(Int32(clamping: row))
        && !(forms[FormsSheet.formID, row].map(misspelt.forms.contains) ?? true)
    }
    // A second row of the same id is told as such.
    let empty = unlisted.filter { row in
      let first = forms[FormsSheet.formID, row].flatMap(forms.row(ofID:))
      return first == nil || first == row
    }
    // As many ids that are not there as forms without lines: each may be that of one of them.
    guard empty.count > misspelt.others else { return [] }
    let isCut = CutFileCheck.endsOpen(elections) && !CutFileCheck.endsOpen(forms)
    return empty.count < fewest
      ? empty.map { alone(forms, elections, $0, isCut: isCut) }
      : [
        together(
          forms,
          elections,
          empty,
          isError: isCut || areLast(forms, empty, listed),
          isCut: isCut
        )
      ]
  }

  /// Whether every form that lists options came before these.
  private static func areLast(_ forms: SheetTable, _ empty: [Int], _ listed: Set<Int32>) -> Bool {
    let column = FormsSheet.received.index
    let first = empty.map { forms.value(column, $0) }.filter(CellValue.isPresent).min()
    return first.map { first in
      listed.allSatisfy { $0 < 0 || forms.value(column, Int($0)) < first }
    } ?? false
  }

  /// The forms that lines mean whose ids are not there, and how many of these ids mean none; nil if the
  /// lines are those of other forms, which is told already.
  private static func misspelt(_ sheets: OfferTables) -> (forms: Set<String>, others: Int)? {
    let named = sheets.links.unknown.first { ids in
      ids.table.schema.name == ElectionsSheet.schema.name
        && ids.column.index == ElectionsSheet.formID.index
    }
    guard let named else { return ([], 0) }
    let unknown = named.firstRows
    // Those of another offer may be a million.
    guard unknown.count <= LinkReader.mostShown else { return nil }
    let written = WrittenIDs([named])
    let meant = unknown.compactMap { id, row in
      written.counterpart(of: id) ?? MeantID.find(named, row)
    }
    let others = unknown.count - meant.count
    return others < fewest ? (Set(meant), others) : nil
  }

  private static func cut(_ elections: SheetTable) -> String {
    " \(elections.sheet) ends without a line end, so that it may have been cut off."
  }

  private static func alone(
    _ forms: SheetTable,
    _ elections: SheetTable,
    _ row: Int,
    isCut: Bool
  ) -> Finding {
    let id = forms[FormsSheet.formID, row] ?? ""
    return forms.finding(
      .formNoLines,
      row,
      FormsSheet.formID.index,
      subject: id,
      "\(id) is an Election Form, and \(elections.sheet) has no line of it."
        + (isCut ? cut(elections) : "")
    )
  }

  /// Many forms lack their lines for one reason: the sheet of lines is not this offer's, or not all
  /// of it.
  private static func together(
    _ forms: SheetTable,
    _ elections: SheetTable,
    _ rows: [Int],
    isError: Bool,
    isCut: Bool
  ) -> Finding {
    let all = (0..<forms.rowCount).count { forms[FormsSheet.kind, $0] == .election }
    let named = rows.map { Shown.visible(forms[FormsSheet.formID, $0] ?? "") }.sorted()
    return .of(
      .fileRowsMissing,
      severity: isError ? nil : .warning,
      at: Place(sheet: elections.sheet),
      (rows.count == all
        ? "None of the \(all) Election Forms in \(forms.sheet) has a line in "
        : "\(rows.count) of the \(all) Election Forms in \(forms.sheet) have no line in ")
        + "\(elections.sheet): \(named.listed(most: mostNamed))."
        + (isCut ? cut(elections) : "")
    )
  }
}
