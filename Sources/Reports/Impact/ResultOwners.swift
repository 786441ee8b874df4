internal import Exchange
internal import Offering
internal import Sheets

/// Whom a row of a result sheet is about: the holder, the option, the form.
struct ResultOwners {
  /// The ids; empty where the row is about none such.
  struct Owner: Hashable {
    var holder = ""
    var grant = ""
    var form = ""
  }

  private var holders: [String: String] = [:]
  private var grants: [String: String] = [:]
  private var forms: [String: String] = [:]
  /// The option of an exercise, and the exercise of a sale.
  private var options: [String: String] = [:]

  /// The owners of all ids of two runs' sheets.
  init(_ runs: OfferSheets...) { for sheets in runs { add(sheets) } }

  private mutating func add(_ sheets: OfferSheets) {
    Self.each(sheets.holders, HoldersSheet.holderID, HoldersSheet.holderName) { holders[$0] = $1 }
    Self.each(sheets.grants, GrantsSheet.grantID, GrantsSheet.holderID) { grants[$0] = $1 }
    Self.each(sheets.awards, AwardsSheet.awardID, AwardsSheet.holderID) { grants[$0] = $1 }
    Self.each(sheets.forms, FormsSheet.formID, FormsSheet.holderID) { forms[$0] = $1 }
    Self.each(sheets.exercises, ExercisesSheet.exerciseID, ExercisesSheet.grantID) {
      options[$0] = $1
    }
    Self.each(sheets.sales, SalesSheet.saleID, SalesSheet.exerciseID) { options[$0] = $1 }
  }

  private static func each(
    _ sheet: SheetTable,
    _ id: Column<String>,
    _ owner: Column<String>,
    _ enter: (String, String) -> Void
  ) {
    for row in 0..<sheet.rowCount {
      if let name = sheet[id, row] { enter(name, sheet[owner, row] ?? "") }
    }
  }

  /// The names of the holders by id.
  var names: [String: String] { holders }
  /// How many holders and options there are.
  var size: (holders: Int, grants: Int) { (holders.count, grants.count) }

  /// Whom a difference is about.
  func owner(of difference: ResultDifference) -> Owner { owner(of: difference.ids) }

  /// Whom a row with these ids is about.
  func owner(of ids: [String: String]) -> Owner {
    var owner = Owner()
    for (column, id) in ids.sorted(by: { $0.key < $1.key }) {
      if column == "subject" || column == "exercise_id" || column == "sale_id" {
        add(id, to: &owner)
      }
    }
    if let form = ids["form_id"] { owner.form = form }
    for column in ["new_grant_id", "replaces", "award_id", "grant_id"] {
      if let id = ids[column] { owner.grant = option(id) }
    }
    if let holder = ids["holder_id"] { owner.holder = holder }
    if owner.holder.isEmpty { owner.holder = grants[owner.grant] ?? forms[owner.form] ?? "" }
    return owner
  }

  private func add(_ id: String, to owner: inout Owner) {
    if holders[id] != nil {
      owner.holder = id
    } else if let option = options[id] {
      add(option, to: &owner)
    } else if forms[id] != nil {
      owner.form = id
    } else if grants[option(id)] != nil {
      owner.grant = option(id)
    }
  }

  /// The option that a new one replaces; itself of any other.
  private func option(_ id: String) -> String {
    guard grants[id] == nil else { return id }
    return NewOptionID.replaced(by: id).first { grants[$0] != nil } ?? id
  }
}
