internal import Exchange
internal import Sheets

/// Which rows belong to which: a holder's grants and forms, a form's lines, a grant's tranches.
///
/// All lists are in an order of their own, so that no order of rows in a sheet matters.
struct OfferIndex: Sendable {
  /// Rows of holders.csv in order of id.
  let holders: [Int]
  /// Rows of grants.csv by row of holders.csv, in order of id.
  private let grantsByHolder: [[Int]]
  /// Rows of forms.csv known at as-of by row of holders.csv, in order of receipt and then of id.
  private let formsByHolder: [[Int]]
  /// Rows of elections.csv by row of forms.csv, in order of the grants' ids.
  private let electionsByForm: [[Int]]
  /// Rows of vesting.csv by row of grants.csv.
  private let tranchesByGrant: [Int: [Int]]
  /// Rows of service.csv by row of holders.csv.
  private let serviceByHolder: [Int: [Int]]
  /// The row of grants.csv that each row of elections.csv names; nil if none.
  let grantOfElection: [Int?]

  init(_ sheets: OfferSheets, asOf: Day) {
    holders = sheets.holders.order
    let holderRow = { (id: String?) in id.flatMap { sheets.holders.row(named: $0) } }
    let grantRow = { (id: String?) in id.flatMap { sheets.grants.row(named: $0) } }
    grantsByHolder = Self.group(sheets.grants.order, into: sheets.holders.rowCount) {
      holderRow(sheets.grants[GrantsSheet.holderID, $0])
    }
    let known = sheets.forms.order.filter {
      sheets.forms[FormsSheet.received, $0].map { $0.day <= asOf } ?? false
    }
    let received = { (row: Int) in sheets.forms[FormsSheet.received, row]?.minutes ?? 0 }
    // The order of ids is kept among forms received at the same minute.
    let inOrder = known.enumerated().sorted {
      (received($0.element), $0.offset) < (received($1.element), $1.offset)
    }
    formsByHolder = Self.group(inOrder.map(\.element), into: sheets.holders.rowCount) {
      holderRow(sheets.forms[FormsSheet.holderID, $0])
    }
    let elections = 0..<sheets.elections.rowCount
    let named = elections.map { grantRow(sheets.elections[ElectionsSheet.grantID, $0]) }
    grantOfElection = named
    var rank = [Int](repeating: 0, count: sheets.grants.rowCount)
    for (position, row) in sheets.grants.order.enumerated() { rank[row] = position }
    let byGrant = elections.sorted {
      (named[$0].map { rank[$0] } ?? 0, $0) < (named[$1].map { rank[$0] } ?? 0, $1)
    }
    electionsByForm = Self.group(byGrant, into: sheets.forms.rowCount) {
      sheets.elections[ElectionsSheet.formID, $0].flatMap { sheets.forms.row(named: $0) }
    }
    tranchesByGrant = Self.gather(sheets.vesting) { grantRow(sheets.vesting[VestingSheet.grantID, $0]) }
    serviceByHolder = Self.gather(sheets.service) {
      holderRow(sheets.service[ServiceSheet.holderID, $0])
    }
  }

  func grants(of holder: Int) -> [Int] { grantsByHolder[holder] }
  func forms(of holder: Int) -> [Int] { formsByHolder[holder] }
  func elections(of form: Int) -> [Int] { electionsByForm[form] }
  func tranches(of grant: Int) -> [Int] { tranchesByGrant[grant] ?? [] }
  func service(of holder: Int) -> [Int] { serviceByHolder[holder] ?? [] }

  private static func group(
    _ rows: some Sequence<Int>, into count: Int, by owner: (Int) -> Int?
  ) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for row in rows {
      if let index = owner(row), groups.indices.contains(index) { groups[index].append(row) }
    }
    return groups
  }

  private static func gather(_ sheet: SheetTable, by owner: (Int) -> Int?) -> [Int: [Int]] {
    var groups: [Int: [Int]] = [:]
    for row in 0..<sheet.rowCount {
      if let index = owner(row) { groups[index, default: []].append(row) }
    }
    return groups
  }
}
