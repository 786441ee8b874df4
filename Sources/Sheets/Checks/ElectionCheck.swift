import Findings

/// elections.csv: the numbers of a line may be blank on a notice only, which withdraws the whole
/// line whatever it says (`computation.md`, "Forms and lines").
enum ElectionCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (elections, forms) = (sheets.elections, sheets.forms)
    var findings: [Finding] = []
    for row in 0..<elections.rowCount where hasBlank(elections, row) {
      let form = Int(sheets.links.formOfElection[row])
      guard form < 0 || forms[FormsSheet.kind, form] != .notice else { continue }
      // A form that is not there is told; its kind is not known.
      guard form >= 0, !forms.isUnreadable(FormsSheet.kind.index, form) else { continue }
      let because = "on an election form"
      findings += CrossChecks.blank(elections, ElectionsSheet.grantDate, row, because)
      findings += CrossChecks.blank(elections, ElectionsSheet.exercisePrice, row, because)
      findings += CrossChecks.blank(elections, ElectionsSheet.originalShares, row, because)
      findings += CrossChecks.blank(elections, ElectionsSheet.sharesExercised, row, because)
      findings += CrossChecks.blank(elections, ElectionsSheet.sharesTendered, row, because)
    }
    return findings
  }

  private static func hasBlank(_ elections: SheetTable, _ row: Int) -> Bool {
    (ElectionsSheet.grantDate.index...ElectionsSheet.sharesTendered.index).contains {
      elections.value($0, row) == CellValue.blank
    }
  }
}
