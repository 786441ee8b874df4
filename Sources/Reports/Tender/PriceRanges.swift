public import Exchange
public import Sheets

/// The highest and lowest price of each quarter (G4, §8).
public struct PriceRanges: Equatable, Sendable {
  /// A quarter with prices.
  public struct Quarter: Equatable, Sendable {
    /// Its first day.
    public var start: Day
    /// Its last day; nil for the time after the last fiscal quarter given.
    public var end: Day?
    /// The highest of its highs; of a day without one, its close.
    public var high: Money
    /// The lowest of its lows; of a day without one, its close.
    public var low: Money
    /// The trading days that the sheet has.
    public var days: Int
  }

  /// The quarters that have prices, the latest first.
  public let quarters: [Quarter]
  /// Whether the term `fiscal_quarter_ends` gave them; else they are calendar quarters.
  public let isFiscal: Bool
  /// The last close known at as-of.
  public let lastClose: (day: Day, price: Money)?

  /// Whether both have the same quarters and last close.
  public static func == (one: PriceRanges, other: PriceRanges) -> Bool {
    one.quarters == other.quarters && one.isFiscal == other.isFiscal
      && one.lastClose?.day == other.lastClose?.day
      && one.lastClose?.price == other.lastClose?.price
  }

  /// The ranges of the prices known at as-of.
  public init(_ sheets: OfferSheets, asOf: Day) {
    let ends = Self.ends(sheets.offer.text(OfferTerms.fiscalQuarterEnds) ?? "")
    let prices = Self.known(sheets.prices, asOf: asOf)
    isFiscal = !ends.isEmpty
    lastClose = prices.last.map { ($0.day, $0.close) }
    var found: [Day: Quarter] = [:]
    for price in prices {
      guard
        let (start, end) = ends.isEmpty ? Self.calendar(price.day) : Self.fiscal(price.day, ends)
      else { continue }
      var quarter =
        found[start] ?? Quarter(start: start, end: end, high: price.high, low: price.low, days: 0)
      quarter.high = max(quarter.high, price.high)
      quarter.low = min(quarter.low, price.low)
      quarter.days += 1
      found[start] = quarter
    }
    quarters = found.values.sorted { $0.start > $1.start }
  }

  private typealias Price = (day: Day, close: Money, high: Money, low: Money)

  private static func known(_ sheet: SheetTable, asOf: Day) -> [Price] {
    (0..<sheet.rowCount).compactMap { row -> Price? in
      guard let day = sheet[PricesSheet.date, row], day <= asOf,
        let close = sheet[PricesSheet.close, row]
      else { return nil }
      return (
        day, close, sheet[PricesSheet.high, row] ?? close, sheet[PricesSheet.low, row] ?? close
      )
    }.sorted { $0.day < $1.day }
  }

  /// The days of the term, with `;` between them; what is not a day is left out.
  private static func ends(_ text: String) -> [Day] {
    text.split(separator: ";").compactMap { Day($0.filter { !$0.isWhitespace }) }.sorted()
  }

  private static func calendar(_ day: Day) -> (Day, Day?)? {
    let (year, month, _) = day.parts
    let first = (month - 1) / 3 * 3 + 1
    guard let start = Day(year, first, 1) else { return nil }
    return (start, start.adding(months: 3).advanced(by: -1))
  }

  /// The fiscal quarter of a day.
  ///
  /// The first one given is as long as the second, or three months;
  /// the one after the last has no end.
  private static func fiscal(_ day: Day, _ ends: [Day]) -> (Day, Day?)? {
    guard let first = ends.first, let last = ends.last else { return nil }
    if let index = ends.firstIndex(where: { $0 >= day }) {
      let before = index > 0 ? ends[index - 1] : start(before: first, ends)
      return day > before ? (before.advanced(by: 1), ends[index]) : nil
    }
    return (last.advanced(by: 1), nil)
  }

  private static func start(before first: Day, _ ends: [Day]) -> Day {
    ends.count > 1 ? first.advanced(by: -first.days(until: ends[1])) : first.adding(months: -3)
  }
}
