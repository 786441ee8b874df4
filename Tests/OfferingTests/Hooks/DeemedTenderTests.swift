import TestSupport
import Testing

@testable import Offering

struct DeemedTenderTests {
  /// Of H-1's two options G-2 goes along with the other.
  private static let offer = TestOffer().holder("H-1")
    .grant("G-1", 900, at: "10.00").grant("G-2", 600, at: "20.00")
    .answering(
      "deemed_tender",
      scope: "grant",
      "function(shares_granted) return shares_granted == 600 end"
    )

  @Test func `an option that no line lists goes whole with one that stands`() async throws {
    let run = try await Self.offer.tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-04-01")
    let lines = try run.rows("determinations")
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasPrefix("F-1,G-2,H-1,600,accepted,600,") })
    #expect(try run.rows("cancellations").count == 2)
    #expect(try run.summary("shares_accepted") == "1500")
  }

  @Test func `an option that a line lists is tendered as the line says`() async throws {
    let run = try await Self.offer.tender("F-1", [Line("G-1", 900), Line("G-2", 0)])
      .run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == "900")
  }

  @Test(arguments: [[Line("G-1", 0)], [Line("G-1", 901)]])
  func `without a line that stands nothing goes along`(lines: [Line]) async throws {
    let run = try await Self.offer.tender("F-1", lines).run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == "0")
    #expect(try run.rows("cancellations").isEmpty)
  }
}
