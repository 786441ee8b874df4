internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// decisions.jsonl: a line for each evaluation, with what the rule saw and the hash of its file.
///
/// An answer that a hook gave to many rows alike, from the same inputs, is one line with `times`;
/// its `subject` is then the first of them. A line replays from itself: it has every value that the
/// rule's `when`, function and message read, blanks as `null`, and what words answered of the offer.
public enum DecisionLogLines {
  /// The file's name among the results.
  public static let fileName = "decisions.jsonl"

  /// A log, complete or only of what did not pass and of what hooks answered.
  ///
  /// - Parameters:
  ///   - isComplete: whether passes and rows that a rule is not about are written too.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: the log, to be given to a request.
  public static func log(
    isComplete: Bool,
    digest: @escaping @Sendable ([UInt8]) -> String
  ) -> DecisionLog {
    DecisionLog(isComplete: isComplete) { policy in
      // What is the same on every line of a rule, whose parameters are another day's perhaps, is
      // written once.
      let rules = policy.periods.flatMap { $0.rules.rules.map(\.heading) }
      let heads = Dictionary(
        rules.map { ($0.identity, head($0, digest)) },
        uniquingKeysWith: { first, _ in first }
      )
      return { record, bytes in
        guard let heading = record.heading else { return }
        write(record, heads[heading.identity] ?? head(heading, digest), &bytes)
      }
    }
  }

  private struct Head: Sendable {
    var sha256: String
    /// The parameters as fields of an object, without its braces.
    var parameters: [UInt8]
  }

  private static func head(_ heading: RuleHeading, _ digest: ([UInt8]) -> String) -> Head {
    var line = JSONLine()
    for parameter in heading.parameters {
      line.key(parameter.name)
      write(parameter.value, parameter.type.kind, &line)
    }
    return Head(sha256: digest(heading.source.bytes), parameters: line.bytes)
  }

  private static func write(_ record: RuleRecord, _ head: Head, _ bytes: inout [UInt8]) {
    // Taken out and put back, so that the bytes are never copied.
    var line = JSONLine(after: bytes.isEmpty ? [] : take(&bytes))
    line.begin("{")
    if !record.holder.isEmpty, record.times == nil { line.field("holder", record.holder) }
    line.field("rule", record.rule)
    line.field("sha256", head.sha256)
    line.field("scope", record.scope)
    line.field("subject", record.identity)
    if let outcome = record.outcome {
      line.field("outcome", outcome.rawValue)
      if !record.message.isEmpty { line.field("message", record.message) }
      if !record.waivedBy.isEmpty { line.field("waived_by", record.waivedBy) }
    } else {
      line.field("hook", record.hook)
      line.field("answer", record.message)
      if let times = record.times {
        line.key("times")
        line.raw("\(times)")
      }
    }
    if let day = record.policyDay { line.field("day", "\(day)") }
    line.key("inputs")
    inputs(record, &line)
    if !record.words.isEmpty { words(record.words, &line) }
    line.key("parameters")
    line.begin("{")
    if let level = record.level { line.field("level", level.rawValue) }
    if !head.parameters.isEmpty { line.raw(head.parameters.span) }
    line.end("}")
    line.end("}")
    line.breakLine()
    bytes = line.bytes
  }

  /// Whatever the answer hangs on: what the rule's function, its `when` and its message read, each once.
  private static func inputs(_ record: RuleRecord, _ line: inout JSONLine) {
    line.begin("[")
    let inputs = (record.seen + record.besides).filter { !$0.isParameter }
    // A rule reads too few for a table of their names.
    for (place, input) in inputs.enumerated()
    where !inputs[..<place].contains(where: { $0.name == input.name }) {
      line.begin("{")
      line.field("name", input.name)
      line.key("value")
      write(input.fact, input.kind, &line)
      if let cell = input.cell { line.field("cell", cell.address) }
      line.end("}")
    }
    line.end("]")
  }

  /// What words answered of the calendar and the prices.
  private static func words(_ words: [SeenWord], _ line: inout JSONLine) {
    line.key("words")
    line.begin("[")
    for word in words {
      line.begin("{")
      line.field("word", word.heard.word)
      line.key("given")
      line.list(word.heard.given)
      line.key("answer")
      if let answer = word.heard.answer { line.text(answer) } else { line.null() }
      if let address = word.address { line.field("cell", address) }
      if word.isProvisional {
        line.key("provisional")
        line.flag(true)
      }
      line.end("}")
    }
    line.end("]")
  }

  /// A value as people write it; nothing as `null`, and a list as a list, so that each can be told
  /// from every other.
  private static func write(_ fact: Fact, _ kind: ValueKind, _ line: inout JSONLine) {
    switch fact {
    case .blank: line.null()
    case .texts(let texts): line.list(texts)
    case .number, .flag, .text: line.text(fact.text(as: kind))
    }
  }

  private static func take(_ bytes: inout [UInt8]) -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}
