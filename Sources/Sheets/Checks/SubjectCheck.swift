import Exchange
import Findings

/// waivers.csv and tieouts.csv: what they are about is there (C5, D8).
enum SubjectCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.waivers,
      WaiversSheet.expiresOn,
      notBefore: WaiversSheet.approvedOn
    ) + waivers(sheets) + tieouts(sheets)
  }

  /// A waiver's subject is whatever findings show as one: the offer, an amendment, or the id of a
  /// form, holder, grant, new option, award or exercise.
  private static func waivers(_ sheets: OfferTables) -> [Finding] {
    let (waivers, column) = (sheets.waivers, WaiversSheet.subject)
    let targets = [sheets.forms, sheets.holders, sheets.grants]
    guard !targets.contains(where: \.isIncomplete) else { return [] }
    return (0..<waivers.rowCount).compactMap { row in
      guard let id = waivers[column, row], !isKnown(id, in: sheets) else { return nil }
      let near = targets.lazy.compactMap { NearID.find(id, in: $0) }.first
      return unknown(waivers, row, column.index, id, near, "nothing that a finding can be about")
    }
  }

  private static func isKnown(_ id: String, in sheets: OfferTables) -> Bool {
    let ids = [sheets.forms, sheets.holders, sheets.grants, sheets.awards, sheets.exercises]
    let (amendments, column) = (sheets.amendments, AmendmentsSheet.amendmentID)
    if (0..<amendments.rowCount).contains(where: { amendments[column, $0] == id }) { return true }
    return ["offer", "amendment"].contains(id) || ids.contains { $0.row(ofID: id) != nil }
      || NewOptionID.replaced(by: id).contains { sheets.grants.row(ofID: $0) != nil }
  }

  private static func tieouts(_ sheets: OfferTables) -> [Finding] {
    let (tieouts, column) = (sheets.tieouts, TieoutsSheet.subject)
    guard tieouts.rowCount > 0 else { return [] }
    let holders = sheets.holders
    let group = HoldersSheet.group.index
    let isGroupless = (0..<holders.rowCount).contains { holders.isUnreadable(group, $0) }
    let groups = Set(
      (0..<holders.rowCount).compactMap { holders[HoldersSheet.group, $0] }
    )
    return (0..<tieouts.rowCount).compactMap { row in
      guard let subject = tieouts[column, row], subject != "all" else { return nil }
      if subject.hasPrefix("group:") {
        let name = CellText(Array(subject.dropFirst(6).utf8)).value
        guard !isGroupless, !groups.contains(name) else { return nil }
        let near = Nearest.name(to: name, among: groups.sorted()).map { "group:\($0)" }
        return unknown(
          tieouts,
          row,
          column.index,
          subject,
          near,
          "no group of \(sheets.holders.sheet)"
        )
      }
      guard !sheets.holders.isIncomplete, sheets.holders.row(ofID: subject) == nil else {
        return nil
      }
      let near = NearID.find(subject, in: sheets.holders)
      return unknown(
        tieouts,
        row,
        column.index,
        subject,
        near,
        "neither `all`, a holder nor a group"
      )
    }
  }

  private static func unknown(
    _ table: SheetTable,
    _ row: Int,
    _ column: Int,
    _ id: String,
    _ near: String?,
    _ what: String
  ) -> Finding {
    table.finding(
      .idUnknown,
      row,
      column,
      subject: id,
      "\(Shown.quoted(id)) is \(what)" + (near.map { "; the nearest is \($0)." } ?? "."),
      repair: near.map { "Write \($0) if that is meant." }
    )
  }
}
