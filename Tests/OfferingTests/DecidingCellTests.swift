import Findings
import Offering
import TestSupport
import Testing

/// A finding points at the cell that decided, and says what was true there.
@Suite struct DecidingCellTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 100)
    .tender("F-1", [Line("G-1", 100)]).close("2003-10-03", "1.50")

  @Test(arguments: [
    (["signature_date": ""], "forms.csv!G2"), (["name_signed": ""], "forms.csv!F2"),
  ])
  func `D3: of a form without its date or its signature the cell that is blank is cited`(
    cells: [String: String],
    cell: String
  ) async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 100)
      .tender("F-1", [Line("G-1", 100)], cells).run(asOf: "2003-04-01")
    #expect(try run.finding("tender.signed").place?.address == cell)
  }

  @Test(arguments: [
    ("check = function(exercise_price, own) return own end", ""),
    ("check = function(exercise_price) return exercise_price == 0 end", "when = { own = true },"),
  ])
  func `a blank column of the offer's own is cited where it is blank`(
    _ check: String,
    _ when: String
  )
    async throws
  {
    let run = try await Self.offer.column("holders", "Own", "").rule(
      "own.rule",
      """
      return { id = "own.rule", title = "T", citation = "C", scope = "grant", level = "soft",
        message = "M", reads = { own = { sheet = "holders", type = "yes/no" } },
        \(when) \(check), }
      """
    ).run()
    let found = try run.finding("own.rule")
    #expect(found.message.contains("own is blank"), "\(found.message)")
    #expect(found.place?.address == "holders.csv!M2")
  }

  @Test func `a blank term of the offer's own is cited where it is blank`() async throws {
    let run = try await Self.offer.term("minimum_price", "").rule(
      "own.rule",
      """
      return { id = "own.rule", title = "T", citation = "C", scope = "grant", level = "soft",
        message = "M", reads = { minimum_price = { sheet = "offer", type = "usd" } },
        check = function(exercise_price, minimum_price) return exercise_price >= minimum_price end, }
      """
    ).run()
    #expect(try run.finding("own.rule").place?.address == "offer.csv!B9")
  }

  @Test(arguments: [
    ("termination", "2003-03-31 17:00", "", "announced"),
    ("postponement", "2003-03-20 10:00", "2003-04-01", "new_cancellation"),
  ])
  func `an amendment that is refused is cited where it goes wrong`(
    _ kind: String,
    _ announced: String,
    _ cancellation: String,
    _ column: String
  ) async throws {
    let cells = cancellation.isEmpty ? [:] : ["new_cancellation": cancellation]
    let offer = Self.offer.amendment(announced, kind, cells)
    let run = try await offer.run()
    let place = try #require(try run.finding("offer.amendable").place)
    let columns = try #require(offer.sheets["amendments"]).columns
    #expect(place.sheet == "amendments.csv")
    #expect(place.column.map { columns[$0] } == column, "\(place.address)")
  }

  @Test func `a notice that is late by nothing is cited where it says when it came`() async throws {
    let run = try await Self.offer.notice("N-1", received: "2003-03-31 17:00").run()
    let found = try run.finding("withdrawal.timely")
    #expect(found.value == "2003-03-31 17:00" && found.place?.sheet == "forms.csv")
  }

  @Test func `a plan of its own that is overdrawn is named, with its own shares`() async throws {
    let run = try await Self.offer
      .row("plans", ["plan": "Directors", "share_limit": "500", "issued": "0"])
      .grant("G-2", 700, ["plan": "Directors"]).run()
    let found = try run.finding("plan.share_limit")
    #expect(found.place?.address == "plans.csv!B2")
    #expect(found.message.contains("500 shares of the plan Directors are exceeded by 200"))
  }

  @Test func `what a form says of exercises is held against the number of its day`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 3000, on: "2000-02-29")
      .exercise("X-1", "G-1", on: "2003-03-05", 100)
      .tender("F-1", [Line("G-1", 2900)]).run(asOf: "2003-04-15")
    let found = try run.finding("tender.agrees")
    #expect(found.message.hasSuffix("100 exercised"), "\(found.message)")
  }

  @Test func `an exercise of before the offer says why nothing was exercisable`() async throws {
    let run = try await Self.offer.exercise("X-1", "G-1", on: "2003-02-20", 10)
      .run(asOf: "2003-04-15")
    #expect(try run.finding("exercise.exercisable").message.contains("before the offer commenced"))
  }

  @Test func `who leaves before anything vested needs no reason`() async throws {
    let left = TestOffer().holder("H-1", ["service_end": "2003-03-10"])
    let unvested = try await left.grant("G-1", 100, on: "2002-06-03").run()
    #expect(unvested.allFindings.map(\.severity).hasOnly { $0 != .error }, "\(unvested.complaints)")
    #expect(try unvested.rows("options", holding: "lapsed").count == 1)
    let vested = try await left.grant("G-1", 100, on: "2002-03-01").run()
    #expect(
      vested.allFindings.contains {
        $0.rule == "service.end_without_reason" && $0.severity == .error
      }
    )
  }
}
