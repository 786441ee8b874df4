import Exchange
import Findings
import Policy
import Sheets
import TestSupport
import Testing

@testable import Offering
@testable import Reports

/// What `explain` says of shares that are not accepted: true arithmetic, or the rule.
@Suite struct AcceptedFigureTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)

  private static let cases: [(what: String, offer: TestOffer, says: String)] = [
    (
      "a line refused", offer.tender("F-1", [Line("G-1", 5000)]),
      "none, since tender.shares refuses the line of F-1"
    ),
    (
      "a form refused", offer.tender("F-1", [Line("G-1", 500)], ["name_signed": ""]),
      "none, since tender.signed refuses the line of F-1"
    ),
    (
      "a line withdrawn", offer.tender("F-1", [Line("G-1", 500)]).notice("N-1", ["G-1"]),
      "none, since the line of F-1 was withdrawn"
    ),
    (
      "an option that a later form leaves out",
      offer.tender("F-1", [Line("G-1", 500)])
        .tender("F-2", [Line("G-2", 600)], received: "2003-03-20 10:00"),
      "none, since a later form replaces F-1"
    ),
    ("an option that no form lists", offer, "none, since no form tenders the option"),
    (
      "an option accepted", offer.tender("F-1", [Line("G-1", 500)]),
      "the shares tendered, as far as they are outstanding"
    ),
  ]

  private func explain(_ offer: TestOffer) async throws -> Conclusion {
    var request = try offer.request(asOf: "2003-04-01")
    request.explained = ["H-1"]
    return await request.carryOut()
  }

  @Test(arguments: cases.indices)
  func `an option of which nothing is accepted says why`(index: Int) async throws {
    let (what, offer, says) = Self.cases[index]
    let figures = try #require(Figures(try await explain(offer)))
    let subject = ExplanationSubject(kind: .holder, id: "H-1", holderID: "H-1", ids: ["H-1"])
    let origins = figures.about(subject)
      .filter { $0.row.contains("G-1") && ["accepted", "shares_accepted"].contains($0.column) }
    #expect(origins.allSatisfy { !$0.origin.name.isEmpty })
    let option = try #require(origins.first { $0.sheet == "options" }, "\(what)")
    #expect(option.origin.name.hasPrefix(says), "\(what): \(option.origin.name)")
    #expect(option.value != "0" || option.origin.inputs.isEmpty, "\(what)")
    for line in origins where line.sheet == "determinations" && line.value == "0" {
      #expect(line.origin.name.hasPrefix("none, since"), "\(what): \(line.origin.name)")
    }
  }

  @Test func `of a refused line no rule is shown that anything is accepted`() async throws {
    let conclusion = try await explain(Self.offer.tender("F-1", [Line("G-1", 5000)]))
    let step = try #require(conclusion.explanations.first?.steps.first { $0.kind == .line })
    let seen = step.rules.filter { $0.rule == "tender.whole_group" }.flatMap(\.seen)
    #expect(seen.filter { $0.name == "accepted" }.map(\.fact) == [.number(0)])
    #expect(step.result == "Rejected by tender.shares.")
  }

  @Test(arguments: RecordedSamples.all)
  func `a heading has one date`(sample: (name: String, asOf: String)) async throws {
    var request = try RecordedSamples.request(sample.name, asOf: sample.asOf)
    let outcome = try #require(FinishedRun(await request.carryOut())?.outcome)
    request.explained = Set(ResultOwners(outcome.sheets).names.keys)
    for explanation in await request.carryOut().explanations {
      for step in explanation.steps {
        // `not before 2003-10-03` is what is promised, and no second date of what the step tells.
        let told = step.title.replacing("not before 20", with: "")
        #expect(!told.contains("as of"), "\(step.title)")
        let dates = told.split { !($0.isNumber || $0 == "-") }.filter {
          Day(String($0)) != nil
        }
        #expect(
          dates.isEmpty,
          "\(sample.name) \(explanation.holderID): \(step.time)  \(step.title)"
        )
      }
    }
  }

  @Test func `the head says what there is now`() async throws {
    let offer = Self.offer.tender("F-1", [Line("G-1", 900)])
    let request = try offer.request(asOf: "2003-04-01")
    let conclusion = await request.carryOut()
    let search = ExplanationSearch(files: request.files)
    for (id, told) in [
      ("H-1", ["As of April 1, 2003, H-1 has 600 shares of G-2 at $4.00 (expires May 15, 2011)."]),
      ("G-2", ["As of April 1, 2003, H-1 has 600 shares of G-2 at $4.00 (expires May 15, 2011)."]),
      ("G-1", []),
    ] {
      let subject = try #require(search.subject(id))
      #expect(ExplanationSummary(conclusion, about: subject)?.held == told)
    }
  }
}
