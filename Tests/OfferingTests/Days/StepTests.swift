import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

/// The sixteen steps, as code and as the documentation shows them.
@Suite struct StepTests {
  @Test func `the documentation shows the steps as the code has them`() throws {
    let page = Package.files(in: "Sources/exchequer/Documentation.docc", ending: "computation.md")
    let text = String(decoding: try #require(page.first).bytes, as: UTF8.self)
    let rows = Step.allCases.map { "| \($0.rawValue). \($0.title) | \($0.decides) |\n" }
    #expect(rows.count == 16)
    #expect(text.contains("| step | decides |\n|---|---|\n" + rows.joined()))
  }

  @Test func `hooks stand in the order in which they are asked`() {
    let asked = HookList.all.sorted { $0.askedIn < $1.askedIn }.map { $0.name }
    let contract = [
      "cancellation_date", "grant_date", "post_termination", "supersede", "partial_tender",
      "exchange_ratio", "exercise_price", "option_term", "new_schedule", "vest_date",
      "accept_payment", "merger",
    ]
    // A hook that is added stands among these, where its step puts it.
    #expect(asked.filter(contract.contains) == contract)
  }

  private static func check(
    _ scope: ScopeDescription,
    _ level: String,
    reading field: Field
  ) -> (rules: RuleSet?, findings: [Finding]) {
    let source = """
      return { id = "own.check", title = "Own", citation = "Resolution", scope = "\(scope.name)",
        level = "\(level)", message = "none", check = function(\(field.name)) return true end }
      """
    return RuleSet.load(
      folders: [RuleFolder(rules: [RuleSource(file: "own.check.lua", bytes: Array(source.utf8))])],
      scopes: RuleInspection.scopes,
      hooks: [],
      vocabulary: Vocabulary(),
      isPartial: true
    )
  }

  @Test(arguments: RuleInspection.scopes)
  func `a check that blocks reads what is made by the time its scope is asked`(
    _ scope: ScopeDescription
  ) throws {
    let asked = try #require(scope.askedIn)
    for field in scope.fields where field.madeIn.step > asked.step {
      let (rules, findings) = Self.check(scope, "hard", reading: field)
      #expect(rules == nil, "\(scope.name) reads \(field.name)")
      let message = try #require(findings.first?.message)
      #expect(message.contains("step \(asked.step) (\(asked.title)) at the latest"), "\(message)")
      #expect(message.contains("\(field.name), which is made in step \(field.madeIn.step) "))
      #expect(Self.check(scope, "advisory", reading: field).rules != nil)
    }
    let latest = try #require(
      scope.fields.last { $0.madeIn.step <= asked.step && !$0.followsAsOf }
    )
    #expect(Self.check(scope, "hard", reading: latest).rules != nil)
  }

  @Test func `a form cannot ask whether its holder stays until the grant`() async throws {
    let rule = """
      return { id = "own.check", title = "Own", citation = "Resolution", scope = "form", level = "soft",
        message = "none", check = function(in_service_through_grant) return in_service_through_grant end }
      """
    let run = try await TestOffer().holder("H-1").rule("own.check", rule).run(asOf: "2003-03-10")
    #expect(
      try run.finding("own.check").message
        == "A soft check of the scope form is asked in step 5 (Forms) at the latest and cannot read "
        + "in_service_through_grant, which is made in step 11 (Promises)."
    )
  }

  static let rules: [(hook: String, scope: String, value: String, says: String?)] = [
    (
      "cancellation_date", "offer", "function(cancellation) return cancellation end",
      "asked in step 1 (Timeline) and cannot read cancellation, which is decided in the same step"
    ),
    (
      "cancellation_date", "offer", "function(pool_available) return pool_available end",
      "cannot read pool_available, which is made in step 15 (The whole)"
    ),
    (
      "supersede", "form", "function(in_service_through_grant) return in_service_through_grant end",
      "asked in step 5 (Forms) and cannot read in_service_through_grant, which is made in step 11"
    ),
    (
      "exercise_price", "new_grant", "function(exercise_price) return exercise_price end",
      "cannot read exercise_price"
    ),
    (
      "cancellation_date", "offer",
      "function(expiration_date) return next_business_day(expiration_date + 2) end", nil
    ),
  ]

  @Test(arguments: rules)
  func `a hook reads what is made before it is asked`(
    _ row: (hook: String, scope: String, value: String, says: String?)
  ) async throws {
    let run = try await TestOffer().holder("H-1").rule(
      row.hook,
      """
      return { id = "\(row.hook)", title = "Own", citation = "Resolution", scope = "\(row.scope)",
        hook = "\(row.hook)", value = \(row.value), }
      """
    ).run(asOf: "2003-03-10")
    let found = run.findings(row.hook)
    guard let says = row.says else {
      #expect(found.isEmpty, "\(run.complaints)")
      return
    }
    #expect(found.contains { $0.message.contains(says) }, "\(run.complaints)")
  }
}
