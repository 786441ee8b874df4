public import Offering
internal import Findings
internal import Sheets
internal import Policy

/// An explanation for programs: `{"subject", "kind", "holder", "name", "steps": [...], "figures": [...]}`.
///
/// Amounts, dates and times are texts as the sheets write them; counts are numbers.
public enum ExplanationJSON {
  /// The document as UTF-8, ending in a line break, a step a line.
  public static func bytes(
    of explanation: Explanation?,
    about subject: ExplanationSubject,
    figures: [Figure] = []
  ) -> [UInt8] {
    var line = JSONLine()
    line.begin("{")
    line.field("subject", subject.id)
    line.field("kind", subject.kind.rawValue)
    line.field("holder", explanation?.holderID ?? "")
    line.field("name", explanation?.name ?? "")
    line.key("steps")
    line.begin("[")
    for step in explanation?.steps(about: subject) ?? [] { write(step, &line) }
    line.end("]")
    line.key("figures")
    line.begin("[")
    for figure in figures { write(figure, &line) }
    line.end("]")
    line.end("}")
    line.breakLine()
    return line.bytes
  }

  private static func write(_ figure: Figure, _ line: inout JSONLine) {
    line.begin("{")
    line.field("sheet", figure.sheet)
    line.field("row", figure.row)
    line.field("column", figure.column)
    line.field("value", figure.value)
    line.key("from")
    write(figure.origin, &line)
    line.end("}")
  }

  private static func write(_ origin: Figure.Origin, _ line: inout JSONLine) {
    line.begin("{")
    line.field("kind", origin.kind)
    line.field("name", origin.name)
    if !origin.value.isEmpty { line.field("value", origin.value) }
    line.key("inputs")
    line.begin("[")
    for input in origin.inputs { write(input, &line) }
    line.end("]")
    line.end("}")
  }

  private static func write(_ step: ExplanationStep, _ line: inout JSONLine) {
    line.begin("{")
    line.field("time", step.time)
    line.field("kind", step.kind.rawValue)
    line.field("title", step.title)
    if let place = step.place { line.field("place", place.address) }
    line.key("facts")
    write(step.facts, &line)
    line.key("rules")
    line.begin("[")
    for rule in step.rules { write(rule, &line) }
    line.end("]")
    line.key("tables")
    line.begin("[")
    for table in step.tables { write(table, &line) }
    line.end("]")
    line.field("result", step.result)
    line.end("}")
  }

  private static func write(_ rule: RuleRecord, _ line: inout JSONLine) {
    line.begin("{")
    line.field("rule", rule.rule)
    line.field("file", rule.file)
    line.field("scope", rule.scope)
    line.field("subject", rule.identity)
    if let outcome = rule.outcome {
      line.field("outcome", outcome.rawValue)
      line.field("message", rule.message)
      if !rule.waivedBy.isEmpty { line.field("waived_by", rule.waivedBy) }
    } else {
      line.field("hook", rule.hook)
      line.field("answer", rule.message)
    }
    if let day = rule.policyDay { line.field("policy_of", "\(day)") }
    line.key("inputs")
    write(rule.seen, &line)
    prices(rule.words.filter { !$0.cells.isEmpty }, &line)
    line.end("}")
  }

  /// The prices that a rule asked for.
  private static func prices(_ words: [SeenWord], _ line: inout JSONLine) {
    guard !words.isEmpty else { return }
    line.key("prices")
    line.begin("[")
    for word in words {
      line.begin("{")
      line.field("name", word.heard.call)
      line.field("value", word.heard.answer ?? "")
      line.field("cell", word.address ?? "")
      line.key("provisional")
      line.flag(word.isProvisional)
      line.end("}")
    }
    line.end("]")
  }

  private static func write(_ values: [SeenValue], _ line: inout JSONLine) {
    line.begin("[")
    for value in values {
      line.begin("{")
      line.field("name", value.name)
      line.key("value")
      write(value.fact, as: value.kind, &line)
      if let cell = value.cell { line.field("cell", cell.address) }
      if value.isParameter { line.field("from", "parameter") }
      line.end("}")
    }
    line.end("]")
  }

  private static func write(_ table: ExplanationTable, _ line: inout JSONLine) {
    line.begin("{")
    line.key("columns")
    line.begin("[")
    for column in table.columns { line.text(column.name) }
    line.end("]")
    line.key("rows")
    line.begin("[")
    for row in table.rows {
      line.begin("[")
      for (fact, column) in zip(row, table.columns) { write(fact, as: column.kind, &line) }
      line.end("]")
    }
    line.end("]")
    line.end("}")
  }

  private static func write(_ fact: Fact, as kind: ValueKind, _ line: inout JSONLine) {
    switch (fact, kind) {
    case (.blank, _): line.null()
    case (.flag(let flag), _): line.flag(flag)
    case (.number(let number), .count), (.number(let number), .number):
      line.raw(String(number))
    default: line.text(fact.text(as: kind))
    }
  }
}
