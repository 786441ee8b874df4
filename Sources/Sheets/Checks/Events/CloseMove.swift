import Exchange

/// Two closes that follow each other within days.
struct CloseMove {
  /// A close with its row in prices.csv.
  struct Closing {
    let row: Int
    let day: Day
    /// In ten-thousandths of a dollar, above zero.
    let close: Int64
  }

  let before: Closing
  let after: Closing

  // Over a longer time closes move by themselves.
  private static let mostDays = 10

  /// The closes that follow each other, in order of days.
  static func all(_ prices: SheetTable) -> [CloseMove] {
    let closings = (0..<prices.rowCount).compactMap { row -> Closing? in
      guard let day = prices[PricesSheet.date, row],
        let close = prices[PricesSheet.close, row]?.tenThousandths, close > 0
      else { return nil }
      return Closing(row: row, day: day, close: close)
    }.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
    return zip(closings, closings.dropFirst()).compactMap { before, after in
      (1...mostDays).contains(before.day.days(until: after.day))
        ? CloseMove(before: before, after: after) : nil
    }
  }

  /// Whether an event of a day lies between the two.
  func spans(_ day: Day) -> Bool { before.day < day && day <= after.day }

  /// Whether the closes move as `new` shares for `old` would have it, to so many parts of a hundred.
  func isBy(_ new: Int64, for old: Int64, within percent: Int64) -> Bool {
    guard let (left, right) = products(before.close, old, after.close, new),
      let (far, most) = products(max(left, right) - min(left, right), 100, right, percent)
    else { return false }
    return far <= most
  }

  /// Whether the closes are nearer to none than to such a change, which is of a third at least.
  func isNearerToNone(_ new: Int64, for old: Int64) -> Bool {
    guard isGreat(new, old),
      let squares = products(before.close, before.close, after.close, after.close),
      let (left, right) = products(squares.0, old, squares.1, new)
    else { return false }
    return new > old ? left < right : left > right
  }

  private func isGreat(_ new: Int64, _ old: Int64) -> Bool {
    guard let (thrice, fourfold) = products(max(new, old), 3, min(new, old), 4) else { return true }
    return thrice >= fourfold
  }

  /// Two products; nil if one is too large.
  private func products(_ one: Int64, _ two: Int64, _ three: Int64, _ four: Int64) -> (
    Int64, Int64
  )? {
    let (left, right) = (
      one.multipliedReportingOverflow(by: two), three.multipliedReportingOverflow(by: four)
    )
    return left.overflow || right.overflow ? nil : (left.partialValue, right.partialValue)
  }
}
