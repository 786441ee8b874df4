/// What a share cost on the market, by trading day: the days that prices.csv has are the trading days
/// (`sheets.md`).
public struct MarketPrices: Sendable {
  /// The prices of one trading day, for one share.
  public struct TradingDay: Sendable {
    /// The day.
    public var day: Day
    /// The last price of the day.
    public var close: Money
    /// The highest price of the day; nil if the sheet does not say.
    public var high: Money?
    /// The lowest price of the day; nil if the sheet does not say.
    public var low: Money?

    /// Makes the prices of a day.
    public init(_ day: Day, close: Money, high: Money? = nil, low: Money? = nil) {
      self.day = day
      self.close = close
      self.high = high
      self.low = low
    }
  }

  /// In the order of days, each once.
  public let days: [TradingDay]

  /// Makes the prices of the days given, of a day given twice the last.
  public init(_ given: [TradingDay] = []) {
    var byDay: [Day: TradingDay] = [:]
    for day in given { byDay[day.day] = day }
    days = byDay.values.sorted { $0.day < $1.day }
  }

  /// The prices of a day; nil if it was no trading day.
  public func prices(on day: Day) -> TradingDay? {
    tradingDay(onOrBefore: day).flatMap { $0.day == day ? $0 : nil }
  }

  /// The last trading day on or before a day; nil if there is none.
  public func tradingDay(onOrBefore day: Day) -> TradingDay? {
    let next = index(after: day)
    return next > 0 ? days[next - 1] : nil
  }

  /// The first trading day after a day; nil if there is none.
  public func tradingDay(after day: Day) -> TradingDay? {
    let next = index(after: day)
    return next < days.count ? days[next] : nil
  }

  /// The `n`th trading day before a day, 1 being the last one before it; nil if there are fewer.
  public func tradingDay(_ n: Int, before day: Day) -> TradingDay? {
    let end = index(after: day.advanced(by: -1))
    return n >= 1 && n <= end ? days[end - n] : nil
  }

  /// The trading day with the highest close from one day through another, the first of several; nil if
  /// there is none.
  public func highestClose(from first: Day, through last: Day) -> TradingDay? {
    let start = index(after: first.advanced(by: -1))
    let end = index(after: last)
    guard start < end else { return nil }
    return days[start..<end].reduce(days[start]) { $1.close > $0.close ? $1 : $0 }
  }

  /// The average of the last `n` closes through a day, half up to 0.0001; nil if there are fewer.
  public func averageClose(_ n: Int, through last: Day) throws(ArithmeticFault) -> Money? {
    let end = index(after: last)
    guard n >= 1, n <= end else { return nil }
    var sum = Money.zero
    for day in days[(end - n)..<end] { sum = try sum.adding(day.close) }
    return Money(tenThousandths: try multiplyDivide(sum.tenThousandths, 1, Int64(n), .half))
  }

  /// The place of the first day after the one given.
  private func index(after day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
