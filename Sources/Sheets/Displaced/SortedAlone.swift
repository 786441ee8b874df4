import Findings

/// Columns of words in grants.csv that are in order while the ids are in theirs, and by which nothing else of the
/// options is sorted: where the word changes, the days, the holders and the other words go on as before.
enum SortedAlone {
  // Of fewer words in a row it is chance.
  private static let fewestAlike = 3
  // Of options of few days the ids may have been given word by word.
  private static let fewestDays = 3

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    [GrantsSheet.type.index, GrantsSheet.schedule.index, GrantsSheet.plan.index].compactMap {
      index in
      let column = ComparedColumn(sheets.grants, at: index)
      guard sheets.grants.hasColumn(index), SortedWords.isSuspect(column),
        let changes = changes(column), hasManyDays(sheets.grants),
        !others(sheets, index).contains(where: { isSorted($0, changes) })
      else { return nil }
      return column.sorted("nothing else of the options is sorted by it", .warning)
    }
  }

  /// The rows in which another word begins; nil if one stands in few rows.
  private static func changes(_ column: ComparedColumn) -> [Int]? {
    let rows = 0..<column.table.rowCount
    let changes = rows.dropFirst().filter { !column.agrees($0, with: column, $0 - 1) }
    let ends = [0] + changes + [rows.count]
    return zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= fewestAlike } ? changes : nil
  }

  private static func hasManyDays(_ grants: SheetTable) -> Bool {
    let days = (0..<grants.rowCount).compactMap {
      grants.present(GrantsSheet.grantDate.index, $0)
    }
    return Set(days).count >= fewestDays
  }

  /// What else there is of each option that it may be sorted by, as numbers.
  private static func others(_ sheets: OfferTables, _ own: Int) -> [[Int64]] {
    let grants = sheets.grants
    let columns = [
      GrantsSheet.grantDate.index, GrantsSheet.type.index, GrantsSheet.schedule.index,
      GrantsSheet.plan.index,
    ].filter { $0 != own && grants.hasColumn($0) }
    let cells = columns.map { column in
      words((0..<grants.rowCount).map { ComparedColumn(grants, at: column).cell($0) })
    }
    let holders = sheets.links.holderOfGrant
    let ofHolders = [
      HoldersSheet.role.index, HoldersSheet.group.index, HoldersSheet.jurisdiction.index,
      HoldersSheet.title.index,
    ].filter(sheets.holders.hasColumn).map { column in
      words(holders.map { ComparedColumn(sheets.holders, at: column).cell(Int($0)) })
    }
    return cells + ofHolders + [holders.map(Int64.init)]
  }

  /// Numbers that stand for cells, the same for the same.
  private static func words(_ cells: [ComparedCell?]) -> [Int64] {
    var numbers: [ComparedCell?: Int64] = [:]
    return cells.map { cell in
      let number = numbers[cell] ?? Int64(numbers.count)
      numbers[cell] = number
      return number
    }
  }

  /// Whether nothing stands on both sides of a change, for each of them.
  private static func isSorted(_ words: [Int64], _ changes: [Int]) -> Bool {
    changes.allSatisfy { row in
      guard row < words.count else { return true }
      return Set(words[..<row]).isDisjoint(with: words[row...])
    }
  }
}
