internal import Exchange
internal import Findings
internal import Lua

extension RuleReading {
  private static let example = "{ date = date \"2003-10-03\", close = usd \"1.25\" }"

  /// The prices that a test gives, a table for each trading day (`rules.md`, "For those who write rules"); nil, with a
  /// problem noted, if they are none.
  mutating func readPrices(_ value: LuaValue, _ path: String) -> MarketPrices? {
    guard case .table(let table) = value, table.fields.isEmpty, !table.elements.isEmpty else {
      problem(path, "The prices of a test must be a list such as { \(Self.example) }.")
      return nil
    }
    let count = findings.count
    let days = table.elements.enumerated().compactMap { index, element in
      readTradingDay(element, "\(path)[\(index + 1)]")
    }
    return findings.count == count ? MarketPrices(days) : nil
  }

  private mutating func readTradingDay(
    _ value: LuaValue,
    _ path: String
  ) -> MarketPrices.TradingDay? {
    guard case .table(let table) = value, table.elements.isEmpty,
      case .number(let number)? = table.fields["date"].flatMap({ Fact($0, as: .date) }),
      let day = Day(number: number), let close = price(table, "close")
    else {
      problem(path, "Each trading day must be a table such as \(Self.example).")
      return nil
    }
    unknownKeys(table, at: path, known: ["date", "close", "high", "low"])
    return MarketPrices.TradingDay(
      day,
      close: close,
      high: price(table, "high"),
      low: price(table, "low")
    )
  }

  private func price(_ table: LuaTable, _ name: String) -> Money? {
    guard case .number(let number)? = table.fields[name].flatMap({ Fact($0, as: .money) }) else {
      return nil
    }
    return Money(tenThousandths: number)
  }
}
