import Exchange
import Findings
import Offering
import Policy
import Sheets
import TestSupport
import Testing

@testable import Reports

/// What people read of an offer is that offer's: no text of another company's cites the Offer that the shipped
/// rules are modelled on, or calls its papers by that Offer's names.
@Suite struct OtherIssuersTests {
  /// Every sample but that of Alpha's own offer, and five real offers on the days of their other steps.
  private static let days: [(sample: String, asOf: String)] =
    RecordedSamples.all.filter { $0.name != "alpha-2003" }.map { ($0.name, $0.asOf) } + [
      ("google-2009", "2009-03-05"), ("lucent-2002", "2002-05-16"), ("lucent-2002", "2002-05-23"),
      ("ciena-2002", "2002-05-16"), ("ciena-2002", "2002-05-20"), ("starbucks-2009", "2009-05-22"),
      ("starbucks-2009", "2009-05-29"), ("handspring-2002", "2002-05-10"),
      ("handspring-2002", "2002-05-17"),
    ]

  /// Every text of a sample, findings and what is next among them, and how it calls its form.
  private func texts(_ sample: String, _ asOf: String) async throws -> (
    texts: OfferTexts, offer: OfferTerms
  ) {
    let request = try RecordedSamples.request(sample, asOf: asOf)
    let sheets = try TestRun(await request.carryOut()).outcome.sheets
    let holders = (0..<sheets.holders.rowCount).compactMap {
      sheets.holders[HoldersSheet.holderID, $0]
    }
    var texts = try await OfferTexts.of(request, explaining: Set(holders))
    let outcome = try TestRun(texts.conclusion).outcome
    texts.byName["next"] =
      NextText(NextList(outcome, texts.conclusion), colour: false, width: 500).text
    texts.byName["findings"] = texts.conclusion.findings
      .map { $0.message + " " + $0.repair }.joined(separator: "\n")
    let sarif = FindingsSARIF(
      rules: texts.conclusion.rules,
      paths: FindingPaths(offer: sample, currentFolder: "/"),
      version: "1"
    )
    texts.byName["SARIF"] = String(
      decoding: try sarif.bytes(of: texts.conclusion.findings),
      as: UTF8.self
    )
    return (texts, outcome.sheets.offer)
  }

  @Test(arguments: days.indices)
  func `no text cites the Offer of another company`(index: Int) async throws {
    let (sample, asOf) = Self.days[index]
    let (texts, offer) = try await texts(sample, asOf)
    #expect(texts.byName.count >= 5)
    for (name, text) in texts.byName {
      for foreign in ["Alpha", "\u{a7}", "Offer to Exchange, Section"] {
        #expect(!text.contains(foreign), "\(sample) \(asOf) \(name): \(Self.lines(text, foreign))")
      }
      // SARIF describes every finding that the program knows.
      if offer.electionForm != "Election Form", name != "SARIF" {
        #expect(
          !text.contains("Election Form"),
          "\(sample) \(name): \(Self.lines(text, "Election Form"))"
        )
      }
    }
  }

  private static func lines(_ text: String, _ words: String) -> String {
    text.split(separator: "\n").filter { $0.contains(words) }.prefix(3).map {
      String($0.prefix(300))
    }
    .joined(separator: " / ")
  }

  @Test(arguments: [
    (
      "Alpha's Offer to Exchange, Section 6", "Alpha Technologies Group, Inc.",
      "Alpha's Offer to Exchange, Section 6"
    ),
    ("Alpha's Offer to Exchange, Section 6", "Google Inc.", ""),
    (
      "Alpha's Offer to Exchange, Section 15; Rule 13e-4(f)(1)(ii)", "Google Inc.",
      "Rule 13e-4(f)(1)(ii)"
    ),
    ("Alpha's Offer to Exchange, Section 6", "Alphabet Inc.", ""),
    (
      "Alpha's Offer to Exchange, Section 6", "Alpha, Inc.",
      "Alpha's Offer to Exchange, Section 6"
    ),
    ("Alpha's Offer to Exchange, Section 6", "alpha", "Alpha's Offer to Exchange, Section 6"),
    ("Google, Offer to Exchange", "Google Inc.", "Google, Offer to Exchange"),
    ("Resolution", "", "Resolution"),
  ])
  func `a citation belongs to the offer that it is of`(
    citation: String,
    company: String,
    cited: String
  )
    async throws
  {
    let own = """
      return { id = "own.rule", title = "T", citation = "\(citation)", scope = "form", level = "soft",
        message = "M", check = function(received) return true end, tests = {} }
      """
    let offer = TestOffer().holder("H-1")
    var request = try offer.request(asOf: "2003-03-10")
    request.ruleFolders.append(
      RuleFolder(
        rules: [
          RuleSource(file: "rules/own.rule.lua", bytes: Array(own.utf8), isShipped: true)
        ]
      )
    )
    let shipped = await request.carryOut()
    let heading = try #require(
      shipped.rules?.rule("own.rule")?.heading,
      "\(shipped.findings)"
    )
    #expect(heading.cited(inOfferOf: company) == cited)
    // What a company's own rule cites is the company's.
    let run = try await offer.rule("own.rule", own).run(asOf: "2003-03-10")
    #expect(
      run.conclusion.rules?.rule("own.rule")?.heading.cited(inOfferOf: company) == citation
    )
  }
}
