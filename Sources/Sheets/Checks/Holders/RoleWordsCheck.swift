import Exchange
import Findings

/// holders.csv: who is an employee by role is none by a group or a title that has the word of another role.
enum RoleWordsCheck {
  private static let mostNamed = 6

  // `Director` alone may be the title of an employee; a group of them is the board.
  private static let ofTitles: Set<String> = Set(
    [
      "non-employee director", "outside director", "independent director", "consultant",
      "independent consultant",
    ].map(ComparedName.normal)
  )
  private static let ofGroups: Set<String> = ofTitles.union(
    [
      "directors", "board", "board of directors", "non-employee directors", "outside directors",
      "independent directors", "consultants",
    ].map(ComparedName.normal)
  )

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, role) = (sheets.holders, HoldersSheet.role)
    var isOfGroup = TextAnswers(holders) { ofGroups.contains(ComparedName.normal($0)) }
    var isOfTitle = TextAnswers(holders) { ofTitles.contains(ComparedName.normal($0)) }
    let odd = (0..<holders.rowCount).compactMap { row -> (row: Int, word: String)? in
      guard holders[role, row] == .employee else { return nil }
      // The group or title, where it is the word of another role than an employee's.
      if let group = holders.present(HoldersSheet.group.index, row), isOfGroup[group] {
        return (row, holders.text(group))
      }
      let title = holders.present(HoldersSheet.title.index, row)
      return title.flatMap { isOfTitle[$0] ? (row, holders.text($0)) : nil }
    }
    guard let first = odd.first else { return [] }
    let named = odd.map { "\(holders.subject($0.row)) (\(Shown.visible($0.word)))" }
    return [
      holders.finding(
        .holderRole,
        first.row,
        role.index,
        subject: odd.count == 1 ? holders.subject(first.row) : "",
        odd.count == 1
          ? "role is employee, and the group or title of \(named[0]) says otherwise."
          : "role is employee in \(odd.count) rows whose group or title says otherwise: "
            + "\(named.listed(most: mostNamed))."
      )
    ]
  }
}
