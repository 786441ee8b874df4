import Exchange
import Findings

/// holders.csv: a holder who is no 10% owner and has an ISO with the terms that the law asks of owners
/// (IRC 422(c)(5)).
///
/// A blank `owns_over_10pct` is no, and costs an owner who is meant nothing that anybody would see.
enum OwnerTermsCheck {
  // Many with these terms are not owners by chance.
  private static let mostTold = 3

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (holders, column) = (sheets.holders, HoldersSheet.ownsOver10Percent)
    guard holders.hasColumn(column.index) else { return [] }
    let terms = OwnerTerms(sheets)
    // Where owners have no such option, the column was sorted, or nobody kept to these terms.
    guard terms.ownersUnlike.isEmpty, terms.likeOwners.count <= mostTold else { return [] }
    return terms.likeOwners.filter { !holders.isUnreadable(column.index, $0) }.map { row in
      holders.finding(
        .ownerUnlikely,
        row,
        column.index,
        subject: holders.subject(row),
        "\(Shown.visible(holders.subject(row))) has an ISO at 110% of the price of its day that lasts five "
          + "years, as the law asks of 10% owners, and \(column.name) is "
          + (holders[column, row] == nil ? "blank, which counts as no." : "no."),
        repair: "Write yes if the holder owns more than 10%."
      )
    }
  }
}

/// ISOs with the terms that the law asks of 10% owners, and without.
struct OwnerTerms {
  private(set) var owners = 0
  /// The owners who have ISOs, none of them with an owner's terms.
  private(set) var ownersUnlike: Set<Int> = []
  /// Who is no owner and has an ISO with an owner's terms.
  private(set) var likeOwners: [Int] = []

  init(_ sheets: OfferTables) {
    let (grants, holders) = (sheets.grants, sheets.holders)
    // Only of options of five years, which few have, prices are looked at.
    lazy var prices = Self.prices(grants)
    // By the holder's row: of a million holders nothing more is kept.
    var like = [Bool](repeating: false, count: holders.rowCount)
    var unlike = like
    // Options follow each other by holder or by day, and those of a day often have the same terms.
    var areLike = LastAnswer<Terms, Bool>()
    let (type, incentive) = (GrantsSheet.type.index, OptionType.incentive.number)
    let columns = Terms.Columns()
    for (row, holder) in sheets.links.holderOfGrant.enumerated()
    where holder >= 0 && grants.value(type, row) == incentive {
      let isLike = areLike.answer(Terms(grants, row, columns)) { terms in
        terms.lastFiveYears && terms.haveOwnersPrice(prices)
      }
      if isLike { like[Int(holder)] = true } else { unlike[Int(holder)] = true }
    }
    for holder in 0..<holders.rowCount {
      if holders[HoldersSheet.ownsOver10Percent, holder] ?? false {
        owners += 1
        if unlike[holder], !like[holder] { ownersUnlike.insert(holder) }
      } else if like[holder] {
        likeOwners.append(holder)
      }
    }
  }

  /// The prices of each day.
  private static func prices(_ grants: SheetTable) -> [Int64: Set<Int64>] {
    var prices: [Int64: Set<Int64>] = [:]
    var last: (day: Int64, price: Int64)?
    let columns = (day: GrantsSheet.grantDate.index, price: GrantsSheet.exercisePrice.index)
    for row in 0..<grants.rowCount {
      let day = grants.value(columns.day, row)
      let price = grants.value(columns.price, row)
      if let last, last == (day, price) { continue }
      if CellValue.isPresent(day), CellValue.isPresent(price) {
        prices[day, default: []].insert(price)
      }
      last = (day, price)
    }
    return prices
  }
}

/// The terms of an option that the law asks for of owners.
private struct Terms: Equatable {
  private let day: Int64
  private let price: Int64
  private let expires: Int64

  /// Where they stand, looked up once for all options.
  struct Columns {
    let day = GrantsSheet.grantDate.index
    let price = GrantsSheet.exercisePrice.index
    let expires = GrantsSheet.expires.index
  }

  @inline(__always)
  init(_ grants: SheetTable, _ row: Int, _ columns: Columns) {
    day = grants.value(columns.day, row)
    price = grants.value(columns.price, row)
    expires = grants.value(columns.expires, row)
  }

  /// Whether the option lasts five years at most.
  var lastFiveYears: Bool {
    guard CellValue.isPresent(day), let granted = Day(number: day),
      CellValue.isPresent(expires), let expires = Day(number: expires)
    else { return false }
    return !expires.advanced(by: -1).isBeyond(years: 5, from: granted)
  }

  /// Whether the price is 110% of another's of the day, rounded up.
  func haveOwnersPrice(_ prices: [Int64: Set<Int64>]) -> Bool {
    guard CellValue.isPresent(price) else { return false }
    // A cent is a hundred ten-thousandths of a dollar.
    return prices[day]?.contains { other in
      let (least, isOver) = other.multipliedReportingOverflow(by: 11)
      return !isOver && price >= least / 10 && price <= least / 10 + 101
    } ?? false
  }
}
