import Exchange
import Testing

/// A day written as year, month, day in one number, 20030403.
private func calendarDay(_ digits: Int) -> Day {
  Day(digits / 10_000, digits / 100 % 100, digits % 100) ?? .first
}

private func dollars(_ cents: Int64) -> Money { Money(tenThousandths: cents * 100) }

private func exercise(
  _ type: OptionType = .incentive,
  price: Int64 = 500,
  value: Int64 = 600,
  on exerciseDay: Int = 2004_01_05,
  incentiveThrough: Int? = nil,
  byEstate: Bool = false
) -> TaxedExercise {
  TaxedExercise(
    type: type,
    grantDate: calendarDay(2003_10_03),
    day: calendarDay(exerciseDay),
    shares: Shares(100),
    exercisePrice: dollars(price),
    fairMarketValue: dollars(value),
    incentiveThrough: incentiveThrough.map(calendarDay),
    isFreeOfHoldingPeriods: byEstate
  )
}

struct ExerciseTaxTests {
  @Test(
    "F4: what an exercise adds to income",
    arguments: [
      // type, price, value: kind, ordinary income, preference
      (OptionType.incentive, 500, 600, TaxKind.incentiveExercise, 0, 10_000),
      (.incentive, 600, 500, .incentiveExercise, 0, 0),
      (.nonqualified, 500, 600, .nonqualifiedExercise, 10_000, 0),
      (.nonqualified, 600, 500, .nonqualifiedExercise, 0, 0),
    ] as [(OptionType, Int64, Int64, TaxKind, Int64, Int64)]
  )
  func atExercise(
    _ type: OptionType,
    _ price: Int64,
    _ value: Int64,
    _ kind: TaxKind,
    _ ordinary: Int64,
    _ preference: Int64
  ) throws {
    let amounts = try exercise(type, price: price, value: value).atExercise()
    #expect(amounts.kind == kind)
    #expect(amounts.ordinaryIncome == dollars(ordinary))
    #expect(amounts.minimumTaxPreference == dollars(preference))
    #expect(amounts.capitalGain == .zero)
    #expect(amounts.term == nil)
  }

  @Test(
    "F4: after the end of employment an incentive option stays one for a time",
    arguments: [
      (2004_01_04, TaxKind.nonqualifiedExercise), (2004_01_05, .incentiveExercise),
      (2004_01_06, .incentiveExercise), (nil, .incentiveExercise),
    ] as [(Int?, TaxKind)]
  )
  func afterEmployment(_ through: Int?, _ kind: TaxKind) throws {
    #expect(try exercise(incentiveThrough: through).atExercise().kind == kind)
  }

  @Test(
    "F4: sales of incentive shares bought at $5 and worth $6, granted 2003-10-03, bought 2004-01-05",
    arguments: [
      // day, price: kind, ordinary income, gain, term
      (2005_10_02, 900, TaxKind.disqualifyingSale, 10_000, 30_000, GainTerm.long),
      // IRC 422(a)(1): the anniversary is within the two years.
      (2005_10_03, 900, .disqualifyingSale, 10_000, 30_000, .long),
      (2005_10_04, 900, .qualifyingSale, 0, 40_000, .long),
      (2005_10_04, 400, .qualifyingSale, 0, -10_000, .long),
      (2005_01_05, 900, .disqualifyingSale, 10_000, 30_000, .short),
      (2005_01_06, 900, .disqualifyingSale, 10_000, 30_000, .long),
      // Section 422(c)(2): no more income than gain.
      (2004_06_01, 550, .disqualifyingSale, 5_000, 0, .short),
      (2004_06_01, 500, .disqualifyingSale, 0, 0, .short),
      (2004_06_01, 400, .disqualifyingSale, 0, -10_000, .short),
    ] as [(Int, Int64, TaxKind, Int64, Int64, GainTerm)]
  )
  func incentiveSale(
    _ sold: Int,
    _ price: Int64,
    _ kind: TaxKind,
    _ ordinary: Int64,
    _ gain: Int64,
    _ term: GainTerm
  ) throws {
    let sale = ShareSale(day: calendarDay(sold), shares: Shares(100), price: dollars(price))
    let amounts = try exercise().at(sale)
    #expect(amounts.kind == kind)
    #expect(amounts.ordinaryIncome == dollars(ordinary))
    #expect(amounts.capitalGain == dollars(gain))
    #expect(amounts.term == term)
  }

  @Test("F4: an exercise a year before the sale does not qualify, however old the grant")
  func oneYear() throws {
    let sale = { ShareSale(day: calendarDay($0), shares: Shares(1), price: dollars(900)) }
    let late = exercise(on: 2006_03_01)
    #expect(try late.at(sale(2007_03_01)).kind == .disqualifyingSale)
    #expect(try late.at(sale(2007_03_02)).kind == .qualifyingSale)
  }

  @Test("F4: the Offer's reading taxes the whole spread of a disqualifying disposition")
  func wholeSpread() throws {
    let sale = ShareSale(day: calendarDay(2004_06_01), shares: Shares(100), price: dollars(550))
    let amounts = try exercise().at(sale, limitedToSalePrice: false)
    #expect(amounts.ordinaryIncome == dollars(10_000))
    #expect(amounts.capitalGain == dollars(-5_000))
  }

  @Test(
    "F4: sales of nonqualified shares gain over the higher of price paid and value then",
    arguments: [
      (500, 600, 900, 2004_06_01, 30_000, GainTerm.short),
      (500, 600, 550, 2005_01_05, -5_000, .short),
      (500, 600, 900, 2005_01_06, 30_000, .long),
      // Exercised at a loss: the basis is what was paid.
      (600, 500, 900, 2004_06_01, 30_000, .short),
    ] as [(Int64, Int64, Int64, Int, Int64, GainTerm)]
  )
  func nonqualifiedSale(
    _ paid: Int64,
    _ value: Int64,
    _ price: Int64,
    _ sold: Int,
    _ gain: Int64,
    _ term: GainTerm
  ) throws {
    let sale = ShareSale(day: calendarDay(sold), shares: Shares(100), price: dollars(price))
    let amounts = try exercise(.nonqualified, price: paid, value: value).at(sale)
    #expect(amounts.kind == .nonqualifiedSale)
    #expect(amounts.ordinaryIncome == .zero)
    #expect(amounts.capitalGain == dollars(gain))
    #expect(amounts.term == term)
  }

  @Test("F4: an estate's shares have no holding period, but their gain has a term")
  func estate() throws {
    let sale = { ShareSale(day: calendarDay($0), shares: Shares(100), price: dollars(700)) }
    let bought = exercise(byEstate: true)
    let early = try bought.at(sale(2004_02_02))
    #expect(early.kind == .qualifyingSale)
    #expect(early.ordinaryIncome == .zero)
    #expect(early.capitalGain == dollars(20_000))
    #expect(early.term == .short)
    #expect(try bought.at(sale(2005_01_06)).term == .long)
  }

  @Test("F4: after a split the shares sold are parts of those bought")
  func split() throws {
    let ratio = try #require(Ratio(2, over: 1))
    let sale = ShareSale(
      day: calendarDay(2004_06_01),
      shares: Shares(200),
      price: dollars(350),
      ratios: [ratio]
    )
    let amounts = try exercise().at(sale)
    #expect(amounts.ordinaryIncome == dollars(10_000))
    #expect(amounts.capitalGain == dollars(10_000))
  }
}
