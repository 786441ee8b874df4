import CSV
import Exchange
import Findings

/// A column that was sorted without the others: another sheet has the same values, for other rows.
enum SortedColumnCheck {
  /// A column whose cells another sheet states too.
  private struct Pair {
    let stating: SheetTable
    let stated: Int
    /// For each stating row, the row of the other sheet.
    let links: [Int32]
    let table: SheetTable
    let column: Int
  }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    var found: [Finding] = []
    // The dates of a grant may show one sorted column twice.
    for finding in pairs(sheets).compactMap(finding) + terms(sheets.grants)
    where !found.contains(where: { $0.place == finding.place }) {
      found.append(finding)
    }
    return found
  }

  private static func pairs(_ sheets: OfferTables) -> [Pair] {
    let (elections, grants) = (sheets.elections, sheets.grants)
    let columns = [
      (ElectionsSheet.grantDate.index, GrantsSheet.grantDate.index),
      (ElectionsSheet.exercisePrice.index, GrantsSheet.exercisePrice.index),
      (ElectionsSheet.originalShares.index, GrantsSheet.sharesGranted.index),
    ]
    return columns.map { stated, column in
      Pair(
        stating: elections,
        stated: stated,
        links: sheets.links.grantOfElection,
        table: grants,
        column: column
      )
    } + [
      Pair(
        stating: sheets.forms,
        stated: FormsSheet.nameSigned.index,
        links: sheets.links.holderOfForm,
        table: sheets.holders,
        column: HoldersSheet.holderName.index
      )
    ]
  }

  private static func finding(_ pair: Pair) -> Finding? {
    var seen: Set<Int32> = []
    var (stated, actual): ([String], [String]) = ([], [])
    for (row, link) in pair.links.enumerated() where link >= 0 && seen.insert(link).inserted {
      guard let one = text(pair.stating, pair.stated, row),
        let other = text(pair.table, pair.column, Int(link))
      else { continue }
      stated.append(one)
      actual.append(other)
    }
    guard isExchanged(stated, actual) else { return nil }
    if isSorted(pair.table, pair.column) {
      return tell(pair.table, pair.column, "\(pair.stating.sheet) states its values for other rows")
    }
    return isSorted(pair.stating, pair.stated)
      ? tell(pair.stating, pair.stated, "\(pair.table.sheet) has its values in other rows") : nil
  }

  /// The grant dates and the expiration dates of whole terms, which fit one another in another order.
  private static func terms(_ grants: SheetTable) -> [Finding] {
    let rows = (0..<grants.rowCount).compactMap { row -> (Day, Day)? in
      guard let start = grants[GrantsSheet.grantDate, row],
        let end = grants[GrantsSheet.expires, row]
      else { return nil }
      return (start, end)
    }
    let ends = rows.map { $0.1.description }
    let isExchanged = [(10, 0), (10, -1), (5, 0), (5, -1)].contains { years, days in
      self.isExchanged(rows.map { $0.0.adding(years: years).advanced(by: days).description }, ends)
    }
    guard isExchanged else { return [] }
    let column = [GrantsSheet.grantDate.index, GrantsSheet.expires.index].first {
      isSorted(grants, $0)
    }
    let message = "the other dates of the options fit its values in other rows"
    return column.map { [tell(grants, $0, message)] } ?? []
  }

  /// Whether the same values stand on both sides, at least two of them in other places.
  private static func isExchanged(_ one: [String], _ other: [String]) -> Bool {
    zip(one, other).count { $0 != $1 } > 1 && one.sorted() == other.sorted()
  }

  private static func isSorted(_ table: SheetTable, _ column: Int) -> Bool {
    let kind = table.schema.columns[column].kind
    let rows = (0..<table.rowCount).filter { CellValue.isPresent(table.value(column, $0)) }
    guard rows.count > 2 else { return false }
    let pairs = zip(rows, rows.dropFirst())
    if kind == .text {
      let words = rows.map { table.text(table.value(column, $0)).lowercased() }
      return words == words.sorted() || words == Array(words.sorted().reversed())
    }
    return pairs.allSatisfy { table.value(column, $0) <= table.value(column, $1) }
      || pairs.allSatisfy { table.value(column, $0) >= table.value(column, $1) }
  }

  private static func text(_ table: SheetTable, _ column: Int, _ row: Int) -> String? {
    let value = table.value(column, row)
    guard CellValue.isPresent(value) else { return nil }
    return table.schema.columns[column].kind == .text ? table.text(value) : String(value)
  }

  private static func tell(_ table: SheetTable, _ column: Int, _ why: String) -> Finding {
    let name = table.schema.columns[column].name
    return .of(
      .columnSorted,
      at: table.headerPlace(column),
      value: name,
      "\(name) is in order from top to bottom, and \(why): the column may have been sorted alone."
    )
  }
}

extension SheetTable {
  /// Where the header of a column stands.
  func headerPlace(_ column: Int) -> Place {
    guard let source, source.cellOfColumn.indices.contains(column) else {
      return Place(sheet: sheet)
    }
    return source.place(
      SheetSource.record(source.text, source.dialect),
      row: source.dialect.headerRow,
      line: source.dialect.headerLine,
      cell: source.cellOfColumn[column]
    )
  }
}
