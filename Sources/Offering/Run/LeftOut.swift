public import Findings
internal import Sheets

/// Holders whose own rows are broken: the others can be told what became of their options all the same.
public struct LeftOut: Sendable {
  /// What is wrong with the rows of each holder, by id.
  public private(set) var findings: [String: [Finding]] = [:]
  /// What is wrong and concerns no holder, such as a row of totals.
  public private(set) var ofNobody: [Finding] = []
  /// The holders' rows in holders.csv.
  private(set) var rows: Set<Int> = []

  init() {}

  /// Everything that was set aside.
  public var all: [Finding] { findings.sorted { $0.key < $1.key }.flatMap(\.value) + ofNobody }

  /// Sorts what stops a run by the holders whom it concerns.
  ///
  /// Nil if something concerns all of them: a term, a price, a column, or a row of which nobody can say
  /// whose it is.
  init?(_ stopping: [Finding], _ sheets: OfferSheets) {
    let owners = RowOwners(sheets)
    for finding in stopping {
      switch owners.owners(of: finding) {
      case .everybody: return nil
      case .nobody: ofNobody.append(finding)
      case .holders(let holders):
        rows.formUnion(holders)
        for holder in holders {
          findings[sheets.holders[HoldersSheet.holderID, holder] ?? "", default: []].append(finding)
        }
      }
    }
  }
}

/// Whose the rows of the sheets are.
private struct RowOwners {
  enum Owners {
    case everybody, nobody
    case holders(Set<Int>)
  }

  private let sheets: OfferSheets
  /// For each sheet whose rows are some holder's, the rows of holders.csv that each belongs to.
  private let ofSheet: [String: (table: SheetTable, holders: (Int) -> [Int32])]

  init(_ sheets: OfferSheets) {
    self.sheets = sheets
    let links = sheets.links
    let holder = { (row: Int32) in Self.link(links.holderOfGrant, row) }
    let exercised = { (row: Int32) in holder(Self.link(links.grantOfExercise, row)) }
    let tables: [(SheetTable, (Int) -> [Int32])] = [
      (sheets.holders, { [Int32(clamping: $0)] }),
      (sheets.grants, { [holder(Int32(clamping: $0))] }),
      (sheets.forms, { [Self.link(links.holderOfForm, Int32(clamping: $0))] }),
      (
        sheets.elections,
        { row in
          let row = Int32(clamping: row)
          return [
            Self.link(links.holderOfForm, Self.link(links.formOfElection, row)),
            holder(Self.link(links.grantOfElection, row)),
          ]
        }
      ),
      (sheets.vesting, { [holder(Self.link(links.grantOfVesting, Int32(clamping: $0)))] }),
      (sheets.awards, { [Self.link(links.holderOfAward, Int32(clamping: $0))] }),
      (sheets.exercises, { [exercised(Int32(clamping: $0))] }),
      (sheets.payments, { [exercised(Self.link(links.exerciseOfPayment, Int32(clamping: $0)))] }),
      (sheets.sales, { [exercised(Self.link(links.exerciseOfSale, Int32(clamping: $0)))] }),
      (sheets.service, { [Self.link(links.holderOfService, Int32(clamping: $0))] }),
    ]
    ofSheet = Dictionary(tables.map { ($0.0.sheet, ($0.0, $0.1)) }) { first, _ in first }
  }

  private static func link(_ links: [Int32], _ row: Int32) -> Int32 {
    links.indices.contains(Int(row)) ? links[Int(row)] : -1
  }

  func owners(of finding: Finding) -> Owners {
    // A row that is none of the sheet's is nobody's, and neither is a declared total.
    if ["row.totals", "row.header", "row.footnote"].contains(finding.rule) { return .nobody }
    guard let place = finding.place else { return .everybody }
    if place.sheet == sheets.tieouts.sheet { return .nobody }
    guard let (table, holders) = ofSheet[place.sheet], let number = place.row,
      let row = table.row(ofSpreadsheetRow: number)
    else { return .everybody }
    var rows = holders(row)
    // Of two rows with one id, either may be the one that is right.
    if let other = table.row(ofID: finding.subject) ?? table.row(ofID: finding.value) {
      rows += holders(other)
    }
    return rows.contains { $0 < 0 } ? .everybody : .holders(Set(rows.map(Int.init)))
  }
}
