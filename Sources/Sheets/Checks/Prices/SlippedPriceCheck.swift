import Exchange
import Findings

/// grants.csv: exercise prices whose decimal point was lost, or stands in the wrong place.
///
/// A form that lists the option states its price, and a rule compares the two. Of an option that no form
/// lists only others show it: those of the same day, the close of the day, and all other prices.
struct SlippedPriceCheck {
  private let grants: SheetTable
  /// The prices that forms state of an option, by its row; below zero for several, and for none.
  private let stated: [Int64]
  private let closes: [Int64: Int64]
  /// How many options have each price, and the prices of the options of each day.
  private let counts: [Int64: Int]
  private let ofDay: [Int64: [Int64: Int]]
  /// The prices, each once, in order.
  private let prices: [Int64]
  /// The lowest and the highest price of nearly all options; nil if none is far above them.
  private let usual: ClosedRange<Int64>?
  private let exchanged: ExchangedTerms?

  private static let several: Int64 = -1
  private static let unstated = CellValue.blank

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let check = SlippedPriceCheck(sheets)
    return check.findings + BrokenCloses(sheets).findings + FarNumbers.findings(sheets)
  }

  private var findings: [Finding] {
    // Many options in a row are of one day and one price: what holds of one holds of the next.
    var right: (day: Int64, price: Int64)?
    var findings: [Finding] = []
    let (day, price) = (GrantsSheet.grantDate.index, GrantsSheet.exercisePrice.index)
    for row in 0..<grants.rowCount {
      let terms = (day: grants.value(day, row), price: grants.value(price, row))
      let isStated = isStated(row)
      // What forms state too is wrong only if it has changed places with the number of shares.
      if isStated, exchanged == nil, stated[row] == terms.price { continue }
      if !isStated, let right, right == terms { continue }
      let finding = finding(row)
      right = isStated || finding != nil ? nil : terms
      findings += [finding].compactMap(\.self)
    }
    return findings
  }

  /// Whether forms state the price of an option.
  @inline(__always)
  private func isStated(_ row: Int) -> Bool { stated[row] != Self.unstated }

  private init(_ sheets: OfferTables) {
    let (grants, closings, elections) = (sheets.grants, sheets.prices, sheets.elections)
    self.grants = grants
    var (counts, ofDay, closes): ([Int64: Int], [Int64: [Int64: Int]], [Int64: Int64]) = (
      [:], [:], [:]
    )
    var row = 0
    while row < grants.rowCount {
      let first = row
      let day = grants.present(GrantsSheet.grantDate.index, row)
      let price = grants.present(GrantsSheet.exercisePrice.index, row)
      repeat {
        row += 1
      } while row < grants.rowCount
        && grants.present(GrantsSheet.grantDate.index, row) == day
        && grants.present(GrantsSheet.exercisePrice.index, row) == price
      guard let price, price > 0 else { continue }
      counts[price, default: 0] += row - first
      if let day { ofDay[day, default: [:]][price, default: 0] += row - first }
    }
    // Closes in cents, or with their point lost, say nothing of a price in dollars, and are told.
    let broken = Set(FarNumbers.inCents(sheets) + BrokenCloses(sheets).rows)
    for row in 0..<closings.rowCount where !broken.contains(row) {
      if let day = closings.present(PricesSheet.date.index, row),
        let close = closings.present(PricesSheet.close.index, row)
      {
        closes[day] = close
      }
    }
    var stated = [Int64](repeating: Self.unstated, count: grants.rowCount)
    for (line, grant) in sheets.links.grantOfElection.enumerated()
    where grant >= 0 && grant < grants.rowCount {
      if let price = elections.present(ElectionsSheet.exercisePrice.index, line) {
        let other = stated[Int(grant)]
        stated[Int(grant)] = other == Self.unstated || other == price ? price : Self.several
      }
    }
    (self.counts, self.ofDay, self.closes, self.stated) = (counts, ofDay, closes, stated)
    prices = counts.keys.sorted()
    usual = FarNumbers.usual(counts)
    exchanged = ExchangedTerms(grants, usual)
  }

  private func finding(_ row: Int) -> Finding? {
    if let exchanged = exchanged?.finding(row) { return exchanged }
    guard let price = grants.present(GrantsSheet.exercisePrice.index, row), price > 0,
      let (meant, why) = statedOtherwise(row, price)
        ?? unlessStated(
          row,
          othersOfDay(row, price) ?? close(row, price) ?? others(row, price)
        )
    else { return nil }
    return grants.finding(
      .priceSlipped,
      row,
      GrantsSheet.exercisePrice.index,
      subject: grants.subject(row),
      "exercise_price \(Money(tenThousandths: price)) is \(why).",
      repair: "Write \(Money(tenThousandths: meant)) if that is meant."
    )
  }

  /// `100 times`, `a hundredth of`; the factor is the one of ours that is nearest.
  private static func part(_ price: Int64, _ meant: Int64) -> String {
    let times = max(price, meant) / max(1, min(price, meant))
    let factor = MovedPoint.factors.min { abs(times - $0) < abs(times - $1) } ?? 10
    return MovedPoint.ratio(factor, isAbove: price > meant)
  }

  /// What others show, unless a form states the same price: of options near the others the form is right.
  private func unlessStated(_ row: Int, _ found: (Int64, String)?) -> (Int64, String)? {
    found.flatMap { !isStated(row) || stated[row] == $0.0 ? $0 : nil }
  }

  /// The price that forms state, which is exactly so many times, or such a part, and among the others,
  /// where this one is not.
  private func statedOtherwise(_ row: Int, _ price: Int64) -> (Int64, String)? {
    let meant = stated[row]
    guard meant > 0, Self.isSlip(price, meant), let others = allButOne(price),
      FarNumbers.isAmong(meant, others),
      !FarNumbers.isAmong(price, others)
    else { return nil }
    let shown = Money(tenThousandths: meant)
    return (meant, "\(Self.part(price, meant)) what the forms state, \(shown)")
  }

  /// From the lowest to the highest price, one that a single option has left out.
  private func allButOne(_ price: Int64) -> ClosedRange<Int64>? {
    let isLeftOut = counts[price] == 1
    guard prices.count - (isLeftOut ? 1 : 0) >= FarNumbers.fewest else { return nil }
    let least = isLeftOut && prices[0] == price ? prices[1] : prices[0]
    let last = prices.count - 1
    let most = isLeftOut && prices[last] == price ? prices[last - 1] : prices[last]
    return least...most
  }

  /// The price of the other options of the day, which is exactly so many times, or such a part.
  private func othersOfDay(_ row: Int, _ price: Int64) -> (Int64, String)? {
    guard let day = grants.present(GrantsSheet.grantDate.index, row), let prices = ofDay[day],
      prices.count == 2, let own = prices[price],
      let other = prices.first(where: { $0.key != price }), Self.isSlip(price, other.key),
      // Of two options a point is rather lost than put in.
      other.value > own || (other.value == own && price > other.key)
    else { return nil }
    let shown = Money(tenThousandths: other.key)
    return (
      other.key, "\(Self.part(price, other.key)) that of the other options of its day, \(shown)"
    )
  }

  private static func isSlip(_ one: Int64, _ other: Int64) -> Bool {
    let (low, high) = (min(one, other), max(one, other))
    return MovedPoint.factors.contains { low.multipliedReportingOverflow(by: $0) == (high, false) }
  }

  /// The price with its point moved, where it is about the close of the day.
  private func close(_ row: Int, _ price: Int64) -> (Int64, String)? {
    guard let close = closeOfDay(row), !Self.isNear(price, close),
      let meant = Self.moved(price).first(where: { abs($0 - close) <= close / 5 })
    else { return nil }
    let shown = Money(tenThousandths: close)
    return (meant, "about \(Self.part(price, close)) the close of its day, \(shown)")
  }

  private func closeOfDay(_ row: Int) -> Int64? {
    grants.present(GrantsSheet.grantDate.index, row).flatMap { closes[$0] }
      .flatMap { $0 > 0 ? $0 : nil }
  }

  private static func isNear(_ price: Int64, _ close: Int64) -> Bool {
    (close / 5...close.saturated(times: 5)).contains(price)
  }

  /// The price with its point moved, where it is far above nearly all others, and then among them.
  ///
  /// One far below may be that of an option granted before the shares were traded.
  private func others(_ row: Int, _ price: Int64) -> (Int64, String)? {
    guard let usual, let meant = FarNumbers.meant(price, usual),
      !(closeOfDay(row).map { Self.isNear(price, $0) } ?? false)
    else { return nil }
    let most = Money(tenThousandths: usual.upperBound)
    return (
      meant,
      "far above every other, of which \(most) is the highest; \(Money(tenThousandths: meant)) is among them"
    )
  }

  /// The prices that a price may be with its point elsewhere.
  static func moved(_ price: Int64) -> [Int64] {
    MovedPoint.factors.flatMap { [price / $0, price.saturated(times: $0)] }
  }
}

extension Int64 {
  fileprivate func saturated(times factor: Int64) -> Int64 {
    let (product, isOver) = multipliedReportingOverflow(by: factor)
    return isOver ? .max : product
  }
}
