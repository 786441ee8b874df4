import Offering
import Policy
import Reports
import TestSupport
import Testing

/// An offer carried out with further rules and every evaluation logged.
struct LoggedRun {
  let conclusion: Conclusion
  /// How often each line stands in the log: a rule's id and an outcome, or `answered`.
  let lines: [String: Int]

  init(
    _ rules: [RuleSource],
    _ offer: TestOffer,
    threads: Int = 1,
    asOf: String,
    isLogged: Bool = true
  ) async throws {
    var request = try offer.request(asOf: asOf, threads: threads)
    request.ruleFolders.append(RuleFolder(rules: rules))
    if isLogged { request.decisionLog = Self.completeLog }
    request.leastHoldersPerThread = 1
    conclusion = await request.carryOut()
    var log: [UInt8] = []
    try conclusion.decisions.read { log += $0 }
    lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  private static let completeLog = DecisionLog(isComplete: true) { _ in
    { record, bytes in
      let word = record.outcome?.rawValue ?? "answered"
      bytes += Array("\(record.rule) \(word)\n".utf8)
    }
  }

  /// A check of a scope that no row passes.
  static func rule(_ scope: String, _ level: String) -> RuleSource {
    let text = """
      return { id = "every.\(scope)", title = "T", citation = "C", scope = "\(scope)",
        level = "\(level)", message = "none passes", check = function() return false end, }
      """
    return RuleSource(file: "own/every.\(scope).lua", bytes: Array(text.utf8))
  }

  /// How often a rule was asked, and how that ended.
  func tally(_ id: String) throws -> RuleTally {
    let index = try #require(conclusion.rules?.index(of: id))
    try #require(conclusion.tallies.indices.contains(index))
    return conclusion.tallies[index]
  }

  /// Each rule with its tally agrees with the log, outcome by outcome.
  func expectAgreement() throws {
    let rules = try #require(conclusion.rules).rules
    #expect(conclusion.tallies.count == rules.count)
    for (rule, tally) in zip(rules, conclusion.tallies) {
      let logged = { (word: String) in lines["\(rule.id) \(word)"] ?? 0 }
      #expect(tally.passed == logged("pass"), "\(rule.id)")
      #expect(tally.failed == logged("fail"), "\(rule.id)")
      #expect(tally.waived == logged("waived"), "\(rule.id)")
      #expect(tally.notApplicable == logged("not_applicable"), "\(rule.id)")
      #expect(tally.notEvaluated == logged("not_evaluated"), "\(rule.id)")
      #expect(tally.errors == logged("error"), "\(rule.id)")
      #expect(tally.answered == logged("answered"), "\(rule.id)")
      let sum =
        tally.passed + tally.failed + tally.waived + tally.notApplicable + tally.notEvaluated
        + tally.errors + tally.answered
      #expect(tally.asked == sum, "\(rule.id)")
    }
  }
}
