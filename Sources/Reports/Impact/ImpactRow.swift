internal import Exchange

/// What differs in one row of a result sheet, or in rows of one sheet that come or go together, as people
/// read it.
struct ImpactRow {
  let holderID: String
  let grantID: String
  let sheet: String
  /// What differs: `determinations of F-013: status accepted -> rejected`.
  let words: String
  let because: String

  /// Rows that differ alike.
  struct Kind: Hashable {
    let sheet: String
    let words: String
    let because: String
  }

  var kind: Kind { Kind(sheet: sheet, words: words, because: because) }

  /// This many rows of one option and sheet that come or go are counted.
  private static let most = 3

  /// The rows of changes that are in order.
  static func all(_ changes: [Impact.Change]) -> [ImpactRow] {
    var rows: [ImpactRow] = []
    for group in grouped(changes, by: { [$0.holderID, $0.grantID, $0.sheet] }) {
      let whole = group.filter { $0.what == "row" }
      for (some, verb) in [
        (whole.filter { $0.after == "none" }, "go"), (whole.filter { $0.before == "none" }, "come"),
      ] {
        if some.count > most {
          rows.append(ImpactRow(some[0], "\(title(some[0].sheet)): \(some.count) rows \(verb)"))
        } else {
          rows += some.map { ImpactRow($0, "\(title($0.sheet)): \(values($0))") }
        }
      }
      for cells in grouped(group.filter { $0.what != "row" }, by: { [$0.row] }) {
        let told = cells.map { "\(title($0.what)) \(values($0))" }.joined(separator: "; ")
        var row = cells[0]
        row.because = cells.map(\.because).uniqued.joined(separator: "; ")
        rows.append(ImpactRow(row, "\(label(row)): \(told)"))
      }
    }
    return rows
  }

  private init(_ change: Impact.Change, _ words: String) {
    (holderID, grantID, sheet) = (change.holderID, change.grantID, change.sheet)
    (self.words, because) = (words, change.because)
  }

  /// Changes that follow each other and have the same of something.
  private static func grouped(
    _ changes: [Impact.Change],
    by key: (Impact.Change) -> [String]
  ) -> [[Impact.Change]] {
    var groups: [[Impact.Change]] = []
    for change in changes {
      if let last = groups.last?.last, key(last) == key(change) {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups
  }

  /// The sheet and what tells the row from the others of the same option: `vesting 2003-10-03`.
  private static func label(_ change: Impact.Change) -> String {
    let known = [change.holderID, change.grantID, NewOptionID.of(change.grantID)]
    let rest = change.row.split(separator: " ").map(String.init)
      .filter { !known.contains($0) && $0 != change.formID }
    let form = change.formID.isEmpty ? [] : ["of", change.formID]
    return ([title(change.sheet)] + rest + form).joined(separator: " ")
  }

  private static func title(_ name: String) -> String { name.replacing("_", with: " ") }

  private static func values(_ change: Impact.Change) -> String {
    Readable.cell(change.before) + " -> " + Readable.cell(change.after)
  }
}
