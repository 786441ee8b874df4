import Exchange
import Findings

/// Numbers far above nearly all others of their kind, and among them with the point moved.
enum FarNumbers {
  // Of fewer numbers nobody knows how high they are.
  static let fewest = 3

  /// Prices of sales among the closes, and amounts of an offer's own columns, such as a ratio for each
  /// option.
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let closes = (0..<sheets.prices.rowCount).compactMap {
      sheets.prices.present(PricesSheet.close.index, $0)
    }
    let own = sheets.all.flatMap { table in
      table.schema.columns.indices.dropFirst(table.schema.contractColumns)
        .filter {
          [.money, .decimal].contains(table.schema.columns[$0].kind) && table.hasColumn($0)
        }
        .flatMap { far(table, $0, among: []) }
    }
    return far(sheets.sales, SalesSheet.price.index, among: closes) + own
      + thousands(sheets.prices, sheets.grants) + pointless(sheets)
  }

  /// Closes all of which are written as thousands, where options are priced at a few dollars: `1,370` for
  /// 1.370.
  private static func thousands(_ closes: SheetTable, _ options: SheetTable) -> [Finding] {
    let (close, price) = (PricesSheet.close.index, GrantsSheet.exercisePrice.index)
    guard closes.rowCount > 0, mayBeFar(closes, above: options) else { return [] }
    let prices = (0..<options.rowCount).compactMap { options.present(price, $0) }
    guard let least = prices.min(), let most = prices.max(), least > 0,
      (0..<closes.rowCount).allSatisfy({ row in
        guard let number = closes.present(close, row) else { return false }
        return number / 9 > most && isAmong(number / 1_000, least...most)
          && closes.cellText(row, close).split(separator: ",").dropFirst().first?.utf8.count == 3
      })
    else { return [] }
    let meant = closes.cellText(0, close).replacing(",", with: ".")
    return [
      closes.finding(
        .priceSlipped,
        0,
        close,
        "Every close is above 1,000, and no exercise price above \(Money(tenThousandths: most)): the comma "
          + "may stand before decimals.",
        repair: "Write \(meant) if that is meant, and so in the other rows."
      )
    ]
  }

  /// Whether a close may be far above all exercise prices: in most sheets one of the first options shows that
  /// none is.
  private static func mayBeFar(_ closes: SheetTable, above options: SheetTable) -> Bool {
    let (close, price) = (PricesSheet.close.index, GrantsSheet.exercisePrice.index)
    let highest = (0..<closes.rowCount).lazy.compactMap { closes.present(close, $0) }.max()
    guard let highest else { return false }
    return !(0..<options.rowCount).contains { options.value(price, $0) >= highest / 9 }
  }

  // So many are no slips of the hand.
  private static let fewestInCents = 4

  /// Closes in cents, where all options are priced at a few dollars and no other close shows it: `1492` for
  /// 14.92.
  private static func pointless(_ sheets: OfferTables) -> [Finding] {
    let (closes, close) = (sheets.prices, PricesSheet.close.index)
    let rows = inCents(sheets)
    guard !rows.isEmpty, let most = highestPrice(sheets.grants) else { return [] }
    if rows.count >= fewestInCents {
      return [
        closes.finding(
          .priceSlipped,
          rows[0],
          close,
          "\(rows.count) closes are far above every exercise price, of which \(most) is the highest: they "
            + "may be in cents (\(closes.cells(close, of: rows).text)).",
          repair: "Write the closes in dollars."
        )
      ]
    }
    return rows.map { row in
      let meant = Money(tenThousandths: (closes.present(close, row) ?? 0) / 100)
      return closes.finding(
        .priceSlipped,
        row,
        close,
        "close \(closes.cellText(row, close)) is far above every exercise price, of which \(most) is the "
          + "highest; \(meant) is among them.",
        repair: "Write \(meant) if that is meant."
      )
    }
  }

  private static func highestPrice(_ options: SheetTable) -> Money? {
    (0..<options.rowCount).compactMap { options.present(GrantsSheet.exercisePrice.index, $0) }.max()
      .map { Money(tenThousandths: $0) }
  }

  /// The rows of closes in cents.
  static func inCents(_ sheets: OfferTables) -> [Int] {
    let (closes, options) = (sheets.prices, sheets.grants)
    let (close, price) = (PricesSheet.close.index, GrantsSheet.exercisePrice.index)
    guard mayBeFar(closes, above: options) else { return [] }
    let prices = (0..<options.rowCount).compactMap { options.present(price, $0) }
    guard prices.count >= fewest, let least = prices.min(), let most = prices.max(), least > 0
    else { return [] }
    let far = (0..<closes.rowCount).filter { row in
      guard let number = closes.present(close, row) else { return false }
      return number / 9 > most && number / 100 >= least / 5
        && number / 200 <= most
        && closes.cellText(row, close).allSatisfy { $0.isNumber || $0 == "$" || $0 == " " }
    }
    guard !far.isEmpty else { return [] }
    // What the close of a day beside it shows is told.
    let told = Set(PriceCheck.jumps(sheets).compactMap { $0.place?.row })
    return far.filter { !told.contains(closes.spreadsheetRow($0)) }
  }

  private static func far(_ table: SheetTable, _ column: Int, among others: [Int64]) -> [Finding] {
    var counts: [Int64: Int] = [:]
    for number in others where number > 0 { counts[number, default: 0] += 1 }
    for row in 0..<table.rowCount {
      if let number = table.present(column, row), number > 0 { counts[number, default: 0] += 1 }
    }
    guard let usual = usual(counts) else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard let number = table.present(column, row), let meant = meant(number, usual) else {
        return nil
      }
      let (most, likely) = (
        Money(tenThousandths: usual.upperBound), Money(tenThousandths: meant)
      )
      return table.finding(
        .priceSlipped,
        row,
        column,
        subject: table.subject(row),
        "\(table.schema.columns[column].name) \(table.cellText(row, column)) is far above every other, of "
          + "which \(most) is the highest; \(likely) is among them.",
        repair: "Write \(likely) if that is meant."
      )
    }
  }

  /// The number with its point moved, where it is far above the usual ones, and then among them.
  static func meant(_ number: Int64, _ usual: ClosedRange<Int64>) -> Int64? {
    guard number / 9 > usual.upperBound else { return nil }
    return MovedPoint.factors.map { number / $0 }.first { isAmong($0, usual) }
  }

  /// Whether a number is between others, or hardly outside.
  static func isAmong(_ number: Int64, _ others: ClosedRange<Int64>) -> Bool {
    number >= others.lowerBound / 2 && number / 2 <= others.upperBound
  }

  /// The lowest and the highest of nearly all numbers, from how often each is there; nil if there are too
  /// few, or if none is far above them.
  static func usual(_ counts: [Int64: Int]) -> ClosedRange<Int64>? {
    let numbers = counts.keys.sorted()
    let all = counts.values.reduce(0, +)
    guard all > fewest, let least = numbers.first else { return nil }
    // From the highest down to a gap of nearly ten times, above which there are few.
    var above = 0
    for (place, number) in numbers.enumerated().reversed().dropLast() {
      above += counts[number] ?? 0
      guard above * 5 <= all || above == 1 else { return nil }
      let next = numbers[place - 1]
      if all - above >= fewest, number / 9 > next { return least...next }
    }
    return nil
  }
}
