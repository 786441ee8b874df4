import Findings

/// holders.csv: holders of whom grants.csv has no option, since a filter may have hidden their rows.
enum HolderWithoutOptionCheck {
  private static let mostNamed = 3

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, links) = (sheets.holders, sheets.links)
    // Options of which it is not known whose they are may be theirs.
    guard !sheets.grants.isIncomplete, sheets.grants.rowCount > 0, holders.rowCount > 0,
      links.holderOfGrant.count == sheets.grants.rowCount, !links.holderOfGrant.contains(-1)
    else { return [] }
    var hasOption = [Bool](repeating: false, count: holders.rowCount)
    for holders in [links.holderOfGrant, links.holderOfAward] {
      for holder in holders where hasOption.indices.contains(Int(holder)) {
        hasOption[Int(holder)] = true
      }
    }
    let without = hasOption.indices.filter { !hasOption[$0] }
    // Where many have none, the sheet lists whoever works for the company.
    guard let first = without.first, (holders.rowCount - without.count).isMost(of: holders.rowCount)
    else { return [] }
    let ids = without.prefix(mostNamed).map { Shown.visible(holders.subject($0)) }
    return [
      holders.finding(
        .holderNoOption,
        first,
        HoldersSheet.holderID.index,
        subject: without.count == 1 ? holders.subject(first) : "",
        "\(sheets.grants.sheet) has no option of \(ids.listed(most: mostNamed, of: without.count))."
      )
    ]
  }
}
