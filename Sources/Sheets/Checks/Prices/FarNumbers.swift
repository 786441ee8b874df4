import Exchange
import Findings

/// Numbers far above nearly all others of their kind, and among them with the point moved.
enum FarNumbers {
  static let factors: [Int64] = [10, 100, 1_000]
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
    return factors.map { number / $0 }.first { isAmong($0, usual) }
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
