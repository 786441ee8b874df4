import Foundation
import TestSupport
import Testing

/// H5: one can ask why, for any holder, grant or form.
@Suite struct ExplainTests {
  private func explain(_ id: String, _ more: String...) throws -> Binary.Result {
    try Binary.run(["explain", "samples/alpha-2003", id, "--as-of", "2003-10-03"] + more)
  }

  @Test(arguments: [
    ("G-2000-04", "is rejected with the whole tender by tender.lookback"),
    // Service ended in the gap.
    ("H-20", "Nothing is granted for the 3,000 shares, by service.through_grant"),
    // Pro rata, tranche by tranche.
    ("G-2001-01", "so far 16,666: 100,000 x 26,667 / 160,000"),
    ("G-2001-01", "=> 60,000 shares stay, as the balancing option, on the old terms."),
    // The new option's id leads to the same explanation.
    ("G-2001-01-N", "grant G-2001-01 of H-02"), ("G-1998-04-N-ISO", "grant G-1998-04 of H-01"),
    // The limit adds up over all options of a year.
    ("H-01", "2003  G-1998-04-N  120,000  $180,840.00  $276,540.00   2,853  117,147"),
    // A form replaced and one withdrawn.
    ("F-002", "F-014 replaces it later."),
    ("F-014", "It replaces F-002."), ("F-006", "It withdraws"),
  ])
  func `H5: the explanation tells`(id: String, line: String) throws {
    let explanation = try explain(id)
    #expect(explanation.code == 0)
    #expect(explanation.output.contains(line), "\(explanation.output)")
    #expect(explanation.output.split(separator: "\n").hasOnly { $0.count <= 100 })
  }

  @Test func `H5: steps are in order of time`() throws {
    for id in ["H-01", "H-18", "H-20", "G-2001-01"] {
      let times = try explain(id).output.split(separator: "\n").map { String($0.prefix(10)) }
        .filter { $0.count == 10 && $0.prefix(4).allSatisfy(\.isNumber) }
      #expect(times.count > 3)
      #expect(times == times.sorted(), "\(id)")
    }
  }

  @Test func `a grant's explanation tells nothing of the holder's other grants`() throws {
    let explanation = try explain("G-1996-01")
    #expect(!explanation.output.contains("G-1998-04 is cancelled"))
    #expect(!explanation.output.contains("The limit of $100,000"))
  }
}
