import Findings
import TestSupport
import Testing

/// The close of the new grant date must be there only if a rule in force reads it.
@Suite struct GrantCloseTests {
  /// An ISO and an NQSO exchanged at $3.00 each, without any close.
  private let offer = TestOffer().holder("H-1")
    .grant("G-1", 900, type: "ISO").grant("G-2", 300)
    .tender("F-1", [Line("G-1", 900), Line("G-2", 300)])
    .answering("exercise_price", scope: "new_grant", "function() return usd \"3.00\" end")

  @Test func `without a rule that reads it options are granted, and an ISO is told of`()
    async throws
  {
    let run = try await offer.adopt("accounting.price", "level", "off").run()
    #expect(run.findings("price.missing").isEmpty, "\(run.complaints)")
    #expect(
      try run.rows("new_grants") == [
        "G-1-N,G-1,H-1,2003-10-03,ISO,900,3.00,2013-10-03",
        "G-2-N,G-2,H-1,2003-10-03,NQSO,300,3.00,2013-10-03",
      ]
    )
    #expect(run.findings("new_grant.iso_uncompared").map(\.subject) == ["G-1-N"])
    #expect(try run.summary("exercise_price_close") == "")
  }

  @Test func `accounting.price reads it`() async throws {
    let run = try await offer.run()
    #expect(run.findings("price.missing").count == 1)
    #expect(run.sheets.isEmpty)
  }

  @Test func `so does a column of the offer's own`() async throws {
    let column = """
      return { id = "own.column", title = "Close", citation = "Resolution", scope = "new_grant",
        sheet = "new_grants", column = "close", type = "usd",
        value = function(close) return close end,
      }
      """
    let run = try await offer.adopt("accounting.price", "level", "off")
      .rule("own.column", column).run()
    #expect(run.findings("price.missing").count == 1)
  }

  @Test func `nothing is due of promises that have come to no share`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).event("2003-07-01", "reverse_split", 1, for: 1_000_000)
      .run()
    #expect(run.findings("price.missing").isEmpty, "\(run.complaints)")
    #expect(try run.rows("new_grants").isEmpty)
  }

  @Test func `with the close nothing is told`() async throws {
    let run = try await offer.adopt("accounting.price", "level", "off").close("2003-10-03", "2.00")
      .run()
    #expect(run.findings("new_grant.iso_uncompared").isEmpty)
    #expect(try run.rows("new_grants").count == 2)
  }
}
