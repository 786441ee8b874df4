internal import Findings

/// Tells of a test in which amounts, dates, times and bare numbers are taken for each other.
enum MixedKinds {
  /// The finding, at the test; nil where the second run tells nothing of kinds.
  static func finding(_ rule: Rule, _ test: RuleTest, _ answer: TestAnswer) -> Finding? {
    let what: String
    switch answer {
    case .outcome(.error, let message), .fault(let message):
      // A loop from one day to the next counts with bare numbers, and does no harm.
      guard !message.contains("'for'") else { return nil }
      what = message
    case .outcome(let outcome, _):
      what = "it ends as \(outcome.rawValue) where values of different kinds are never equal."
    case .answer:
      what = "it answers otherwise where values of different kinds are never equal."
    }
    return Finding(
      .error,
      .rule,
      of: rule,
      at: Place(sheet: test.file ?? rule.heading.file, line: test.line),
      "The test \"\(test.name)\" takes values of different kinds for each other: \(what)",
      repair: what.contains(", which is one of ")
        ? "Compare it with one of these words."
        : "Write amounts as usd \"12.50\" and dates as date \"2003-04-01\", also in params, locals "
          + "and libraries."
    )
  }
}
