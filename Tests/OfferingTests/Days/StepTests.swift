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
