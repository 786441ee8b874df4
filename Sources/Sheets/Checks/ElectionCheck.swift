import Exchange
import Findings

/// elections.csv: a line of an Election Form has all its numbers, and tenders either shares or a part;
/// a line of a notice may leave its numbers blank (`sheets.md`, "What each sheet means").
enum ElectionCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (elections, forms) = (sheets.elections, sheets.forms)
    let likeNotices = LikeNotices(sheets)
    var findings = likeNotices.findings
    let (numbers, notice) = (ElectionsSheet.numbers, FormKind.notice.number)
    for row in 0..<elections.rowCount {
      if CellValue.isPresent(elections.value(ElectionsSheet.percent.index, row)) {
        findings += percent(elections, row)
      }
      let form = Int(sheets.links.formOfElection[row])
      // A form that is not there is told; its kind is not known.
      let kind = forms.value(FormsSheet.kind.index, form)
      guard form >= 0, kind != CellValue.unreadable else { continue }
      if kind == notice {
        findings += self.notice(elections, row)
      } else if numbers.contains(where: { elections.value($0, row) == CellValue.blank }),
        !likeNotices.forms.contains(form)
      {
        let blanks = blanks(elections, row)
        let lost = blanks.isEmpty ? nil : ShortLine(sheets, row)?.finding
        findings += lost.map { [$0] } ?? blanks
      }
    }
    return findings
  }

  private static func blanks(_ elections: SheetTable, _ row: Int) -> [Finding] {
    let because = "on an election form"
    let stated = ElectionsSheet.stated.flatMap {
      CrossChecks.blank(elections, at: $0.line, row, because)
    }
    // A percentage that cannot be read stands in its place too, and is told.
    let hasPercent =
      elections.hasColumn(ElectionsSheet.percent.index)
      && elections.value(ElectionsSheet.percent.index, row) != CellValue.blank
    guard !hasPercent else { return stated }
    return stated + CrossChecks.blank(elections, ElectionsSheet.sharesTendered, row, because)
  }

  /// A line tenders shares or a part of them, and no more than all.
  private static func percent(_ elections: SheetTable, _ row: Int) -> [Finding] {
    guard let basisPoints = elections[ElectionsSheet.percent, row] else { return [] }
    let id = elections[ElectionsSheet.grantID, row] ?? ""
    let column = ElectionsSheet.percent.index
    if let shares = elections[ElectionsSheet.sharesTendered, row] {
      return [
        elections.finding(
          .electionTwoTenders,
          row,
          column,
          subject: id,
          "The line tenders \(shares.count) shares of \(id), and a percentage of it too."
        )
      ]
    }
    guard !(0...10_000).contains(basisPoints) else {
      return (1...100).contains(basisPoints) ? [small(elections, row, id, basisPoints)] : []
    }
    return [
      elections.finding(
        .electionPercent,
        row,
        column,
        subject: id,
        "The percentage of \(id) is not between 0% and 100%."
      )
    ]
  }

  /// `0.5%`: a half that was formatted as a percentage, more likely than a two-hundredth.
  private static func small(
    _ elections: SheetTable,
    _ row: Int,
    _ id: String,
    _ basisPoints: Int
  ) -> Finding {
    elections.finding(
      .cellAmbiguousPercentage,
      severity: .warning,
      row,
      ElectionsSheet.percent.index,
      subject: id,
      "\(elections.cellText(row, ElectionsSheet.percent.index)) of \(Shown.visible(id)) is a small part of "
        + "it.",
      repair: "Write \(basisPoints)% if that is meant."
    )
  }

  /// No shares to withdraw may mean none or all.
  private static func notice(_ elections: SheetTable, _ row: Int) -> [Finding] {
    guard elections[ElectionsSheet.sharesTendered, row]?.count == 0 else { return [] }
    let id = elections[ElectionsSheet.grantID, row] ?? ""
    return [
      elections.finding(
        .noticeZero,
        row,
        ElectionsSheet.sharesTendered.index,
        subject: id,
        "The notice states 0 shares of \(id): it may withdraw none, or leave none tendered."
      )
    ]
  }
}
