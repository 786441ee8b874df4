import Exchange
import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct TenderDivisionTests {
  @Test(arguments: TenderMethod.allCases)
  func `each method is an answer`(_ method: TenderMethod) throws {
    let answer = HookAnswer(values: [.text(method.rawValue), .blank])
    #expect(try TenderDivision.read(answer, Self.line) == .method(method))
  }

  /// 76 shares of an option of which 101 are vested and 51 are not.
  private static let line = TenderDivision.Divided(
    accepted: Shares(76),
    vested: Shares(101),
    unvested: Shares(51),
    day: Day(2009, 3, 10) ?? .first
  )

  static let answers: [(vested: Fact, unvested: Fact, problem: String)] = [
    (.number(50), .number(25), ""), (.number(0), .number(51), ""), (.number(76), .number(0), ""),
    (.number(0), .number(0), ""),
    (.number(51), .number(26), "It takes 77 shares in all, and the line tenders 76."),
    (
      .number(102), .number(0), "It takes 102 of the shares that are vested on 2009-03-10, of which"
    ),
    (
      .number(0), .number(52),
      "It takes 52 of the shares that are not vested on 2009-03-10, of which"
    ),
    (.number(-1), .number(5), "It takes -1 of the shares that are vested on 2009-03-10."),
    (.number(.max), .number(.max), "It takes 9223372036854775807 of the shares"),
    (.number(50), .blank, "and not how many of the others"),
    (.text("pro_rata"), .number(5), "It answers a method and a number of shares."),
  ]

  @Test(arguments: answers)
  func `parts are no more than there is, and no more than the line tenders`(
    _ answer: (vested: Fact, unvested: Fact, problem: String)
  ) {
    let problem = TenderDivision.problem([answer.vested, answer.unvested], Self.line)
    #expect(
      answer.problem.isEmpty
        ? problem.isEmpty
        : problem.hasPrefix(answer.problem)
          || problem.hasSuffix("\(answer.problem)."),
      "\(problem)"
    )
  }

  /// An option of 152 shares, of which 101 are vested on 2003-04-01; a line tenders half of it.
  private static let half = TestOffer().holder("H-1")
    .grant("G-1", 152, ["schedule": ""])
    .row("vesting", ["grant_id": "G-1", "vest_date": "2002-05-15", "shares": "60"])
    .row("vesting", ["grant_id": "G-1", "vest_date": "2003-04-01", "shares": "41"])
    .row("vesting", ["grant_id": "G-1", "vest_date": "2004-05-15", "shares": "51"])
    .tender("F-1", [Line("G-1", 0, ["shares_tendered": "", "percent": "50%"])])
    .close("2003-10-03", "1.25")

  /// The same part of what is vested and of what is not, rounded down (Google, 2009).
  private static let equally = """
    function(percent, outstanding, vested_on_determination)
      local function part(shares) return mul_div(shares, percent, 10000, "down") end
      return part(vested_on_determination), part(outstanding - vested_on_determination)
    end
    """

  @Test
  func `a part of the vested and of the other shares, each rounded down, is what is accepted`()
    async throws
  {
    // 76 of 152; floor(101 / 2) = 50 and floor(51 / 2) = 25. Of 60 and 41 vested shares the first
    // give up floor(50 x 60 / 101) = 29.
    let run = try await Self.half.answering("partial_tender", scope: "election", Self.equally).run()
    #expect(
      try run.rows("determinations").first?.hasPrefix("F-1,G-1,H-1,76,accepted,75,") == true
    )
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,75,77"])
    #expect(
      try run.rows("vesting").filter { $0.hasPrefix("G-1,") } == [
        "G-1,H-1,2002-05-15,31,yes", "G-1,H-1,2003-04-01,20,yes", "G-1,H-1,2004-05-15,26,no",
      ]
    )
    #expect(try run.summary("shares_accepted") == "75" && run.summary("shares_reduced") == "1")
    let told = try #require(run.findings("tender.reduced").first)
    #expect(
      told.message.hasSuffix(
        "of which own.partial_tender takes 75 shares, 50 of them vested: 75 are accepted"
      ),
      "\(told.message)"
    )
    #expect(told.place?.sheet == "elections.csv")
  }

  static let wrong: [(value: String, says: String)] = [
    (
      "function(percent, vested_on_determination) return vested_on_determination + 1, 0 end",
      "It takes 102 of the shares that are vested on 2003-04-01, of which there are 101."
    ),
    (
      "function(percent, outstanding) return 0, outstanding end",
      "It takes 152 of the shares that are not vested on 2003-04-01, of which there are 51."
    ),
  ]

  @Test(arguments: wrong)
  func `too many are a finding that names rule, row and cell`(
    _ rule: (value: String, says: String)
  ) async throws {
    let run = try await Self.half.answering("partial_tender", scope: "election", rule.value).run()
    let found = try #require(run.findings("own.partial_tender").first { $0.severity == .error })
    #expect(found.subject == "G-1" && found.message.contains(rule.says), "\(found.message)")
    #expect(found.place?.sheet == "elections.csv" && found.place?.cell == "H2")
    #expect(run.sheets.isEmpty)
  }

  @Test func `a rule of the offer's own may take a part of what is tendered whole`() async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 50)
      .tender("F-1", [Line("G-1", 900)])
      .answering("deemed_tender", scope: "grant", "function() return true end")
      .answering(
        "partial_tender",
        scope: "election",
        "function(vested_on_determination) return vested_on_determination, 0 end"
      )
    let run = try await offer.run(asOf: "2003-04-01")
    // An option that is deemed tendered has no line to divide.
    #expect(
      try run.rows("cancellations") == ["G-1,H-1,2003-04-01,300,600", "G-2,H-1,2003-04-01,50,0"]
    )
  }

  @Test func `by a method every tranche of an option tendered whole goes`() async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
      .answering("partial_tender", scope: "election", "function() return \"vested_first\" end")
    let run = try await offer.run(asOf: "2003-04-01")
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,900,0"])
    #expect(!run.findings("rule.never_asked").map(\.subject).contains("own.partial_tender"))
  }
}
