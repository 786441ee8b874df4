import Exchange
import Findings
import Offering
import TestSupport
import Testing

struct PaymentsStepTests {
  /// 100 shares of G-2 at $2.00 on 2004-01-05, when the share closed at $6.00.
  private func paid(
    cash: String,
    _ method: String = "shares",
    amount: String = "",
    shares: String = "",
    heldSince: String = "",
    on day: String = "2004-01-05"
  ) async throws -> (paid: String, rule: String, notes: [String]) {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-2", on: day, 100, paid: cash)
    offer = offer.pay("X-1", method, amount: amount, shares: shares, heldSince: heldSince)
    let carried = try await offer.run(asOf: "2006-01-02")
    let row = try #require(try carried.outcome.exercises.first)
    return ("\(row.amountPaid)", row.rule, carried.messages("accept_payment", "X-1"))
  }

  @Test(
    "F1: cash and check add up; a hundredth of a cent short is short",
    arguments: [
      ("100.00", "100.00", "200.00", ""), ("100.00", "99.9999", "199.9999", "exercise.paid"),
      ("100.00", "100.01", "200.01", ""),
    ]
  )
  func cashAndCheck(_ cash: String, _ check: String, _ sum: String, _ rule: String) async throws {
    let result = try await paid(cash: cash, "check", amount: check)
    #expect(result.paid == sum)
    #expect(result.rule == rule)
  }

  @Test(
    "F1: mature shares count at the close of the day, or at the amount given",
    arguments: [
      ("20", "", "2003-07-05", "200.00", ""), ("19", "", "2003-07-05", "194.00", "exercise.paid"),
      ("20", "150.00", "2003-07-05", "230.00", ""),
      ("20", "", "2003-07-06", "80.00", "exercise.paid"), ("20", "", "", "80.00", "exercise.paid"),
    ]
  )
  func shares(
    _ shares: String,
    _ amount: String,
    _ heldSince: String,
    _ sum: String,
    _ rule: String
  ) async throws {
    let result = try await paid(cash: "80", amount: amount, shares: shares, heldSince: heldSince)
    #expect(result.paid == sum)
    #expect(result.rule == rule)
  }

  @Test(
    "F1: more than is due is told, but for a share that cannot be divided",
    arguments: [
      ("200.00", "", ""), ("200.01", "", "200.01 is paid with X-1, and 200.00 is due"),
      ("10080.00", "", "10080.00 is paid with X-1, and 200.00 is due"),
      ("85.00", "20", ""), ("90.00", "20", "210.00 is paid with X-1, and 200.00 is due"),
    ]
  )
  func overpaid(_ cash: String, _ shares: String, _ message: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", 100, paid: cash)
    if !shares.isEmpty {
      offer = offer.pay("X-1", "shares", shares: shares, heldSince: "2003-01-02")
    }
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(carried.messages("exercise.overpaid", "X-1") == [message].filter { !$0.isEmpty })
  }

  @Test("F1: a payment that does not count is a note that says why")
  func note() async throws {
    let young = try await paid(cash: "200", shares: "20", heldSince: "2003-07-06")
    #expect(
      young.notes == [
        "a payment with X-1 does not count: the shares are held for less than 6 months"
      ]
    )
    let earlier = try await paid(
      cash: "80",
      shares: "20",
      heldSince: "2003-01-02",
      on: "2004-01-06"
    )
    #expect(earlier.notes == [])
    // A day without a close takes the last one before it.
    #expect(earlier.rule == "")
  }
}
