import Exchange
import Findings

/// Columns whose cells do not belong to the rows in which they stand, with the cause of it.
///
/// Nothing is wrong with any single cell of such a column, so the rules would refuse what the holders
/// did: the column comes first, and what follows from it is not told.
struct DisplacedColumns {
  private(set) var findings: [Finding] = []

  init(_ sheets: OfferTables) {
    let pairs = ColumnPair.all(sheets)
    let found = pairs.map(Disagreement.init)
    let ids = DisplacedIDs(pairs, found, sheets)
    add(ids.findings)
    let exchanged = ExchangedIDs.finding(ColumnPair.holders(sheets), ColumnPair.names(sheets))
    add([exchanged].compactMap(\.self))
    for (pair, disagreement) in zip(pairs, found) {
      guard let disagreement, !ids.explains(pair),
        exchanged == nil || !ColumnPair.isOfHolders(pair)
      else { continue }
      add([finding(pair, disagreement)].compactMap(\.self))
    }
    add(OrderedColumns.findings(sheets) + OptionTerms.findings(sheets.grants))
    add(CompanionColumns.findings(sheets))
    // What a word means for an option is read through columns that may have been displaced.
    if findings.isEmpty { add(SortedWords.findings(sheets)) }
  }

  /// One finding a column: several other columns may show the same.
  private mutating func add(_ new: [Finding]) {
    for finding in new where !findings.contains(where: { $0.isAboutColumn(of: finding) }) {
      findings.append(finding)
    }
  }

  private func finding(_ pair: ColumnPair, _ found: Disagreement) -> Finding? {
    let sides = [found, Disagreement(pair.turned)].compactMap(\.self)
    if let finding = ExchangedColumns.finding(sides) { return finding }
    for cause in ColumnCause.all {
      for side in sides {
        if let finding = cause(side) { return finding }
      }
    }
    return DisplacedIDs.finding(pair, found)
  }

  // What compares columns of one row follows from a column that is not where it belongs.
  private static let symptoms: Set<String> = Set(
    [
      FindingKind.sharesBeyondGrant, .vestingSum, .datesReversed, .priceRange, .formSignedLate,
      .formSignedEarly, .formConfirmedEarly, .serviceReasonAlone, .grantAfterCommencement,
      .serviceEndAlone, .planIssued, .formOtherHolder, .formNoLines, .dateUnlikely,
      .sharesCancelledOn,
      .fileRowsMissing,
    ].map(\.code)
  )

  /// Whether a cell is blank because the cells of its column were moved, or stand under another header.
  func leavesBlank(_ finding: Finding) -> Bool {
    guard finding.rule == FindingKind.cellBlank.code else { return false }
    return findings.contains { found in
      let isMoved =
        found.rule == FindingKind.columnShifted.code && found.place?.column == finding.place?.column
      let name = finding.message.prefix { $0 != " " }
      let isExchanged =
        found.rule == FindingKind.columnExchanged.code
        && found.message.split(separator: " ").prefix(3).contains(name)
      return found.place?.sheet == finding.place?.sheet && (isMoved || isExchanged)
    }
  }

  // What is told in one sheet and follows from a column of another.
  private static let elsewhere: [String: [SheetSchema]] = [
    FindingKind.vestingSum.code: [GrantsSheet.schema],
    FindingKind.planIssued.code: [GrantsSheet.schema],
    FindingKind.formNoLines.code: [ElectionsSheet.schema],
    FindingKind.fileRowsMissing.code: [FormsSheet.schema],
    FindingKind.formOtherHolder.code: [
      GrantsSheet.schema, ElectionsSheet.schema, HoldersSheet.schema,
    ],
    FindingKind.dateUnlikely.code: [GrantsSheet.schema, HoldersSheet.schema],
  ]

  /// Whether a finding likely follows from one of these columns.
  func explains(_ finding: Finding) -> Bool {
    guard Self.symptoms.contains(finding.rule), let sheet = finding.place?.sheet else {
      return false
    }
    let others = Self.elsewhere[finding.rule, default: []].map(\.fileName)
    return findings.contains { found in
      found.place?.sheet == sheet || others.contains(found.place?.sheet.lowercased() ?? "")
    }
  }
}

extension Finding {
  fileprivate func isAboutColumn(of other: Finding) -> Bool {
    place?.sheet == other.place?.sheet && place?.column == other.place?.column
  }
}
