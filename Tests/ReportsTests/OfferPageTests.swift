import Exchange
import Offering
import Reports
import TestSupport
import Testing

@Suite struct OfferPageTests {
  private static func page(
    _ asOf: Day? = SampleOffer.granted,
    replacing edits: [(sheet: String, old: String, new: String)] = []
  ) async throws -> String {
    let (outcome, conclusion) = try await SampleOffer.outcome(asOf, replacing: edits)
    return String(decoding: OfferPage(outcome, conclusion).bytes(), as: UTF8.self)
  }

  @Test(arguments: [
    "1,592,376", "1,364,608", "32.66%", "32.6%", "$5.25", "G-1999-03-N-NQSO", "$188,299.35",
    "749,000", "tender.lookback", "new options granted",
  ])
  func `G1, G4: the page tells the figures of the sample`(figure: String) async throws {
    #expect(try await Self.page().contains(figure))
  }

  @Test func `every column of a table that can be sorted has a name to sort by`() async throws {
    let page = try await Self.page().filter { !$0.isNewline }
    let heads = page.matches(of: /<table class="sorts"><thead>(.*?)<\/thead>/).map(\.1)
    #expect(heads.count >= 5)
    for head in heads { #expect(!head.contains("></th>"), "\(head)") }
  }

  @Test(arguments: ["http:", "https:", "<link", "<img", "src=", "@import", "url("])
  func `G1: the page needs nothing from outside`(text: String) async throws {
    #expect(try await !Self.page().contains(text))
  }

  @Test func `G1: text from a sheet becomes no HTML`() async throws {
    let page = try await Self.page(replacing: [
      ("holders.csv", "Officer 01", "<script>alert(1)</script>"),
      ("holders.csv", "Officer 02", "\u{0600}<img src=x onerror=1>"),
      ("tieouts.csv", "Director (H-05)", "'><svg onload=1>"),
    ])
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // Compared by bytes: as characters, a < behind U+0600 would not be found.
    let bytes = String(decoding: page.utf8.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    for tag in ["<script>alert", "<img", "<svg onload"] { #expect(!bytes.contains(tag)) }
    #expect(bytes.split(separator: "<script").count == 2, "only the program's own script")
  }

  @Test func `G1: the page begins with what is next, and its contents lead to its sections`()
    async throws
  {
    let page = try await Self.page(Day(2003, 3, 5))
    #expect(page.contains("F-003 of H-03, Officer 03, received March 4, 2003."))
    let links = page.matches(of: /<a href="#([a-z-]+)">/).map { String($0.1) }
    #expect(links.count == 11)
    for link in links { #expect(page.contains("<section id=\"\(link)\">")) }
  }

  @Test func `G1: charts are drawn of figures, which are said as well`() async throws {
    let page = try await Self.page()
    #expect(page.matches(of: /<svg [^>]*role="img" aria-label="[^"]+">/).count == 4)
    #expect(page.contains(": 1,364,608 shares accepted, "))
    #expect(page.contains("749,000 available"))
    let empty = try await Self.page(Day(2003, 2, 27))
    #expect(!empty.contains("Participation over the days"))
  }

  @Test func `G1: the figures are told in sentences, with their plans`() async throws {
    let page = try await Self.page()
    #expect(!page.contains(" grants had."))
    #expect(page.contains("Times are Eastern time."))
    #expect(!page.contains("Withdrawal reopens"))
    #expect(try await Self.page(Day(2003, 3, 14)).contains("Withdrawal reopens"))
  }

  @Test func `what a holder's line opens to waits as one text where there are scripts`()
    async throws
  {
    let page = try await Self.page(replacing: [
      ("holders.csv", "Officer 01", "</noscript><script>alert(1)</script>")
    ])
    let holders = page.components(between: "<details ", and: "</details>")
    #expect(holders.count == 27)
    for holder in holders {
      let parts = holder.components(between: "</summary><noscript>", and: "</noscript>")
      #expect(parts.count == 1 && holder.hasSuffix(parts[0] + "</noscript>"), "\(holder)")
    }
  }

  @Test func `F3: a split after the promises is told where figures of both times meet`()
    async throws
  {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
      .close("2003-10-03", "3.00")
    let split = offer.event("2003-07-01", "split", 2, for: 1)
    for (offer, isTold) in [(offer, false), (split, true)] {
      let run = try await offer.run(asOf: "2003-10-03")
      guard case .done(let outcome) = run.conclusion.ending else {
        Issue.record("The offer is not carried out.")
        return
      }
      let page = String(decoding: OfferPage(outcome, run.conclusion).bytes(), as: UTF8.self)
      #expect(page.contains(">Split: 2 shares for every 1<") == isTold)
      #expect(page.contains("are not restated by it.") == isTold)
    }
  }

  @Test func `G1: dates have one form`() async throws {
    let page = try await Self.page()
    let written = page.matches(of: /[> ]20[0-9]{2}-[0-9]{2}-[0-9]{2}[ <.,:]/).map { String($0.0) }
    #expect(written.isEmpty, "\(written.prefix(5))")
  }

  @Test(arguments: [
    (Day(2003, 2, 27), "not commenced"), (Day(2003, 3, 14), "open"),
    (Day(2003, 3, 31), "expired; nothing cancelled yet"),
    (Day(2003, 4, 1), "tendered options cancelled; new options promised"),
  ])
  func `G1: the page says how far the offer has come`(asOf: Day?, words: String) async throws {
    let page = try await Self.page(asOf)
    #expect(page.contains(">\(words)<"))
  }

  @Test func `H4: the same request gives the same bytes`() async throws {
    #expect(try await Self.page() == Self.page())
  }
}

extension String {
  /// What stands between each start and the end that follows it.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start).dropFirst().compactMap {
      $0.split(separator: end).first.map(String.init)
    }
  }
}
