import Offering
import TestSupport
import Testing

@testable import Reports

/// What is wrong with the offer as a whole comes before all else.
@Suite struct StopTests {
  private static let short = TestOffer.ofAnn.term("expiration", "2003-03-20 17:00")
    .close("2003-09-23", "5.00")

  @Test(arguments: ["2003-03-12", "2003-03-20", "2003-10-03"])
  func `an offer that is open too short says so first`(asOf: String) async throws {
    let run = try await Self.short.run(asOf: asOf)
    let (outcome, conclusion) = (try run.outcome, run.conclusion)
    let first = try #require(NextList(outcome, conclusion).items.first)
    #expect(first.kind == .stop && first.text.contains("business days"), "\(first.text)")
    let page = String(decoding: OfferPage(outcome, conclusion).bytes(), as: UTF8.self)
    let next = try #require(page.firstRange(of: "id=\"next\""))
    let told = page[next.upperBound...].prefix(900)
    #expect(told.contains("Repair first") && told.contains("business days"), "\(told)")
  }

  @Test func `an offer in order has nothing to repair`() async throws {
    let run = try await TestOffer.ofAnn.run(asOf: "2003-03-12")
    let items = NextList(try run.outcome, run.conclusion).items
    #expect(!items.contains { $0.kind == .stop })
  }
}
