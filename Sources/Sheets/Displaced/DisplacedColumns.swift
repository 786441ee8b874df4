import Exchange
import Findings

/// Columns whose cells do not belong to the rows in which they stand, with the cause of it.
///
/// Nothing is wrong with any single cell of such a column, so the rules would refuse what the holders
/// did: the column comes first, and what follows from it is not told.
struct DisplacedColumns {
  private var found: [Displacement] = []

  var findings: [Finding] { found.map(\.finding) }

  init(_ sheets: OfferTables) {
    let ordered = OrderedColumns.displacements(sheets)
    // Of two columns that have changed places neither says anything of other sheets.
    add(ordered.filter { $0.finding.rule == FindingKind.columnExchanged.code })
    let pairs = ColumnPair.all(sheets).filter { pair in
      ![pair.one, pair.other].contains { column in found.contains { $0.isMoved(column) } }
    }
    let differs = pairs.map(Disagreement.differs)
    let disagreements = zip(pairs, differs).map { $1 ? Disagreement(differing: $0) : nil }
    let ids = DisplacedIDs(pairs, disagreements, differs: differs)
    add(ids.found)
    let exchanged = ExchangedIDs.displacement(pairs, disagreements, differs: differs)
    add([exchanged].compactMap(\.self))
    let prices = SortedPrices(sheets)
    let closes = zip(pairs, differs).first { ColumnPair.isOfCloses($0.0) }.flatMap {
      $1 ? Disagreement(differing: $0.turned) : nil
    }
    // Where names do not fit the holders of forms either, these are in the wrong rows, not those of options.
    let signed = zip(pairs, disagreements).first {
      ColumnPair.isOfHolders($0.0) && $0.0.one.kind == .text
    }?.1
    for (pair, disagreement) in zip(pairs, disagreements) {
      guard let disagreement, !ids.explains(pair), !isExplained(pair, sheets.links.unknown),
        exchanged == nil || !ColumnPair.isOfHolders(pair),
        !ColumnPair.isOfCloses(pair) || !(closes.map(prices.areOfNextDay) ?? false)
      else { continue }
      let told = displacement(
        pair,
        disagreement,
        isOfForms: signed != nil,
        areSigned: areSigned(pairs, differs)
      )
      add([told].compactMap(\.self))
    }
    add(RepeatedDates.displacements(sheets))
    add(MergedIDs.displacements(sheets))
    add(ordered + OptionTerms.displacements(sheets))
    add(CompanionColumns.displacements(sheets) + ScaledTendersCheck.displacements(sheets))
    if !isDisplaced(sheets.prices), !isDisplaced(sheets.grants) {
      add(prices.displacements(closes))
    }
    add(SortedTexts.displacements(sheets).filter { !isDisplaced($0.finding.place?.sheet) })
    // What a word means for an option is read through columns that may have been displaced.
    if found.isEmpty { add(SortedWords.displacements(sheets)) }
  }

  // Of fewer forms it is chance that all are signed by their holders.
  private static let fewestSigned = 3

  /// Whether forms are signed with the names of the holders that they name, and lines state what the options are
  /// that they list.
  private func areSigned(_ pairs: [ColumnPair], _ differs: [Bool]) -> Bool {
    zip(pairs, differs).allSatisfy { pair, differs in
      if ColumnPair.isOfHolders(pair), pair.one.kind == .text {
        return !differs && pair.rows.count >= Self.fewestSigned
      }
      return pair.other.table.schema.name != ElectionsSheet.schema.name || !differs
    }
  }

  /// Whether a column of a pair, or the one by which its rows are named, is displaced already, or was
  /// dragged to ids that are not there.
  private func isExplained(_ pair: ColumnPair, _ unknown: [UnknownIDs]) -> Bool {
    let naming = pair.naming
    return [pair.one, pair.other, naming].contains { column in
      found.contains {
        $0.finding.place?.sheet == column.table.sheet && $0.finding.place?.column == column.cell
      }
    }
      || unknown.contains { ids in
        ids.table.sheet == naming.table.sheet && ids.column.index == naming.column
          && !CountingIDs.runs(ids.table, ids.column, ids.rows).isEmpty
      }
  }

  private func isDisplaced(_ table: SheetTable) -> Bool { isDisplaced(table.sheet) }

  private func isDisplaced(_ sheet: String?) -> Bool {
    found.contains { $0.finding.place?.sheet == sheet }
  }

  /// One finding a column: several other columns may show the same.
  private mutating func add(_ new: [Displacement]) {
    for one in new where !found.contains(where: { $0.isAboutColumn(of: one) }) { found.append(one) }
  }

  private func displacement(
    _ pair: ColumnPair,
    _ found: Disagreement,
    isOfForms: Bool,
    areSigned: Bool
  ) -> Displacement? {
    var sides = [found, Disagreement(differing: pair.turned)].compactMap(\.self)
    if ColumnPair.isOfHolders(pair), pair.one.kind == .id {
      if let fallen = DisplacedIDs.fallen(pair, found) { return fallen }
      if isOfForms { sides.reverse() }
      // Forms that are signed with the names of their holders are in the right rows.
      if areSigned { sides.removeAll { $0.column.isSame(as: pair.other) } }
    }
    if let exchanged = ExchangedColumns.displacement(sides) { return exchanged }
    if let copied = DisplacedIDs.repeated([pair]) { return copied }
    for cause in ColumnCause.all {
      for side in sides {
        if let displacement = cause(side) { return displacement }
      }
    }
    return DisplacedIDs.displacement(pair, found)
      ?? (areSigned ? DisplacedIDs.misplaced(pair, found) : nil)
  }

  /// Whether a cell is blank because the cells of its column were moved, or stand under another header.
  func leavesBlank(_ finding: Finding) -> Bool {
    finding.rule == FindingKind.cellBlank.code && found.contains { $0.leavesBlank(finding) }
  }

  /// Whether a day stands in two rows because it was copied into many.
  func repeats(_ finding: Finding) -> Bool {
    finding.rule == FindingKind.dateDuplicate.code
      && found.contains { one in
        one.finding.rule == FindingKind.columnRepeated.code
          && one.finding.place?.sheet == finding.place?.sheet
          && one.finding.place?.column == finding.place?.column
      }
  }

  // What compares columns of one row follows from a column that is not where it belongs: one of the
  // sheet in which it is told, or of these others.
  private static let symptoms: [String: [SheetSchema]] = Dictionary(
    [
      (FindingKind.sharesBeyondGrant, []), (.datesReversed, []), (.priceRange, []),
      (.priceJump, []), (.priceUnlikely, []), (.sharesZero, []),
      (.formSignedLate, []), (.formSignedEarly, []), (.formConfirmedEarly, []),
      (.serviceReasonAlone, []), (.grantAfterCommencement, []), (.serviceEndAlone, []),
      (.sharesCancelledOn, []),
      (.priceRounded, []), (.priceEventMissing, []),
      (.eventPrices, [PricesSheet.schema]),
      (.vestingSum, [GrantsSheet.schema]),
      (.planIssued, [GrantsSheet.schema]),
      (.formNoLines, [ElectionsSheet.schema]),
      // The lines of a notice state nothing, and beside another form's id they should.
      (.cellBlank, [FormsSheet.schema]),
      (.fileRowsMissing, [FormsSheet.schema]),
      (.holderNoOption, [GrantsSheet.schema, HoldersSheet.schema]),
      (.formOtherHolder, [GrantsSheet.schema, ElectionsSheet.schema, HoldersSheet.schema]),
      (.dateUnlikely, [GrantsSheet.schema, HoldersSheet.schema]),
    ].map { ($0.0.code, $0.1) }
  ) { first, _ in first }

  /// Whether a finding likely follows from one of these columns.
  func explains(_ finding: Finding) -> Bool {
    guard let others = Self.symptoms[finding.rule]?.map(\.fileName),
      let sheet = finding.place?.sheet
    else { return false }
    return found.contains { one in
      let displaced = one.finding.place?.sheet
      return displaced == sheet || others.contains(displaced?.lowercased() ?? "")
    }
  }
}
