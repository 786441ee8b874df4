import Exchange
import Findings

/// waivers.csv and tieouts.csv: what they are about is there (C5, D8).
enum SubjectCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.waivers,
      WaiversSheet.expiresOn,
      notBefore: WaiversSheet.approvedOn
    ) + waivers(sheets) + tieouts(sheets) + percentages(sheets.tieouts)
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
      return unknown(waivers, row, column.index, id, near, notASubject)
    }
  }

  private static let notASubject =
    "no form, holder, grant, award, exercise or amendment of this offer"

  private static func isKnown(_ id: String, in sheets: OfferTables) -> Bool {
    let ids = [sheets.forms, sheets.holders, sheets.grants, sheets.awards, sheets.exercises]
    let (amendments, column) = (sheets.amendments, AmendmentsSheet.amendmentID)
    if (0..<amendments.rowCount).contains(where: { amendments[column, $0] == id }) { return true }
    return ["offer", "amendment"].contains(id) || ids.contains { $0.row(ofID: id) != nil }
      || NewOptionID.replaced(by: id).contains { old in
        [sheets.grants, sheets.awards].contains { $0.row(ofID: old) != nil }
      }
  }

  private static func tieouts(_ sheets: OfferTables) -> [Finding] {
    let (tieouts, column) = (sheets.tieouts, TieoutsSheet.subject)
    guard tieouts.rowCount > 0 else { return [] }
    let names = TieoutNames(sheets)
    return (0..<tieouts.rowCount).compactMap { row in
      guard let text = tieouts[column, row],
        let (what, near) = names.unknown(TieoutSubject(text))
      else { return nil }
      return unknown(tieouts, row, column.index, text, near, what)
    }
  }

  /// A declared number is no percentage.
  private static func percentages(_ tieouts: SheetTable) -> [Finding] {
    (0..<tieouts.rowCount).compactMap { row in
      guard let measure = tieouts[TieoutsSheet.measure, row] else { return nil }
      guard !measure.isPart, tieouts[TieoutsSheet.value, row] != nil else { return nil }
      let text = tieouts.cellText(row, TieoutsSheet.value.index)
      guard text.contains("%") else { return nil }
      return tieouts.finding(
        .cellNotAFigure,
        row,
        TieoutsSheet.value.index,
        subject: tieouts[TieoutsSheet.label, row] ?? "",
        "value \(Shown.quoted(text)) is a percentage, and \(measure.rawValue) is a number.",
        repair: "Write the number, or the measure percent if it is a part."
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
      "\(Shown.quoted(id)) is \(what)" + Nearest.end(near),
      repair: near.map { "Write \($0) if that is meant." }
    )
  }
}

/// The names that the subject of a declared total can be.
private struct TieoutNames {
  private let sheets: OfferTables
  /// Nil where the column cannot be read.
  private let groups: Set<String>?
  private let plans: [String]

  init(_ sheets: OfferTables) {
    self.sheets = sheets
    let holders = sheets.holders
    let group = HoldersSheet.group.index
    let isGroupless = (0..<holders.rowCount).contains { holders.isUnreadable(group, $0) }
    groups =
      isGroupless
      ? nil : Set((0..<holders.rowCount).compactMap { holders[HoldersSheet.group, $0] })
    let listed = (0..<sheets.plans.rowCount).compactMap { sheets.plans[PlansSheet.plan, $0] }
    plans = (sheets.terms.map { [$0.plan] } ?? []) + listed
  }

  /// What a subject is not, with the nearest name; nil if it is known, or nobody can tell.
  func unknown(_ subject: TieoutSubject) -> (what: String, near: String?)? {
    switch subject {
    case .all: return nil
    case .group(let name):
      guard let groups, !groups.contains(name) else { return nil }
      let near = Nearest.name(to: name, among: groups.sorted()).map { "group:\($0)" }
      return ("no group of \(sheets.holders.sheet)", near)
    case .plan(let name):
      guard !sheets.plans.isIncomplete, !plans.contains(name) else { return nil }
      let near = Nearest.name(to: name, among: plans).map { "plan:\($0)" }
      return ("neither in plans.csv nor the plan of offer.csv", near)
    case .type:
      return subject.optionType == nil ? ("neither type:ISO nor type:NQSO", nil) : nil
    case .price:
      return subject.price == nil ? ("no exercise price, as in price:4.125", nil) : nil
    case .holder(let id):
      guard !sheets.holders.isIncomplete, sheets.holders.row(ofID: id) == nil else { return nil }
      if let named = holder(named: id) { return ("the name of a holder, not an id", named) }
      let near = NearID.find(id, in: sheets.holders)
      return ("neither `all`, a holder, nor a group, type, plan or price", near)
    }
  }

  /// The id of the only holder of a name; nil if there is none, or several.
  private func holder(named name: String) -> String? {
    let holders = sheets.holders
    let rows = (0..<holders.rowCount).filter {
      holders[HoldersSheet.holderName, $0]?.lowercased() == name.lowercased()
    }
    return rows.count == 1 ? holders[HoldersSheet.holderID, rows[0]] : nil
  }
}
