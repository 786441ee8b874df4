import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// Who is listed by `next`, and what its headings say.
@Suite struct NextTextTests {
  private static let offer = TestOffer().holder("H-1").holder("H-2").grant("G-1", 900)
    .grant("G-2", 600, of: "H-2")

  private func list(_ offer: TestOffer, asOf: String) async throws -> NextList {
    let run = try await offer.run(asOf: asOf)
    guard case .done(let outcome) = run.conclusion.ending else {
      return NextList(stoppedBy: run.conclusion)
    }
    return NextList(outcome, run.conclusion)
  }

  @Test(arguments: [
    (["service_start": "1995-01-02", "service_end": "2003-03-10", "end_reason": "quit"], ["H-2"]),
    (
      ["service_start": "1995-01-02", "service_end": "2003-03-28", "end_reason": "quit"],
      ["H-1", "H-2"]
    ),
    (["service_start": "1995-01-02"], ["H-1", "H-2"]),
  ])
  func `who has left by service.csv is not asked for an answer`(
    period: [String: String],
    asked: [String]
  ) async throws {
    let offer = Self.offer.row("service", period.merging(["holder_id": "H-1"]) { $1 })
    let items = try await list(offer, asOf: "2003-03-14").items
    #expect(items.filter { $0.kind == .answer }.map(\.subject) == asked)
  }

  @Test func `the Offer is sent on the day on which it commences`() async throws {
    for (day, isDue) in [("2003-02-27", true), ("2003-02-28", true), ("2003-03-01", false)] {
      let items = try await list(Self.offer, asOf: day).items
      #expect(items.contains { $0.text.hasPrefix("the Offer, with its forms") } == isDue, "\(day)")
    }
  }

  /// Nobody knows whether they were sent, unless sent.csv says so.
  @Test func `letters of earlier steps stay on the list until sent.csv is kept`() async throws {
    let offer = Self.offer.tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "5.00")
    let title = "what has not been sent of the letters due before"
    for (day, isTold) in [("2003-04-02", false), ("2003-10-03", true), ("2004-02-02", true)] {
      let items = try await list(offer, asOf: day).items.filter { $0.kind == .letter }
      #expect(items.contains { $0.text.hasPrefix(title) } == isTold, "\(day)")
      guard isTold, let text = items.last?.text else { continue }
      #expect(
        text.contains("Notices of acceptance to 1 holder, H-1; Promises to Grant to 1 holder, H-1.")
      )
      let kept = offer.row(
        "sent",
        [
          "holder_id": "H-1", "kind": "acceptance", "date": "2003-04-01", "sent": "2003-04-01",
        ]
      )
      let later = try await list(kept, asOf: day).items.map(\.text)
      #expect(!later.contains { $0.hasPrefix(title) || $0.hasPrefix("Notices of acceptance") })
      #expect(later.contains("Promises to Grant: to 1 holder, H-1."), "\(later)")
    }
  }

  @Test func `letters have their occasion's day, and who was refused gets another`() async throws {
    let offer = Self.offer.tender("F-1", [Line("G-1", 900)])
      .tender("F-2", by: "H-2", [Line("G-2", 600)], received: "2003-04-01 09:00")
      .tender("F-3", by: "H-2", [Line("G-2", 601)], received: "2003-03-10 09:00")
    let items = try await list(offer, asOf: "2003-04-01").items.filter { $0.kind == .letter }
    let texts = items.map(\.text)
    #expect(texts.contains("Notices of acceptance: to 1 holder, H-1."), "\(texts)")
    #expect(texts.contains("Notices that no options were accepted: to 1 holder, H-2."), "\(texts)")
    let later = try await list(offer, asOf: "2003-04-02").items
    let notice = try #require(later.first { $0.text.hasPrefix("Notices of acceptance") })
    #expect(notice.dueWords(on: try #require(Day("2003-04-02"))) == "promptly after April 1, 2003")
  }

  @Test func `an offer of nobody says which sheets come next`() async throws {
    let items = try await list(TestOffer(), asOf: "2003-02-20").items
    let entered = items.filter { $0.kind == .sheet && $0.due?.text == "2003-02-28" }
    #expect(entered.map(\.subject) == ["holders", "grants"])
    let some = try await list(Self.offer, asOf: "2003-02-20").items
    #expect(!some.contains { $0.subject == "holders" || $0.subject == "grants" })
  }

  @Test func `what stops the offer in the same words is told once, with its cells`() async throws {
    var offer = Self.offer
    for _ in 1...6 {
      offer = offer.row("sales", ["sale_id": "S", "exercise_id": "X", "price": "no"])
    }
    let list = try await list(offer, asOf: "2003-03-14")
    let text = NextText(list, colour: false, width: 100).text
    #expect(list.items.count { $0.text.hasPrefix("price") } == 6)
    #expect(text.ranges(of: "price \"no\"").count == 1, "\(text)")
    #expect(
      text.replacing(/\s+/, with: " ").contains(
        "(sales.csv!E2, sales.csv!E3, sales.csv!E4, sales.csv!E5 and 2 more)"
      )
    )
  }

  @Test(arguments: ["2003-02-27", "2003-03-14"])
  func `B4: who can take no part is sent nothing and sought nothing of`(asOf: String) async throws {
    let offer = Self.offer.holder("H-3", ["jurisdiction": "FR"]).grant("G-3", 300, of: "H-3")
      .tender("F-1", by: "H-3", [Line("G-3", 300)], received: "2003-03-10 09:00")
    for (term, isAsked) in [("JP", true), ("FR", false)] {
      let items = try await list(offer.term("excluded_jurisdictions", term), asOf: asOf).items
      let told = items.filter { [.answer, .letter, .count].contains($0.kind) }.map(\.text)
      let sought = isAsked ? "1,800" : "1,500"
      #expect(told.contains("\(sought) shares under the options sought."), "\(told)")
      let isOpen = asOf > "2003-02-28"
      #expect(told.contains(isOpen && isAsked ? "1 holder tendering." : "0 holders tendering."))
      if !isOpen {
        let holders = isAsked ? "3 holders, H-1, H-2 and H-3." : "2 holders, H-1 and H-2."
        #expect(told.contains("the Offer, with its forms: to " + holders), "\(told)")
      }
    }
  }

  @Test func `B5: what those who left can exercise is a right with its last day`() async throws {
    let left = ["service_end": "2003-03-10", "end_reason": "quit"]
    let offer = TestOffer().holder("H-1", left).holder("H-2").grant("G-1", 900)
      .grant("G-2", 600, of: "H-2").setting("post_termination", "quit", "3")
    let rights = { (items: [NextItem]) in items.filter { $0.kind == .right && $0.subject == "G-1" }
    }
    let now = rights(try await list(offer, asOf: "2003-03-14").items)
    #expect(now.map(\.holderID) == ["H-1"])
    #expect(now.map { $0.dueWords(on: $0.due?.end.day ?? .first) } == ["until June 10, 2003"])
    #expect(rights(try await list(offer, asOf: "2003-06-10").items).count == 1)
    #expect(rights(try await list(offer, asOf: "2003-06-11").items).isEmpty)
  }

  @Test func `many who have not answered are told in one paragraph`() async throws {
    let many = (3...7).reduce(Self.offer) { offer, number in
      offer.holder("H-\(number)").grant("G-\(number)", 100, of: "H-\(number)")
    }
    let list = try await list(many, asOf: "2003-03-14")
    let text = NextText(list, colour: false, width: 200).text
    #expect(text.contains("Not answered (7), until March 31, 2003, 5:00 p.m."), "\(text)")
    let line = try #require(text.split(separator: "\n").first { $0.contains("H-7") })
    #expect(
      line.contains("H-1") && line.contains(": 900; H-2") && line.hasSuffix(": 100."),
      "\(line)"
    )
    #expect(
      list.items.filter { $0.kind == .answer }.allSatisfy {
        $0.text.hasSuffix("shares under option.")
      }
    )
  }

  @Test func `a heading says since when its items are overdue`() async throws {
    let offer = Self.offer
      .tender("F-1", [Line("G-1", 900)], received: "2003-03-11 10:00", ["confirmation_sent": ""])
      .tender(
        "F-2",
        by: "H-2",
        [Line("G-2", 600)],
        received: "2003-03-11 11:00",
        ["confirmation_sent": ""]
      )
    let text = NextText(try await list(offer, asOf: "2003-03-25"), colour: false, width: 100).text
    #expect(text.contains("Confirm receipt (2), overdue since March "), "\(text)")
  }

  @Test
  func `what stops the run is counted as check counts it; once expired, no form can cure anything`()
    async throws
  {
    // No close of the new grant date, twice over needed; and a form that was not signed.
    let offer = Self.offer.tender("F-1", [Line("G-1", 900)])
      .tender("F-2", by: "H-2", [Line("G-2", 600)], ["name_signed": ""])
    let run = try await offer.run()
    #expect(run.sheets.isEmpty)
    let list = NextList(stoppedBy: run.conclusion)
    #expect(list.heading == FindingsText(colour: false).standing(run.allFindings))
    #expect(list.heading.hasPrefix("1 thing stops the run; "))
    #expect(list.items.filter { $0.kind == .stop }.count == run.findings("price.missing").count)
    #expect(!list.items.contains { $0.kind == .cure })
    // On the day of the expiration forms come in until its hour.
    var stopped = run.conclusion
    let lastDay = try #require(Day("2003-03-31"))
    stopped.takesForms = OfferStatus.expired.takesForms(
      on: lastDay,
      until: try #require(Moment(lastDay, minute: 17 * 60))
    )
    #expect(NextList(stoppedBy: stopped).items.contains { $0.kind == .cure && $0.subject == "F-2" })
    // A sheet that cannot be read says nothing of the offer's dates.
    var broken = run.conclusion
    broken.takesForms = nil
    #expect(NextList(stoppedBy: broken).items.contains { $0.kind == .cure && $0.subject == "F-2" })
  }
}
