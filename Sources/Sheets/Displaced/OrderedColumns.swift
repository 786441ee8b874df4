import Findings

/// Two columns of a sheet one of which is never greater than the other.
struct OrderedColumns {
  let lesser: ComparedColumn
  let greater: ComparedColumn
  private let rows: [Int]
  private let wrong: [Int]

  static func findings(_ sheets: OfferTables) -> [Finding] {
    var findings: [Finding] = []
    for columns in all(sheets) {
      guard let finding = columns.finding,
        !findings.contains(where: { $0.place?.sheet == finding.place?.sheet })
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  private static func all(_ sheets: OfferTables) -> [OrderedColumns] {
    let (prices, grants) = (sheets.prices, sheets.grants)
    return [
      OrderedColumns(prices, PricesSheet.low.index, PricesSheet.high.index),
      OrderedColumns(prices, PricesSheet.close.index, PricesSheet.high.index),
      OrderedColumns(prices, PricesSheet.low.index, PricesSheet.close.index),
      OrderedColumns(
        sheets.holders,
        HoldersSheet.serviceStart.index,
        HoldersSheet.serviceEnd.index
      ),
      OrderedColumns(
        sheets.service,
        ServiceSheet.serviceStart.index,
        ServiceSheet.serviceEnd.index
      ),
      OrderedColumns(grants, GrantsSheet.grantDate.index, GrantsSheet.expires.index),
      OrderedColumns(grants, GrantsSheet.sharesExercised.index, GrantsSheet.sharesGranted.index),
      OrderedColumns(
        sheets.elections,
        ElectionsSheet.sharesTendered.index,
        ElectionsSheet.originalShares.index
      ),
      OrderedColumns(
        sheets.forms,
        FormsSheet.received.index,
        FormsSheet.confirmationSent.index
      ),
    ]
  }

  private init(_ table: SheetTable, _ lesser: Int, _ greater: Int) {
    (self.lesser, self.greater) = (
      ComparedColumn(table, at: lesser), ComparedColumn(table, at: greater)
    )
    rows = (0..<table.rowCount).filter {
      CellValue.isPresent(table.value(lesser, $0)) && CellValue.isPresent(table.value(greater, $0))
    }
    wrong = rows.filter { table.value(lesser, $0) > table.value(greater, $0) }
  }

  private var table: SheetTable { lesser.table }

  private var finding: Finding? {
    guard wrong.count > 1 else { return nil }
    return exchanged ?? shifted(lesser) ?? shifted(greater) ?? sorted
  }

  /// Nearly every row that has two different cells has the greater first.
  private var exchanged: Finding? {
    let different = rows.filter {
      table.value(lesser.column, $0) != table.value(greater.column, $0)
    }
    guard wrong.count * 10 >= different.count * 9 else { return nil }
    return lesser.exchangeFinding(
      with: greater,
      "\(lesser.name) is above \(greater.name) in \(wrong.count) of \(rows.count) rows"
    )
  }

  /// One of them is in order, and would fit if the other were.
  private var sorted: Finding? {
    let values = { (column: ComparedColumn) in
      rows.map { table.value(column.column, $0) }.sorted()
    }
    guard zip(values(lesser), values(greater)).allSatisfy({ $0 <= $1 }),
      let column = [lesser, greater].first(where: { $0.order != nil })
    else { return nil }
    let other = column.isSame(as: lesser) ? greater : lesser
    return column.sortFinding("\(other.name) contradicts it in \(wrong.count) rows")
  }

  /// From the first row that is wrong on, every cell would fit one row up, or one down.
  private func shifted(_ column: ComparedColumn) -> Finding? {
    guard wrong.count > 2, let first = wrong.first, let last = wrong.last else { return nil }
    for (step, word) in [(1, "down"), (-1, "up")] {
      let fits = (first...last).allSatisfy { row in
        let moved = table.value(column.column, row + step)
        guard row + step < table.rowCount, CellValue.isPresent(moved) else { return true }
        let other = column.isSame(as: lesser) ? greater : lesser
        let value = table.value(other.column, row)
        guard CellValue.isPresent(value) else { return true }
        return column.isSame(as: lesser) ? moved <= value : moved >= value
      }
      guard fits else { continue }
      return table.finding(
        .columnShifted,
        first,
        column.column,
        "From row \(table.spreadsheetRow(first)) on, \(column.name) fits the row "
          + "\(step > 0 ? "above" : "below"): its cells may have been moved \(word) by one."
      )
    }
    return nil
  }
}
