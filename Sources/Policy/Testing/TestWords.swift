/// Tells a test's expectation and answer to people.
struct TestWords {
  private let answers: [HookDescription.Answer]

  init(_ rules: RuleSet, _ rule: Rule) {
    switch rule {
    case .decision(let decision): answers = rules.hook(decision.hook)?.description.answers ?? []
    case .column(let column):
      answers = [HookDescription.Answer(column.column, column.kind, mayBeLeftOut: true)]
    case .check, .settings: answers = []
    }
  }

  /// Why the answer is not the one expected; nil if it is.
  func complaint(_ test: RuleTest, _ answer: TestAnswer) -> String? {
    let expected = words(test.expectation)
    switch (test.expectation, answer) {
    case (.outcome(let due), .outcome(let outcome, let message)):
      guard due != outcome else { return nil }
      return "expected \(expected), but it is \(outcome.rawValue)"
        + (message.isEmpty ? "" : ": \(message)")
    case (.answer(let due), .answer(let facts)):
      return due == facts ? nil : "expected \(expected), but it answers \(words(facts))"
    case (_, .outcome(let outcome, let message)):
      return "expected \(expected), but it is \(outcome.rawValue)"
        + (message.isEmpty ? "" : ": \(message)")
    case (_, .answer(let facts)): return "expected \(expected), but it answers \(words(facts))"
    case (_, .fault(let message)): return "expected \(expected), but it was stopped: \(message)"
    }
  }

  /// What a test expects.
  func words(_ expectation: RuleTest.Expectation) -> String {
    switch expectation {
    case .outcome(let outcome): outcome.rawValue
    case .answer(let facts): words(facts)
    }
  }

  private func words(_ facts: [Fact]) -> String {
    let texts = facts.enumerated().compactMap { index, fact -> String? in
      if fact == .blank, index > 0 { return nil }
      let text = index < answers.count ? answers[index].words(fact) : fact.text(as: .text)
      return text.isEmpty ? "\"\"" : text
    }
    return texts.joined(separator: ", ")
  }
}
