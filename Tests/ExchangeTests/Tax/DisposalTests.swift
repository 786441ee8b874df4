import Testing

@testable import Exchange

/// An ISO of 1,000 shares at $1, worth $5 on its exercise, 2004-01-05; granted 2003-10-03.
private func exercise(
  _ type: OptionType = .incentive,
  shares: Int64 = 1000,
  price: Int64 = 1,
  worth: Int64 = 5,
  isByEstate: Bool = false,
  isFree: Bool = false,
  valueAtDeath: Int64? = nil
) throws -> TaxedExercise {
  TaxedExercise(
    type: type,
    grantDate: try day("2003-10-03"),
    day: try day("2004-01-05"),
    shares: Shares(shares),
    exercisePrice: dollars(price),
    fairMarketValue: dollars(worth),
    isByEstate: isByEstate,
    isFreeOfHoldingPeriods: isFree,
    valueAtDeath: valueAtDeath.map(dollars)
  )
}

private func dollars(_ dollars: Int64) -> Money { Money(tenThousandths: dollars * Money.scale) }

private func sale(
  _ on: String,
  _ shares: Int64 = 1000,
  at price: Int64,
  _ kind: Disposal = .sale,
  isByEstate: Bool = false,
  ratios: [Ratio] = []
) throws -> ShareSale {
  ShareSale(
    day: try day(on),
    shares: Shares(shares),
    price: dollars(price),
    ratios: ratios,
    kind: kind,
    isByEstate: isByEstate
  )
}

@Suite struct DisposalTests {
  @Test(
    arguments: [
      // kind, price: ordinary income, gain
      (Disposal.sale, 7, 4000, 2000), (.sale, 3, 2000, 0), (.sale, 0, 0, -1000),
      (.related, 7, 4000, 2000), (.related, 3, 4000, 0), (.gift, 0, 4000, nil),
    ] as [(Disposal, Int64, Int64, Int64?)]
  )
  func
    `422(c)(2): the income is limited to the gain of a sale, of a gift or related sale it is not`(
      kind: Disposal,
      price: Int64,
      ordinary: Int64,
      gain: Int64?
    ) throws
  {
    let amounts = try exercise().at(try sale("2004-06-01", at: price, kind))
    #expect(amounts.kind == .disqualifyingSale)
    #expect(amounts.ordinaryIncome == dollars(ordinary))
    #expect(amounts.capitalGain == gain.map(dollars))
    #expect(amounts.term == (gain == nil ? nil : .short))
  }

  @Test(
    arguments: [
      (OptionType.incentive, Disposal.gift, 0, nil), (.incentive, .related, 0, 0),
      (.nonqualified, .gift, 0, nil), (.nonqualified, .related, 3, 0),
      (.nonqualified, .sale, 3, -2000),
    ] as [(OptionType, Disposal, Int64, Int64?)]
  )
  func `267: no loss on a sale to a related person, and a gift gains nothing`(
    type: OptionType,
    kind: Disposal,
    price: Int64,
    gain: Int64?
  ) throws {
    let amounts = try exercise(type).at(try sale("2006-06-01", at: price, kind))
    #expect(amounts.ordinaryIncome == .zero)
    #expect(amounts.capitalGain == gain.map(dollars))
  }

  @Test(
    arguments: [
      // Sold in the year of exercise, and what adjustment is left of 4,000.
      ([("2004-06-01", 400)], 2400), ([("2004-06-01", 400), ("2004-12-31", 600)], 0),
      ([("2005-01-01", 400)], 4000), ([("2004-06-01", 400), ("2005-01-01", 600)], 2400), ([], 4000),
    ] as [([(String, Int64)], Int64)]
  )
  func `56(b)(3): shares sold in the year of exercise leave no adjustment`(
    sold: [(String, Int64)],
    left: Int64
  ) throws {
    let sales = try sold.map { try sale($0.0, $0.1, at: 9) }
    #expect(try exercise().atExercise(sales: sales).minimumTaxPreference == dollars(left))
    #expect(
      try exercise().atExercise(sales: sales.reversed()).minimumTaxPreference == dollars(left)
    )
  }

  @Test func `56(b)(3): 1,000 at $10 worth $25, of which 400 are sold at $22 that year`() throws {
    let bought = try exercise(price: 10, worth: 25)
    let sold = try sale("2004-09-01", 400, at: 22)
    #expect(try bought.at(sold).ordinaryIncome == dollars(4800))
    #expect(try bought.atExercise(sales: [sold]).minimumTaxPreference == dollars(9000))
  }

  @Test func `56(b)(3): all shares sold after a split that drops a fraction leave nothing`() throws
  {
    let ratio = try #require(Ratio(1, over: 3))
    let sold = try sale("2004-06-01", 333, at: 30, ratios: [ratio])
    #expect(try exercise().atExercise(sales: [sold]).minimumTaxPreference == .zero)
    let part = try sale("2004-06-01", 300, at: 30, ratios: [ratio])
    #expect(try exercise().atExercise(sales: [part]).minimumTaxPreference == dollars(400))
    // The estate's sale is another taxpayer's, and includes nothing.
    let inherited = try sale("2004-12-15", 500, at: 9, isByEstate: true)
    #expect(try exercise().atExercise(sales: [inherited]).minimumTaxPreference == dollars(4000))
  }

  @Test func `421(c): an estate has no holding periods, and the option's value at death is basis`()
    throws
  {
    let bought = try exercise(isByEstate: true, isFree: true, valueAtDeath: 3)
    let amounts = try bought.at(try sale("2004-02-02", at: 6, isByEstate: true))
    #expect(amounts.kind == .qualifyingSale)
    #expect(amounts.capitalGain == dollars(2000))
    #expect(amounts.term == .short)
    let unknown = try exercise(isByEstate: true, isFree: true)
    #expect(try unknown.at(try sale("2004-02-02", at: 6)).capitalGain == dollars(5000))
  }

  @Test(arguments: [
    (OptionType.incentive, TaxKind.qualifyingSale), (.nonqualified, .nonqualifiedSale),
  ])
  func `1.421-2(d): shares that the holder bought are the estate's at their value at death`(
    type: OptionType,
    kind: TaxKind
  ) throws {
    let bought = try exercise(type, valueAtDeath: 8)
    let amounts = try bought.at(try sale("2004-06-01", at: 9, isByEstate: true))
    #expect(amounts.kind == kind)
    #expect(amounts.ordinaryIncome == .zero)
    #expect(amounts.capitalGain == dollars(1000))
    #expect(amounts.term == .long)
  }

  @Test func `a nonqualified option that an estate exercises has no basis of its own`() throws {
    let bought = try exercise(.nonqualified, isByEstate: true, valueAtDeath: 8)
    let amounts = try bought.at(try sale("2004-06-01", at: 6, isByEstate: true))
    #expect(amounts.capitalGain == dollars(1000))
    #expect(amounts.term == .short)
  }

  @Test func `of a divided purchase the ISO shares are sold first, after splits too`() throws {
    let purchase = try TaxedPurchase(try exercise(), incentive: Shares(300))
    #expect(purchase.parts.map(\.shares.count) == [300, 700])
    #expect(purchase.parts.map(\.type) == [.incentive, .nonqualified])
    let ratio = try #require(Ratio(2, over: 1))
    let sales = try purchase.divide([
      try sale("2004-06-01", 500, at: 9, ratios: [ratio]), try sale("2004-02-01", 200, at: 9),
    ])
    // 200 before the split leave 100, which are 200 after it.
    #expect(sales.map { $0.map(\.shares.count) } == [[200, 200], [300]])
    #expect(try purchase.parts[1].atExercise().ordinaryIncome == dollars(2800))
  }

  @Test(
    arguments: [
      (OptionType.incentive, 1000, [OptionType.incentive]), (.incentive, 0, [.nonqualified]),
      (.nonqualified, 1000, [.nonqualified]),
    ] as [(OptionType, Int64, [OptionType])]
  )
  func `a purchase of one kind is not divided`(
    type: OptionType,
    incentive: Int64,
    parts: [OptionType]
  ) throws {
    let purchase = try TaxedPurchase(try exercise(type), incentive: Shares(incentive))
    #expect(purchase.parts.map(\.type) == parts)
    #expect(try purchase.divide([try sale("2004-06-01", at: 9)]).map(\.count) == [1])
  }
}
