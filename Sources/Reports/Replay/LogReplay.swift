internal import Exchange
public import Policy

/// Asks the rules again what a log says that they were asked, each line from itself alone (H5).
///
/// No sheet is read: whatever an answer hangs on is in its line.
public struct LogReplay {
  /// A line that says otherwise now, or cannot be replayed.
  public struct Problem: Hashable, Sendable {
    /// The line's number, from 1.
    public let line: Int
    /// What is wrong, as a sentence that begins with the rule's id.
    public let message: String
  }

  private let rules: RuleSet
  private let hashes: [String: String]

  /// Makes ready to replay.
  ///
  /// - Parameters:
  ///   - rules: the rules that the log was made with.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  public init(_ rules: RuleSet, digest: ([UInt8]) -> String) {
    self.rules = rules
    hashes = Dictionary(
      rules.rules.map { ($0.id, digest($0.heading.source.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Replays a log.
  ///
  /// - Returns: how many lines there are, and those that differ, in order.
  /// - Throws: if a rule file that was loaded before cannot be loaded again.
  public func problems(
    of log: [UInt8]
  ) throws(RuleFault) -> (lines: Int, problems: [Problem]) {
    var problems: [Problem] = []
    let lines = log.split(separator: UInt8(ascii: "\n"))
    // Most lines need no words, or the same as those before: one state of Lua serves them all.
    let silent = try trial([])
    var telling = (words: [HeardWord](), trial: silent)
    for (index, bytes) in lines.enumerated() {
      let found: String?
      if let line = LoggedLine(bytes) {
        let heard = line.heard
        if !heard.isEmpty, heard != telling.words { telling = (heard, try trial(heard)) }
        found = difference(line, heard.isEmpty ? silent : telling.trial)
      } else {
        found = "It is not a line of a decisions.jsonl."
      }
      if let found { problems.append(Problem(line: index + 1, message: found)) }
    }
    if lines.isEmpty {
      problems.append(
        Problem(line: 1, message: "The log has no line, so there is nothing to replay.")
      )
    }
    return (lines.count, problems)
  }

  private func trial(_ heard: [HeardWord]) throws(RuleFault) -> RuleTrial {
    var vocabulary = Vocabulary()
    vocabulary.heard = HeardWords(telling: heard)
    return try RuleTrial(rules, vocabulary: vocabulary)
  }

  /// How a line differs from what its rule says now; nil if it does not.
  private func difference(_ line: LoggedLine, _ trial: RuleTrial) -> String? {
    guard let rule = rules.rule(line.rule) else { return "There is no rule \(line.rule)." }
    guard hashes[rule.id] == line.sha256 else {
      return "\(rule.id) was another file then: its SHA-256 was \(line.sha256)."
    }
    var facts: [String: Fact] = [:]
    for (name, kind, value) in values(line, rule) {
      guard let fact = kind.flatMap(value.fact) else {
        return "\(rule.id) cannot be replayed: it reads nothing called \(name)."
      }
      facts[name] = fact
    }
    if let missing = missing(line, rule) {
      return "\(rule.id) cannot be replayed: the line has no \(missing)."
    }
    var level: Level?
    if case .text(let word)? = line.parameters["level"] { level = Level(rawValue: word) }
    do throws(RuleFault) {
      let answer = try trial.ask(rule, facts, on: line.day.flatMap { Day($0) }, level: level)
      return difference(line, rule, answer)
    } catch {
      return "\(rule.id) answers no more: \(error.message)"
    }
  }

  /// An input or parameter of the rule that the line leaves out.
  private func missing(_ line: LoggedLine, _ rule: Rule) -> String? {
    let inputs = Set(line.inputs.map(\.name))
    return rule.heading.inputs.first { input in
      switch input.source {
      case .field: !inputs.contains(input.name)
      case .parameter: line.parameters[input.name] == nil
      }
    }?.name
  }

  /// The values of a line by name, with what each means; nil where the rule knows no such name.
  private func values(
    _ line: LoggedLine,
    _ rule: Rule
  ) -> [(name: String, kind: ValueKind?, value: LoggedLine.Value)] {
    let fields = rules.scope(of: rule.heading)?.fields ?? []
    let inputs = line.inputs.map { input in
      (input.name, fields.first { $0.name == input.name }?.kind, input.value)
    }
    let parameters = line.parameters.filter { $0.key != "level" }.map { name, value in
      (name, rule.heading.parameters.first { $0.name == name }?.type.kind, value)
    }
    return inputs + parameters
  }

  private func difference(
    _ line: LoggedLine,
    _ rule: Rule,
    _ answer: RuleTrial.Answer
  ) -> String? {
    switch answer {
    case .check(let evaluation):
      return difference(line, rule, evaluation.outcome, evaluation.message)
    case .decision(.answered(let values, _)):
      guard let hook = line.hook, let description = rules.hook(hook)?.description else {
        return "\(rule.id) answers a hook that the line does not name."
      }
      let now = description.text(of: values)
      return now == line.answer
        ? nil : "\(rule.id) answered \(line.answer ?? "nothing"), now \(now)."
    case .decision(.notEvaluated(_, let blank)):
      return "\(rule.id) answered \(line.answer ?? "nothing"), and now cannot: \(blank) is blank."
    case .notEvaluated(let blank):
      return difference(line, rule, .notEvaluated, "not evaluated: \(blank) is blank")
    case .notApplicable: return difference(line, rule, .notApplicable, "")
    case .value, .nothing: return "\(rule.id) is neither a check nor an answer to a hook."
    }
  }

  /// How a check ended then and now; what was waived had failed or could not be evaluated.
  private func difference(
    _ line: LoggedLine,
    _ rule: Rule,
    _ outcome: Outcome,
    _ message: String
  ) -> String? {
    let was = line.outcome ?? "an answer"
    let isSame =
      was == outcome.rawValue || (was == Outcome.waived.rawValue && outcome.blocks)
    if was == Outcome.waived.rawValue, line.parameters["level"] == .text(Level.hard.rawValue) {
      return "\(rule.id) ended as waived, and a hard rule cannot be waived."
    }
    guard isSame else { return "\(rule.id) ended as \(was), now as \(outcome.rawValue)." }
    // An error's message names the file where it lay then.
    guard outcome != .error, message != line.message ?? "" else { return nil }
    return "\(rule.id) said \"\(line.message ?? "")\", now \"\(message)\"."
  }
}
