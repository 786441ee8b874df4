internal import Exchange
internal import Offering
internal import Policy

/// How often a changed rule was asked, and what it said: why a change changes nothing.
struct ImpactAsked: Hashable {
  /// The rule's id.
  var rule: String
  /// Its answers or outcomes in words, each with how often it gave it; empty if never asked.
  var answers: [Answer]

  struct Answer: Hashable {
    var text: String
    var count: Int
  }

  /// The changed checks and decisions, in order; settings are computed with, never asked.
  static func all(_ rules: [String], _ explained: Conclusion) -> [ImpactAsked] {
    rules.uniqued.compactMap { id in
      switch explained.rules?.rule(id) {
      case .check, .decision: ImpactAsked(rule: id, answers: answers(of: id, explained.records))
      default: nil
      }
    }
  }

  /// The commonest first; of answers given alike often, in order of their words.
  private static func answers(of rule: String, _ records: [RuleRecord]) -> [Answer] {
    var counts: [String: Int] = [:]
    for record in records where record.rule == rule && record.outcome != .notApplicable {
      counts[record.outcome.map(words) ?? "answers \(record.message)", default: 0] += 1
    }
    return counts.map { Answer(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .pass: "passes"
    case .fail: "fails"
    case .waived: "is waived"
    case .notEvaluated: "cannot be evaluated"
    case .notApplicable: "is not applicable"
    case .error: "ends in an error"
    }
  }

  /// A sentence for people.
  var lines: [String] {
    let total = answers.reduce(0) { $0 + $1.count }
    let most = 4
    let told = answers.prefix(most).map { answer in
      answers.count == 1 ? answer.text : "\(answer.text) \(Self.times(answer.count))"
    }
    let further = answers.count > most ? ["otherwise in other cases"] : []
    let sentence =
      total == 0
      ? "\(rule) is never asked: nothing in the sheets calls for it on that day."
      : "\(rule) is asked \(Self.times(total)): it \((told + further).joined(separator: ", "))."
    return ExplanationLines.paragraph(sentence, indent: 2, further: 4)
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(Thousands.marked(Int64(count))) times"
  }
}
