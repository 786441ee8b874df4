import Exchange
import Policy
import Testing

@testable import Offering

struct PartialTenderMethodTests {
  @Test(arguments: PartialTender.allCases)
  func `each method is an answer`(_ method: PartialTender) throws {
    #expect(try PartialTenderMethod.read([.text(method.rawValue)]) == method)
  }

  @Test func `nothing else is`() {
    for fact in [Fact.text("prorata"), .blank] {
      #expect(PartialTenderMethod.problem([fact]) != "")
    }
  }
}
