import Foundation
import Policy
import TestSupport
import Testing

@testable import Offering

struct HookListTests {
  @Test
  func `every file of the folder declares a hook, and each has a number and a name of its own`()
    throws
  {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "Sources/Offering/Hooks").path()
    )
    .filter { $0 != "Hook.swift" && $0 != "HookAnswer.swift" }
    #expect(HookList.all.map { "\($0).swift" } == files.sorted())
    #expect(HookList.all.map { $0.number } == Array(HookList.all.indices))
    #expect(Set(HookList.all.map { $0.name }).count == HookList.all.count)
  }

  @Test func `every hook that must be answered has a shipped rule of its name`() {
    let shipped = ShippedRules.folder.rules.map(\.name)
    for hook in HookList.all where !hook.mayBeUnanswered { #expect(shipped.contains(hook.name)) }
  }

  @Test func `the default rules stand in the order of the contract`() throws {
    let (rules, findings) = RuleInspection.load(
      [ShippedRules.folder],
      resultSheets: [],
      settings: []
    )
    #expect(findings.isEmpty)
    let contract = [
      "tender.timely", "withdrawal.timely", "tender.delivery", "tender.signed", "tender.name",
      "supersede", "tender.agrees", "tender.shares", "eligibility.commencement",
      "eligibility.cancellation", "eligibility.jurisdiction", "grant.iso_role", "tender.lookback",
      "service.through_grant", "interim_awards", "accounting.grant_date", "accounting.price",
      "offer.open_days", "offer.amendable", "offer.condition", "offer.extension_notice",
      "offer.change_notice", "offer.lookback_declared", "form.confirmation", "plan.share_limit",
      "exercise.exercisable", "exercise.by", "exercise.paid", "exercise.entered_late",
      "accounting.replacement", "cancellation_date", "grant_date", "partial_tender",
      "exchange_ratio", "exercise_price", "option_term", "new_schedule", "vest_date",
      "post_termination", "accept_payment", "iso_limit", "merger", "capitalization", "tax",
    ]
    // A rule that is added stands where its hook or its name puts it, among these.
    #expect(try #require(rules).rules.map(\.id).filter(contract.contains) == contract)
  }
}
