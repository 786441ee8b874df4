import Exchange
import Findings

/// Numbers whose decimal point was lost, or stands in another place.
enum MovedPoint {
  /// How many times too large such a number is, or which part of what is meant.
  static let factors: [Int64] = [10, 100, 1_000]

  /// The price with its point moved that is within a fifth of a close, where the price itself is five times it or
  /// more, or a fifth or less; nil if there is none.
  private static func meant(_ price: Money, near close: Money) -> Money? {
    let (number, other) = (price.tenThousandths, close.tenThousandths)
    guard number > 0, number / 5 > other || other / 5 > number else { return nil }
    return factors.lazy.flatMap { factor in
      let (product, isOver) = number.multipliedReportingOverflow(by: factor)
      return isOver ? [number / factor] : [number / factor, product]
    }.first { abs($0 - other) <= other / 5 }.map(Money.init(tenThousandths:))
  }

  /// That the price of a row is a close with its point moved; nil if it is not.
  static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ column: Column<Money>,
    near close: Money
  ) -> Finding? {
    guard let price = table[column, row], let likely = meant(price, near: close) else { return nil }
    return table.finding(
      .priceSlipped,
      row,
      column.index,
      subject: table.subject(row),
      "\(column.name) \(table.cellText(row, column.index)) is far from the close of its day, \(close).",
      repair: "Write \(likely) if that is meant."
    )
  }

  /// `a tenth`: one of so many parts.
  static func part(_ factor: Int64) -> String {
    switch factor {
    case 10: "a tenth"
    case 100: "a hundredth"
    case 1_000: "a thousandth"
    default: "1/\(factor)"
    }
  }

  /// `100 times`, or `a hundredth of`.
  static func ratio(_ factor: Int64, isAbove: Bool) -> String {
    isAbove ? "\(factor) times" : "\(part(factor)) of"
  }
}
