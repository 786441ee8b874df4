internal import Exchange
public import Policy
internal import Sheets

/// Whom the words of titles concern, holder by holder: a letter to an employee need not say what holds for
/// directors.
public struct TitleCases: Sendable {
  /// A bit for each case that concerns the holder in a row of holders.csv.
  private var ofHolders: [UInt8]
  private let ofEverybody: Set<TitleCase>

  /// The cases that concern anybody whom the offer is for.
  public private(set) var all: Set<TitleCase>

  /// Finds them in the sheets.
  init(_ sheets: OfferSheets, hasLookback: Bool) {
    ofEverybody = hasLookback ? [.lookback] : []
    all = ofEverybody
    let (holders, links) = (sheets.holders, sheets.links)
    ofHolders = Array(repeating: 0, count: holders.rowCount)
    for row in 0..<holders.rowCount { add(holders[HoldersSheet.role, row], to: row) }
    for row in 0..<sheets.service.rowCount {
      add(sheets.service[ServiceSheet.role, row], to: links.holderOfService.row(row))
    }
    for row in 0..<sheets.grants.rowCount where sheets.grants[GrantsSheet.type, row] == .incentive {
      add(.incentive, to: links.holderOfGrant.row(row))
    }
    for row in 0..<sheets.awards.rowCount where sheets.awards[AwardsSheet.type, row] == .incentive {
      add(.incentive, to: links.holderOfAward.row(row))
    }
    for row in 0..<holders.rowCount
    where holders[HoldersSheet.ownsOver10Percent, row] == true && concerns(.incentive, row) {
      add(.owner, to: row)
    }
    let anybody = ofHolders.reduce(0, |)
    all.formUnion(TitleCase.allCases.filter { anybody & Self.bit($0) != 0 })
    // What holds for most is told also where there is nobody yet.
    if !all.contains(.director) { all.insert(.others) }
  }

  private mutating func add(_ role: HolderRole?, to holder: Int?) {
    guard let role else { return }
    add(role == .nonEmployeeDirector ? .director : .others, to: holder)
  }

  private mutating func add(_ concerned: TitleCase, to holder: Int?) {
    guard let holder else { return }
    ofHolders[holder] |= Self.bit(concerned)
  }

  private func concerns(_ titleCase: TitleCase, _ holder: Int) -> Bool {
    ofHolders.indices.contains(holder) && ofHolders[holder] & Self.bit(titleCase) != 0
  }

  private static func bit(_ titleCase: TitleCase) -> UInt8 {
    switch titleCase {
    case .incentive: 1
    case .owner: 2
    case .director: 4
    case .lookback: 8
    case .others: 16
    }
  }

  /// The cases that concern a holder, by row in holders.csv.
  public func cases(ofHolder row: Int) -> Set<TitleCase> {
    ofEverybody.union(TitleCase.allCases.filter { concerns($0, row) })
  }
}
