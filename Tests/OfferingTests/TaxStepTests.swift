import Exchange
import Findings
import Offering
import TestSupport
import Testing

struct TaxStepTests {
  @Test(
    "F4: an incentive option exercised late after service is nonqualified",
    arguments: [
      ("other", "months", "3", "2004-01-05", TaxKind.incentiveExercise),
      ("other", "months", "1", "2004-01-05", .nonqualifiedExercise),
      ("disability", "disability_months", "12", "2004-01-05", .incentiveExercise),
      ("disability", "disability_months", "0", "2004-01-05", .nonqualifiedExercise),
      ("death", "months", "0", "2004-01-05", .incentiveExercise),
    ]
  )
  func afterService(
    _ reason: String,
    _ parameter: String,
    _ months: String,
    _ day: String,
    _ kind: TaxKind
  ) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.ann(end: "2003-11-05", reason: reason)
    offer = offer.adopt("post_termination", "other", "12")
    offer = offer.adopt("tax", parameter, months)
    offer = offer.exercise(
      "X-1",
      "G-1-N",
      on: day,
      100,
      by: reason == "death" ? "estate" : "holder"
    )
    #expect(try await offer.run(asOf: "2006-01-02").outcome.tax.map(\.amounts.kind) == [kind])
  }

  @Test(
    "F4: a new option's holding period begins on the new grant date, and ends with its anniversary",
    arguments: [("more_than", "disqualifying_disposition"), ("at_least", "qualifying_disposition")]
  )
  func holdingPeriod(_ holding: String, _ onAnniversary: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.adopt("tax", "holding", holding)
    offer = offer.exercise("X-1", "G-1-N", on: "2004-01-05", 100)
    offer = offer.exercise("X-2", "G-3", on: "2004-01-05", 100)
    offer = offer.sell("S-1", "X-1", on: "2005-10-02", 50, "9.00")
    offer = offer.sell("S-2", "X-1", on: "2005-10-03", 50, "9.00")
    offer = offer.sell("S-3", "X-2", on: "2005-01-06", 100, "9.00")
    let rows = try await offer.run(asOf: "2006-01-02").outcome.tax
    #expect(
      rows.map { "\($0.exerciseID) \($0.saleID) \($0.amounts.kind.rawValue)" } == [
        "X-1  iso_exercise", "X-1 S-1 disqualifying_disposition",
        "X-1 S-2 \(onAnniversary)", "X-2  iso_exercise", "X-2 S-3 qualifying_disposition",
      ]
    )
    #expect(rows.map { "\($0.amounts.minimumTaxPreference)" }.first == "100.00")
  }

  @Test(
    "F4: the Offer and the Code on a sale below the value at exercise",
    arguments: [("limited_to_gain", "50.00", "0.00"), ("whole_spread", "100.00", "-50.00")]
  )
  func disqualifying(_ reading: String, _ ordinary: String, _ gain: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.adopt("tax", "disqualifying_income", reading)
    offer = offer.exercise("X-1", "G-1-N", on: "2004-01-05", 100)
    offer = offer.sell("S-1", "X-1", on: "2004-06-01", 100, "5.50")
    let sale = try #require(try await offer.run(asOf: "2006-01-02").outcome.tax.last)
    #expect("\(sale.amounts.ordinaryIncome)" == ordinary)
    #expect(sale.amounts.capitalGain.map { "\($0)" } == gain)
  }

  @Test("F4: the estate's holding periods, as the Code has it and as the Offer is silent")
  func estate() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.ann(end: "2003-12-10", reason: "death")
    offer = offer.exercise("X-1", "G-1-N", on: "2004-01-05", 100, by: "estate")
    offer = offer.sell("S-1", "X-1", on: "2004-06-01", 100, "9.00")
    #expect(
      try await offer.run(asOf: "2006-01-02").outcome.tax.last?.amounts.kind == .qualifyingSale
    )
    offer = offer.adopt("tax", "estates_without_holding_periods", "no")
    #expect(
      try await offer.run(asOf: "2006-01-02").outcome.tax.last?.amounts.kind == .disqualifyingSale
    )
  }

  @Test(
    "F4: sales that match no shares bought are findings",
    arguments: [
      ("X-1", "2004-01-04", 10, "sale.before_exercise"),
      ("X-1", "2004-01-05", 101, "sale.too_many"),
      ("X-2", "2004-01-05", 1, "sale.unmatched"),
    ]
  )
  func unmatched(_ exercise: String, _ day: String, _ shares: Int, _ rule: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", 100)
    offer = offer.exercise("X-2", "G-2", on: "2004-01-05", 1000)
    offer = offer.sell("S-1", exercise, on: day, shares, "9.00")
    #expect(try await !offer.run(asOf: "2006-01-02").messages(rule, "S-1").isEmpty)
  }

  @Test("F4: after a split twice as many shares can be sold, for half the cost each")
  func split() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.event("2004-03-01", "split", 2, for: 1)
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", 100)
    offer = offer.sell("S-1", "X-1", on: "2004-06-01", 200, "4.00")
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(carried.messages("sale.too_many", "S-1").isEmpty)
    #expect(try carried.outcome.tax.last?.amounts.capitalGain.map { "\($0)" } == "200.00")
  }

  @Test("F4: shares sold in the year of exercise leave no adjustment for the minimum tax")
  func soldInTheYear() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-1-N", on: "2004-01-05", 100)
    offer = offer.sell("S-1", "X-1", on: "2004-06-01", 40, "9.00")
    let row = try #require(try await offer.run(asOf: "2006-01-02").outcome.tax.first)
    #expect("\(row.amounts.minimumTaxPreference)" == "60.00")
  }

  @Test(
    "F4: a gift gains nothing, and a related person's sale has no loss",
    arguments: [("sale", "0.00", "-100.00"), ("gift", "100.00", ""), ("related", "100.00", "0.00")]
  )
  func disposal(_ kind: String, _ ordinary: String, _ gain: String) async throws {
    let offer = TestOffer.ofAnn.exercise("X-1", "G-1-N", on: "2004-01-05", 100)
      .sell("S-1", "X-1", on: "2004-06-01", 100, kind == "gift" ? "0" : "4.00", kind: kind)
    let sale = try #require(try await offer.run(asOf: "2006-01-02").outcome.tax.last)
    #expect("\(sale.amounts.ordinaryIncome)" == ordinary)
    #expect((sale.amounts.capitalGain.map { "\($0)" } ?? "") == gain)
    #expect((sale.amounts.term?.rawValue ?? "") == (gain.isEmpty ? "" : "short"))
  }

  @Test(
    "F4: the value at death is in the estate's basis; without it the gain is overstated",
    arguments: [("", "400.00", 1), ("1.50", "250.00", 0)]
  )
  func valueAtDeath(_ value: String, _ gain: String, _ findings: Int) async throws {
    let offer = TestOffer.ofAnn.ann(end: "2003-12-10", reason: "death")
      .exercise("X-1", "G-1-N", on: "2004-01-05", 100, by: "estate", valueAtDeath: value)
      .sell("S-1", "X-1", on: "2004-06-01", 100, "9.00", by: "estate")
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(try carried.outcome.tax.last?.amounts.capitalGain.map { "\($0)" } == gain)
    #expect(carried.messages("tax.value_at_death", "X-1").count == findings)
  }

  @Test("F4: the estate sells what the holder had bought: no disqualifying disposition, and long")
  func estateSells() async throws {
    let offer = TestOffer.ofAnn.ann(end: "2004-02-10", reason: "death")
      .exercise("X-1", "G-1-N", on: "2004-01-05", 100, valueAtDeath: "7.00")
      .sell("S-1", "X-1", on: "2004-06-01", 100, "9.00", by: "estate")
    let sale = try #require(try await offer.run(asOf: "2006-01-02").outcome.tax.last)
    #expect(sale.amounts.kind == .qualifyingSale)
    #expect(sale.amounts.capitalGain.map { "\($0)" } == "200.00")
    #expect(sale.amounts.term == .long)
  }

  @Test(
    "F4: estate and holder sell each on their side of the day of death",
    arguments: [
      ("", "", "2004-06-01", "estate", true), ("2004-02-10", "death", "2004-02-09", "estate", true),
      ("2004-02-10", "death", "2004-02-10", "estate", false),
      ("2004-02-10", "death", "2004-02-10", "holder", false),
      ("2004-02-10", "death", "2004-02-11", "holder", true),
      ("2004-02-10", "death", "2004-02-11", "", true),
      // Nobody's later death is in the sheets once service has ended otherwise.
      ("2004-02-10", "quit", "2004-06-01", "estate", false),
    ]
  )
  func seller(_ end: String, _ reason: String, _ sold: String, _ by: String, _ isWrong: Bool)
    async throws
  {
    let offer = TestOffer.ofAnn.ann(end: end, reason: reason)
      .exercise("X-1", "G-1-N", on: "2004-01-05", 100)
      .sell("S-1", "X-1", on: sold, 100, "9.00", by: by)
    let run = try await offer.run(asOf: "2006-01-02")
    let found = run.allFindings.filter { $0.rule == "sale.sold_by" }
    #expect(found.map { $0.severity } == (isWrong ? [.error] : []), "\(run.complaints)")
    #expect(found.map { $0.place?.sheet } == (isWrong ? ["sales.csv"] : []))
  }

  @Test("F4: an exercise paid with ISO shares that are still in their periods is told")
  func paidInPeriods() async throws {
    let offer = TestOffer.ofAnn.exercise("X-1", "G-1-N", on: "2004-01-05", 100)
      .exercise("X-2", "G-2", on: "2004-10-05", 10).close("2004-10-05", "6.00")
      .row(
        "payments",
        [
          "exercise_id": "X-2", "method": "shares", "shares": "4", "held_since": "2004-01-05",
        ]
      )
    let run = try await offer.run(asOf: "2006-01-02")
    #expect(try run.finding("tax.payment_in_periods").place?.sheet == "payments.csv")
  }

  @Test(
    "F4: shares that no holding period binds are paid without a word",
    arguments: [
      ("", "2004-01-06", "", "2005-10-03", true),
      // Both periods are over.
      ("", "2004-01-06", "", "2005-10-04", false),
      ("2004-02-02", "2004-02-10", "", "2004-02-25", true),
      // An estate's shares are in no periods (section 421(c)(1)(A)).
      ("2004-02-02", "2004-02-10", "estate", "2004-02-25", false),
    ]
  )
  func paidFree(
    _ died: String,
    _ bought: String,
    _ by: String,
    _ paid: String,
    _ isTold: Bool
  ) async throws {
    let offer = TestOffer.ofAnn.ann(
      end: died,
      reason: died.isEmpty ? "" : by.isEmpty ? "other" : "death"
    )
    .exercise("X-1", "G-1-N", on: bought, 100, by: by)
    .exercise("X-2", "G-2", on: paid, 10, by: by).close(bought, "6.00").close(paid, "6.00")
    .row(
      "payments",
      ["exercise_id": "X-2", "method": "shares", "shares": "4", "held_since": bought]
    )
    let run = try await offer.run(asOf: "2006-01-02")
    #expect(run.findings("tax.payment_in_periods").isEmpty != isTold, "\(run.complaints)")
    #expect(try run.outcome.exercises.allSatisfy { $0.isAccepted }, "\(run.complaints)")
  }

  @Test("F4: a qualifying sale is long only if the shares were held for more than a year")
  func qualifyingAndShort() async throws {
    let offer = TestOffer.ofAnn.adopt("tax", "holding", "at_least")
      .exercise("X-1", "G-3", on: "2004-01-05", 100)
      .sell("S-1", "X-1", on: "2005-01-05", 50, "9.00")
      .sell("S-2", "X-1", on: "2005-01-06", 50, "9.00")
    let sales = try await offer.run(asOf: "2006-01-02").outcome.tax.suffix(2)
    #expect(sales.map(\.amounts.kind) == [.qualifyingSale, .qualifyingSale])
    #expect(sales.map(\.amounts.term) == [.short, .long])
  }

  @Test("F4: without a close on or before the exercise date there is a warning and no row")
  func withoutClose() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-3", on: "2003-03-20", 100)
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(try carried.outcome.tax.isEmpty)
    #expect(try carried.outcome.exercises.first?.isAccepted == true)
    #expect(carried.messages("price.missing", "X-1").count == 1)
  }
}
