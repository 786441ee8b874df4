internal import Exchange
public import CSV
internal import Sheets

/// Finds what somebody asks about among the ids of an offer's sheets.
public struct ExplanationSearch {
  private let sheets: OfferSheets?

  /// A search in the files of an offer folder.
  public init(files: [String: Bytes]) {
    sheets = OfferSheets.read(files: files).sheets
  }

  /// The holder, grant (also as `G-N`, `G-N-ISO`, `G-N-NQSO`), form, award or exercise of that id; nil
  /// if there is none.
  public func subject(_ id: String) -> ExplanationSubject? {
    guard let sheets else { return nil }
    if let dated = ofTheOffer(id) { return dated }
    if sheets.holders.row(ofID: id) != nil {
      return ExplanationSubject(kind: .holder, id: id, holderID: id, ids: [id])
    }
    if let grant = grant(id, sheets) { return grant }
    if let row = sheets.forms.row(ofID: id), let holder = sheets.forms[FormsSheet.holderID, row] {
      return ExplanationSubject(kind: .form, id: id, holderID: holder, ids: [id])
    }
    if let award = award(id, sheets) { return award }
    guard let row = sheets.exercises.row(ofID: id),
      let option = sheets.exercises[ExercisesSheet.grantID, row],
      let grant = grant(option, sheets) ?? award(option, sheets)
    else { return named(id, sheets) }
    return ExplanationSubject(kind: .exercise, id: id, holderID: grant.holderID, ids: [id])
  }

  private func grant(_ id: String, _ sheets: OfferSheets) -> ExplanationSubject? {
    option(.grant, id, sheets.grants, GrantsSheet.holderID)
  }

  private func award(_ id: String, _ sheets: OfferSheets) -> ExplanationSubject? {
    option(.award, id, sheets.awards, AwardsSheet.holderID)
  }

  /// A grant or an award with its holder, also by the ids of what is granted for it later.
  private func option(
    _ kind: ExplanationSubject.Kind,
    _ id: String,
    _ sheet: SheetTable,
    _ holderColumn: Column<String>
  ) -> ExplanationSubject? {
    for own in [id] + NewOptionID.replaced(by: id) {
      guard let row = sheet.row(ofID: own), let holder = sheet[holderColumn, row] else { continue }
      return ExplanationSubject(kind: kind, id: own, holderID: holder, ids: [own])
    }
    return nil
  }

  /// The dates of the offer, as summary.csv names them.
  public static let dates = [
    "commencement", "expiration", "cancellation_date", "new_grant_date", "lookback_start",
  ]
  /// What the ledger of the plan's shares is called.
  public static let ledger = "pool"

  /// A date of the offer or its ledger.
  private func ofTheOffer(_ name: String) -> ExplanationSubject? {
    let kind: ExplanationSubject.Kind? =
      Self.dates.contains(name) ? .date : name == Self.ledger ? .ledger : nil
    return kind.map { ExplanationSubject(kind: $0, id: name, holderID: "", ids: [name]) }
  }

  /// The holder of a name, or of a part of it, whatever its case and accents; nil if nobody or more than one
  /// has it.
  private func named(_ name: String, _ sheets: OfferSheets) -> ExplanationSubject? {
    let rows = rows(named: name, sheets)
    guard rows.count == 1, let id = sheets.holders[HoldersSheet.holderID, rows[0]] else {
      return nil
    }
    return ExplanationSubject(kind: .holder, id: id, holderID: id, ids: [id])
  }

  /// `H-1 (Ann Lee)` of the holders who all have a name, where more than one has it.
  public func sharing(name: String) -> [String] {
    guard let sheets else { return [] }
    let rows = rows(named: name, sheets)
    return rows.count > 1 ? rows.prefix(6).map { told($0, sheets) } : []
  }

  private func told(_ row: Int, _ sheets: OfferSheets) -> String {
    let id = sheets.holders[HoldersSheet.holderID, row] ?? ""
    return "\(id) (\(sheets.holders[HoldersSheet.holderName, row] ?? ""))"
  }

  private func rows(named name: String, _ sheets: OfferSheets) -> [Int] {
    let wanted = FoldedName(name)
    let names = (0..<sheets.holders.rowCount).map {
      FoldedName(sheets.holders[HoldersSheet.holderName, $0] ?? "")
    }
    let whole = names.indices.filter { names[$0] == wanted }
    return whole.isEmpty ? names.indices.filter { names[$0].contains(wanted) } : whole
  }

  /// The ids most like one that is not there, the nearest first, a few at most.
  public func nearest(to id: String) -> [String] {
    guard let sheets else { return [] }
    let tables = [
      sheets.holders, sheets.grants, sheets.forms, sheets.awards, sheets.exercises,
    ]
    // What begins alike is of one sheet; the others only happen to be as near.
    let near = tables.flatMap { $0.nearestIDs(to: id) }
    let alike = near.filter { $0.lowercased().first == id.lowercased().first }
    let byName = holders(nearest: id, sheets)
    return byName.isEmpty ? (alike.isEmpty ? near : alike) : byName
  }

  /// Holders one of whose names, or all of them, is most like a name that is not there.
  private func holders(nearest name: String, _ sheets: OfferSheets) -> [String] {
    let wanted = FoldedName(name)
    guard !name.contains(where: \.isNumber) else { return [] }
    let rows = (0..<sheets.holders.rowCount).filter {
      FoldedName(sheets.holders[HoldersSheet.holderName, $0] ?? "").isLike(wanted)
    }
    return rows.prefix(3).map { told($0, sheets) }
  }

  /// The ids that a reader may begin with: the first of each sheet.
  public var examples: [String] {
    guard let sheets else { return [] }
    return [sheets.holders, sheets.grants, sheets.forms].compactMap { $0.firstID }
  }
}

extension SheetTable {
  fileprivate var firstID: String? {
    guard let key = schema.key, let row = order.first else { return nil }
    return text(value(key, Int(row)))
  }
}
