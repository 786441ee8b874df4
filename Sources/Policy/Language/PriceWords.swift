internal import Exchange
internal import Lua

extension Word {
  /// The words for what a share cost.
  ///
  /// The trading days are those that prices.csv has; where it does not have what is asked for, the
  /// answer is nil. What comes after the day of the question is not known to it: the latest price
  /// known takes its place, so that a later run answers the same (`rules.md`, "Vocabulary").
  static let prices: [Word] = [
    price("closing_price", "the closing price on d", .close) { $0.close },
    price("high_price", "the highest price on d", .high) { $0.high },
    price("low_price", "the lowest price on d", .low) { $0.low },
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
      let last = day.advanced(by: -1)
      vocabulary.note(
        found.map {
          PricesRead(column: .date, first: $0.day, last: $0.day, through: last)
            .counted(in: vocabulary, given)
        }
      )
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
      let market = vocabulary.prices
      let found =
        given.unknown(first).map(market.tradingDay(onOrBefore:))
        ?? market.highestClose(from: first, through: given.unknown(last) ?? last)
      vocabulary.note(.close, found, through: last)
      return money(found?.close)
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
      let (market, last) = (vocabulary.prices, given.unknown(day) ?? day)
      do throws(ArithmeticFault) {
        let average = try market.averageClose(count, through: last)
        let first = market.tradingDay(count, before: last.advanced(by: 1))
        if average != nil, let first, let last = market.tradingDay(onOrBefore: last) {
          vocabulary.note(
            PricesRead(column: .close, first: first.day, last: last.day, through: day)
              .counted(in: vocabulary, given)
          )
        }
        return money(average)
      } catch { throw HostFault(message: "average_close: the sum of the prices is too large") }
    },
  ]

  private static func price(
    _ name: String,
    _ meaning: String,
    _ column: PricesRead.Column,
    _ price: @escaping @Sendable (MarketPrices.TradingDay) -> Money?
  ) -> Word {
    Word(
      name,
      [("d", .date)],
      .money,
      mayBeNil: true,
      "\(meaning), or nil if prices.csv has none; of a day after that of the question the latest known"
    ) {
      (vocabulary, given) throws(HostFault) in
      let day = try given.day(0)
      let market = vocabulary.prices
      let found =
        given.unknown(day).map { vocabulary.assumedPrice ?? market.tradingDay(onOrBefore: $0) }
        ?? market.prices(on: day)
      let amount = found.flatMap(price)
      vocabulary.note(column, amount == nil ? nil : found, through: day)
      return money(amount)
    }
  }

  private static func money(_ amount: Money?) -> LuaValue {
    amount.map { .integer($0.tenThousandths) } ?? .none
  }
}

extension Vocabulary {
  /// Notes that a word answers from the price of one trading day.
  fileprivate func note(
    _ column: PricesRead.Column,
    _ found: MarketPrices.TradingDay?,
    through day: Day
  ) {
    note(
      found.map { PricesRead(column: column, first: $0.day, last: $0.day, through: day) }
    )
  }
}

extension PricesRead {
  /// It with the business days that prices.csv lacks; with none where the last day is not known.
  fileprivate func counted(in vocabulary: Vocabulary, _ given: WordArguments) -> PricesRead {
    guard given.unknown(through) == nil else { return self }
    var read = self
    var day = first
    while day < through {
      day = day.advanced(by: 1)
      if vocabulary.calendar.isBusinessDay(day), vocabulary.prices.prices(on: day) == nil {
        read.skipped.append(day)
      }
    }
    return read
  }
}

extension WordArguments {
  /// The last day that is known, where a day comes after it; nil if the day itself is known.
  fileprivate func unknown(_ day: Day) -> Day? {
    factsDay.flatMap { $0 < day ? $0 : nil }
  }

  /// A whole number from 1 on.
  fileprivate func count(_ index: Int) throws(HostFault) -> Int {
    let count = try whole(index)
    guard count >= 1 else {
      throw HostFault(message: "\(word): \(count) is not a number of days from 1 on")
    }
    return Int(clamping: count)
  }
}
