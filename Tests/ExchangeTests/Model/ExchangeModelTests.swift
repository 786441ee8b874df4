import Exchange
import TestSupport
import Testing

@Suite struct ExchangeModelTests {
  /// Prices in cents.
  private static func option(
    _ old: Int64,
    _ oldShares: Int64,
    _ new: Int64,
    _ newShares: Int64
  ) -> ExchangedOption {
    ExchangedOption(
      oldPrice: cents(old),
      oldShares: Shares(oldShares),
      newPrice: cents(new),
      newShares: Shares(newShares)
    )
  }

  private static func cents(_ cents: Int64) -> Money { Money(tenThousandths: cents * 100) }

  @Test(arguments: [
    (300, 0, 0), (400, 0, 0), (450, 50_000, 0), (500, 100_000, 0), (800, 400_000, 300_000),
  ])
  func `G3: the Offer's example, $4.00 given up and $5.00 on the new grant date`(
    price: Int64,
    keep: Int64,
    exchange: Int64
  ) throws {
    let model = ExchangeModel([Self.option(400, 1000, 500, 1000)])
    #expect(try model.keeping(at: Self.cents(price)) == Self.cents(keep))
    #expect(try model.exchanging(at: Self.cents(price)) == Self.cents(exchange))
  }

  @Test(
    arguments: [
      // The Offer's example, and its reverse.
      ([option(400, 1000, 500, 1000)], .never), ([option(500, 1000, 400, 1000)], .always),
      ([option(400, 1000, 400, 1000)], .same), ([], .same),
      // One for two: 500 (p - 4) against 1000 (p - 6) crosses at $8.00.
      (
        [option(600, 1000, 400, 500)],
        .at([BreakEven.Crossing(cents(800), favoursExchange: false)])
      ),
      // One better kept, one better exchanged: 1000 (p - 4) against 2000 (p - 5) crosses at $6.00.
      (
        [option(400, 1000, 500, 1000), option(1000, 1000, 500, 1000)],
        .at([BreakEven.Crossing(cents(600), favoursExchange: true)])
      ),
      // 4 (p - 1) against 7 (p - 2) crosses at 10/3: a third of a cent is rounded up.
      (
        [option(100, 4, 200, 7)],
        .at([BreakEven.Crossing(cents(334), isRounded: true, favoursExchange: true)])
      ),
      // Kept at first, exchanged between, kept above: both crossings.
      (
        [option(100, 1, 200, 3), option(400, 4, 200, 1)],
        .at([
          BreakEven.Crossing(cents(234), isRounded: true, favoursExchange: true),
          BreakEven.Crossing(cents(900), favoursExchange: false),
        ])
      ),
      // The same from $6.00 on, but never better.
      ([option(400, 10, 500, 10), option(600, 10, 500, 10)], .never),
      // Nothing comes for it.
      ([option(400, 10, 500, 0)], .never),
    ] as [([ExchangedOption], BreakEven)]
  )
  func `G3: the break-even price is exact and rounded up to a cent`(
    options: [ExchangedOption],
    expected: BreakEven
  ) throws {
    #expect(try ExchangeModel(options).breakEven() == expected)
  }

  @Test func `G3: on either side of a break-even the values agree with it`() throws {
    var random = SplitMix(1)
    func price() -> Int64 { Int64(random.pick(0...899)) }
    func shares() -> Int64 { Int64(random.pick(0...49)) }
    for _ in 0..<300 {
      let options = (1...random.pick(1...3)).map { _ in
        Self.option(price(), shares(), price(), shares())
      }
      try Self.verify(ExchangeModel(options))
    }
  }

  /// Walks up cent by cent: who is ahead may change only where a crossing says so.
  private static func verify(_ model: ExchangeModel) throws {
    var signs: [Bool] = []
    for price in stride(from: Int64(0), through: 60_000, by: 1)
    where price < 1000 || price % 97 == 0 {
      let keep = try model.keeping(at: cents(price))
      let exchange = try model.exchanging(at: cents(price))
      guard keep != exchange, signs.last != (exchange > keep) else { continue }
      signs.append(exchange > keep)
    }
    switch try model.breakEven() {
    case .same: #expect(signs == [])
    case .always: #expect(signs == [true])
    case .never: #expect(signs == [false])
    case .at(let crossings):
      // Crossings within one cent may be walked past.
      guard crossings.last.map({ $0.price < cents(50_000) }) ?? true else { return }
      #expect(signs.last == crossings.last?.favoursExchange, "\(model)")
    }
  }

  @Test func `G3: what does not fit is an error, not a wrapped number`() {
    let model = ExchangeModel([Self.option(0, .max, 0, 1)])
    #expect(throws: ArithmeticFault.self) {
      try model.keeping(at: Money(tenThousandths: .max))
    }
  }
}
