import Exchange
import Findings

/// Two columns of a sheet one of which is never greater than the other.
struct OrderedColumns {
  let lesser: ComparedColumn
  let greater: ComparedColumn
  private let wrong: [Int]

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    var found: [(sheet: String, what: Displacement)] = []
    for columns in all(sheets) {
      guard let what = columns.displacement,
        !found.contains(where: { $0.sheet == columns.table.sheet })
      else { continue }
      found.append((columns.table.sheet, what))
    }
    return found.map(\.what)
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
    wrong = (0..<table.rowCount).filter { row in
      let (less, more) = (table.value(lesser, row), table.value(greater, row))
      return less > more && CellValue.isPresent(less) && CellValue.isPresent(more)
    }
  }

  /// The rows that have both.
  private var rows: [Int] {
    (0..<table.rowCount).filter { lesser.isFilled($0) && greater.isFilled($0) }
  }

  private var table: SheetTable { lesser.table }

  private var displacement: Displacement? {
    guard wrong.count > 1 else { return nil }
    let rows = rows
    // A cell put in, or taken out, leaves a blank one in its column.
    let sides = blanks(greater) > blanks(lesser) ? [greater, lesser] : [lesser, greater]
    return exchanged(rows) ?? shifted(sides[0]) ?? shifted(sides[1]) ?? sorted(rows)
  }

  private func blanks(_ column: ComparedColumn) -> Int {
    (0..<table.rowCount).count { !column.isFilled($0) }
  }

  /// Nearly every row that has two different cells has the greater first.
  private func exchanged(_ rows: [Int]) -> Displacement? {
    let different = rows.filter {
      table.value(lesser.column, $0) != table.value(greater.column, $0)
    }
    guard wrong.count.isNearlyAll(of: different.count), isBorneOut else { return nil }
    return lesser.exchanged(
      with: greater,
      "\(lesser.name) is above \(greater.name) in \(wrong.count) of \(rows.count) rows"
    )
  }

  /// Whether nothing beside the two columns contradicts that they have changed places: a form is signed
  /// before it is received, and two confirmations may be dated too early.
  private var isBorneOut: Bool {
    guard table.schema.name == FormsSheet.schema.name else { return true }
    return wrong.count > 2
      && wrong.allSatisfy { row in
        let received = table[FormsSheet.confirmationSent, row]?.day
        return table[FormsSheet.signatureDate, row].flatMap { signed in
          received.map { signed <= $0 }
        }
          ?? true
      }
  }

  /// One of them is in order, and would fit if the other were.
  private func sorted(_ rows: [Int]) -> Displacement? {
    guard let column = [lesser, greater].first(where: \.isSorted) else { return nil }
    let isLesser = column.isSame(as: lesser)
    let other = isLesser ? greater : lesser
    // The cells of the rows that have both may stand in rows that have not.
    let moved = (0..<table.rowCount).filter(column.isFilled)
      .map { table.value(column.column, $0) }.sorted()
    let still = rows.map { table.value(other.column, $0) }.sorted()
    let fits =
      isLesser
      ? zip(moved, still).allSatisfy { $0 <= $1 }
      : zip(still.reversed(), moved.reversed()).allSatisfy { $0 <= $1 }
    guard fits else { return nil }
    return column.sorted("\(other.name) contradicts it in \(wrong.count) rows")
  }

  /// From the first row that is wrong on, every cell would fit one row up, or one down.
  private func shifted(_ column: ComparedColumn) -> Displacement? {
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
      return column.shifted(
        first,
        word,
        "\(column.name) fits the row \(step > 0 ? "above" : "below"): its cells may have been moved"
      )
    }
    return nil
  }
}
