import Exchange
import Findings

/// holders.csv: more owners of more than 10% than a company can have.
///
/// A warning: the shares of relatives count for each of them (IRC 424(d)).
enum OwnerCountCheck {
  // Ten holders of more than 10% each own more than the whole.
  private static let mostOwners = 9
  // A handful of founders may all be owners.
  private static let fewestHolders = 4

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, column) = (sheets.holders, HoldersSheet.ownsOver10Percent)
    guard holders.hasColumn(column.index) else { return [] }
    let owners = (0..<holders.rowCount).filter { holders[column, $0] == true }
    let isEverybody = owners.count == holders.rowCount && owners.count >= fewestHolders
    guard let first = owners.first, owners.count > mostOwners || isEverybody else { return [] }
    let which = isEverybody ? "All \(owners.count) holders have" : "\(owners.count) holders have"
    return [
      holders.finding(
        .ownerTooMany,
        first,
        column.index,
        which + " yes in \(column.name)"
          + (owners.count > mostOwners
            ? ": more than 10% each would be more than the whole."
            : ": a cell may have been copied down.")
      )
    ]
  }
}
