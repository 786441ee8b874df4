internal import Exchange
public import Policy
internal import Sheets

/// Whom the words of titles concern, holder by holder: a letter to an employee need not say what holds for
/// directors.
public struct TitleCases: Sendable {
  private var byHolder: [Int: Set<TitleCase>] = [:]
  private let ofEverybody: Set<TitleCase>

  /// The cases that concern anybody whom the offer is for.
  public private(set) var all: Set<TitleCase>

  /// Finds them in the sheets.
  init(_ sheets: OfferSheets, hasLookback: Bool) {
    ofEverybody = hasLookback ? [.lookback] : []
    all = ofEverybody
    let (holders, links) = (sheets.holders, sheets.links)
    for row in 0..<holders.rowCount where holders[HoldersSheet.role, row] == .nonEmployeeDirector {
      add(.director, to: row)
    }
    for row in 0..<sheets.service.rowCount
    where sheets.service[ServiceSheet.role, row] == .nonEmployeeDirector {
      add(.director, to: links.holderOfService.row(row))
    }
    for row in 0..<sheets.grants.rowCount where sheets.grants[GrantsSheet.type, row] == .incentive {
      addIncentive(links.holderOfGrant.row(row), sheets)
    }
    for row in 0..<sheets.awards.rowCount where sheets.awards[AwardsSheet.type, row] == .incentive {
      addIncentive(links.holderOfAward.row(row), sheets)
    }
  }

  private mutating func addIncentive(_ holder: Int?, _ sheets: OfferSheets) {
    add(.incentive, to: holder)
    let isOwner = holder.flatMap { sheets.holders[HoldersSheet.ownsOver10Percent, $0] } ?? false
    if isOwner { add(.owner, to: holder) }
  }

  private mutating func add(_ concerned: TitleCase, to holder: Int?) {
    guard let holder else { return }
    byHolder[holder, default: []].insert(concerned)
    all.insert(concerned)
  }

  /// The cases that concern a holder, by row in holders.csv.
  public func cases(ofHolder row: Int) -> Set<TitleCase> {
    ofEverybody.union(byHolder[row] ?? [])
  }
}
