import Offering
import TestSupport
import Testing

@testable import Reports

/// What `next` says on the day of the expiration, whose as-of is its end, and what it counts.
@Suite struct LastDayTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 1000)
    .tender("F-1", [Line("G-1", 500)], ["name_signed": ""])
    .holder("H-2").grant("G-2", 600, of: "H-2")

  private func list(_ offer: TestOffer, _ asOf: String) async throws -> NextList {
    let run = try await offer.run(asOf: asOf)
    return NextList(try run.outcome, run.conclusion)
  }

  @Test func `it tells what can still be done until the hour`() async throws {
    let list = try await list(Self.offer, "2003-03-31")
    #expect(list.items.filter { $0.kind == .cure }.map(\.subject) == ["F-1"])
    let late = Self.offer.tender("F-9", by: "H-2", [Line("G-2", 600)], received: "2003-03-31 17:00")
    let cures = try await self.list(late, "2003-03-31").items.filter { $0.kind == .cure }
    #expect(cures.map(\.subject) == ["F-1"])
    #expect(list.items.filter { $0.kind == .answer }.map(\.subject) == ["H-2"])
    #expect(list.heading.contains("the offer expires at 5:00 p.m. Eastern time on March 31, 2003"))
    #expect(list.heading.contains("what follows is as of the end of the day"))
  }

  @Test func `the day after it does not`() async throws {
    let list = try await list(Self.offer, "2003-04-01")
    #expect(list.items.hasOnly { $0.kind != .cure && $0.kind != .answer })
  }

  @Test func `shares tendered are counted among those sought`() async throws {
    let own = """
      return { id = "grant_class", title = "Some", citation = "Resolution", scope = "grant",
        hook = "grant_class", value = function(shares_granted)
          if shares_granted == 600 then return "not_eligible" end return "eligible" end, tests = {} }
      """
    let offer = Self.offer.rule("grant_class", own)
      .tender("F-2", by: "H-2", [Line("G-2", 600)])
    let counts = try await list(offer, "2003-03-25").items.filter { $0.kind == .count }
    #expect(counts.first { $0.subject == "shares_sought" }?.text.hasPrefix("1,000 shares") == true)
    #expect(
      counts.first { $0.subject == "shares_tendered" }?.text == "500 shares of these tendered."
    )
  }
}
