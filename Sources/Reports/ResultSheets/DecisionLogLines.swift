internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// decisions.jsonl: a line for each evaluation, with what the rule saw and the hash of its file.
///
/// An answer that a hook gave to many rows alike, from the same inputs, is one line with `times`;
/// its `subject` is then the first of them.
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
    DecisionLog(isComplete: isComplete) { rules in
      // What is the same on every line of a rule is written once.
      let heads = Dictionary(
        rules.rules.map { ($0.id, head($0, digest)) },
        uniquingKeysWith: { first, _ in first }
      )
      return { record, bytes in write(record, heads[record.rule] ?? Head(), &bytes) }
    }
  }

  private struct Head: Sendable {
    var sha256 = ""
    var parameters: [UInt8] = Array("{}".utf8)
  }

  private static func head(_ rule: Rule, _ digest: ([UInt8]) -> String) -> Head {
    var line = JSONLine()
    line.begin("{")
    if case .check(let check) = rule { line.field("level", check.level.rawValue) }
    for parameter in rule.heading.parameters {
      line.key(parameter.name)
      line.text(parameter.value.text(as: parameter.type.kind))
    }
    line.end("}")
    return Head(sha256: digest(rule.heading.source.bytes), parameters: line.bytes)
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
        line.raw(Array("\(times)".utf8))
      }
    }
    line.key("inputs")
    inputs(record.seen, &line)
    line.key("parameters")
    line.raw(head.parameters)
    line.end("}")
    line.breakLine()
    bytes = line.bytes
  }

  private static func inputs(_ seen: [SeenValue], _ line: inout JSONLine) {
    line.begin("[")
    for value in seen where !value.isParameter {
      line.begin("{")
      line.field("name", value.name)
      line.field("value", value.fact.text(as: value.kind))
      if let cell = value.cell { line.field("cell", cell.address) }
      line.end("}")
    }
    line.end("]")
  }

  private static func take(_ bytes: inout [UInt8]) -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}
