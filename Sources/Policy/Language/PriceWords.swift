internal import Exchange
internal import Lua

extension Word {
  /// The words for what a share cost.
  ///
  /// The trading days are those that prices.csv has; where it does
  /// not have what is asked for, the answer is nil.
  static let prices: [Word] = [
    price("closing_price", "the closing price on d") { $0.close },
    price("high_price", "the highest price on d") { $0.high },
    price("low_price", "the lowest price on d") { $0.low },
    Word(
      "trading_day_before",
      [("d", .date), ("n", .whole)],
      .date,
      mayBeNil: true,
      "the nth trading day before d, 1 being the last one before it, or nil if prices.csv has fewer"
    ) { (vocabulary, given) throws(HostFault) in
      let (day, count) = (try given.day(0), try given.count(1))
      let known = given.factsDay.map { min(day, $0.advanced(by: 1)) } ?? day
      let found = vocabulary.prices.tradingDay(count, before: known)
      return found.map { .integer(Int64($0.day.number)) } ?? .none
    },
    Word(
      "highest_close",
      [("from", .date), ("to", .date)],
      .money,
      mayBeNil: true,
      "the highest closing price from one day through another, or nil if prices.csv has none"
    ) { (vocabulary, given) throws(HostFault) in
      let (first, last) = (try given.day(0), try given.day(1))
      let known = given.factsDay.map { min(last, $0) } ?? last
      return money(vocabulary.prices.highestClose(from: first, through: known))
    },
    Word(
      "average_close",
      [("n", .whole), ("last_day", .date)],
      .money,
      mayBeNil: true,
      "the average of the last n closing prices through last_day, half up to 0.0001, or nil if "
        + "prices.csv has fewer"
    ) { (vocabulary, given) throws(HostFault) in
      let (count, day) = (try given.count(0), try given.day(1))
      let last = given.factsDay.map { min(day, $0) } ?? day
      do throws(ArithmeticFault) {
        return money(try vocabulary.prices.averageClose(count, through: last))
      } catch { throw HostFault(message: "average_close: the sum of the prices is too large") }
    },
  ]

  private static func price(
    _ name: String,
    _ meaning: String,
    _ price: @escaping @Sendable (MarketPrices.TradingDay) -> Money?
  ) -> Word {
    Word(
      name,
      [("d", .date)],
      .money,
      mayBeNil: true,
      "\(meaning), or nil if prices.csv has none or d is after the day of the question"
    ) {
      (vocabulary, given) throws(HostFault) in
      let day = try given.day(0)
      // Asked in any case, so that the log has what it answered on that day.
      let market = vocabulary.prices
      guard given.factsDay.map({ day <= $0 }) ?? true else { return .none }
      return money(market.prices(on: day).flatMap(price))
    }
  }

  private static func money(_ amount: Money?) -> LuaValue {
    amount.map { .integer($0.tenThousandths) } ?? .none
  }
}

extension WordArguments {
  /// A whole number from 1 on.
  fileprivate func count(_ index: Int) throws(HostFault) -> Int {
    let count = try whole(index)
    guard count >= 1 else {
      throw HostFault(message: "\(word): \(count) is not a number of days from 1 on")
    }
    return Int(clamping: count)
  }
}
