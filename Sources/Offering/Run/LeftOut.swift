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

  /// Leaves out everybody but holders of some ids; nothing is said of them.
  mutating func leaveOutAll(but holders: Set<String>, in sheets: OfferSheets) {
    let table = sheets.holders
    rows.formUnion(
      (0..<table.rowCount).filter { row in
        !(table[HoldersSheet.holderID, row].map(holders.contains) ?? false)
      }
    )
  }

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
  /// What is found of rows that are none of the sheet's.
  private static let rowsOfNobody = Set(
    [FindingKind.rowTotals, .rowHeader, .rowFootnote].map(\.code)
  )

  enum Owners {
    case everybody, nobody
    case holders(Set<Int>)
  }

  private let sheets: OfferSheets
  /// For each sheet whose rows are some holder's, the rows of holders.csv that each belongs to; nil for
  /// one that nobody knows.
  private let ofSheet: [String: (table: SheetTable, holders: (Int) -> [Int?])]

  init(_ sheets: OfferSheets) {
    self.sheets = sheets
    let links = sheets.links
    let ofOption = { (number: Int?) in number.flatMap { links.holder(ofOption: $0) } }
    let exercised = { (row: Int?) in ofOption(row.flatMap { links.grantOfExercise.row($0) }) }
    let tables: [(SheetTable, (Int) -> [Int?])] = [
      (sheets.holders, { [$0] }),
      (sheets.grants, { [ofOption($0)] }),
      (sheets.forms, { [links.holderOfForm.row($0)] }),
      (
        sheets.elections,
        { row in
          [
            links.formOfElection.row(row).flatMap { links.holderOfForm.row($0) },
            ofOption(links.grantOfElection.row(row)),
          ]
        }
      ),
      (sheets.vesting, { [ofOption(links.grantOfVesting.row($0))] }),
      (sheets.awards, { [links.holderOfAward.row($0)] }),
      (sheets.exercises, { [exercised($0)] }),
      (sheets.payments, { [exercised(links.exerciseOfPayment.row($0))] }),
      (sheets.sales, { [exercised(links.exerciseOfSale.row($0))] }),
      (sheets.service, { [links.holderOfService.row($0)] }),
    ]
    ofSheet = Dictionary(tables.map { ($0.0.sheet, ($0.0, $0.1)) }) { first, _ in first }
  }

  func owners(of finding: Finding) -> Owners {
    // A row that is none of the sheet's is nobody's, and neither is a declared total.
    if Self.rowsOfNobody.contains(finding.rule) { return .nobody }
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
    let known = rows.compactMap(\.self)
    return known.count < rows.count ? .everybody : .holders(Set(known))
  }
}
