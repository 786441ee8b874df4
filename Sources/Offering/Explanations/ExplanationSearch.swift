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
    else { return nil }
    return ExplanationSubject(kind: .exercise, id: id, holderID: grant.holderID, ids: [id])
  }

  /// An award and its holder, also by the id of the option that is granted for it later.
  private func award(_ id: String, _ sheets: OfferSheets) -> ExplanationSubject? {
    for own in [id] + NewOptionID.replaced(by: id) {
      guard let row = sheets.awards.row(ofID: own),
        let holder = sheets.awards[AwardsSheet.holderID, row]
      else { continue }
      return ExplanationSubject(kind: .award, id: own, holderID: holder, ids: [own])
    }
    return nil
  }

  /// The old grant and its holder, whichever of the ids in its line is given.
  private func grant(_ id: String, _ sheets: OfferSheets) -> ExplanationSubject? {
    for old in [id] + NewOptionID.replaced(by: id) {
      guard let row = sheets.grants.row(ofID: old),
        let holder = sheets.grants[GrantsSheet.holderID, row]
      else { continue }
      return ExplanationSubject(kind: .grant, id: old, holderID: holder, ids: [old])
    }
    return nil
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
    return alike.isEmpty ? near : alike
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
