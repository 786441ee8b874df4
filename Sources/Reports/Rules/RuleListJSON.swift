public import Exchange
public import Policy

/// What `rules list --format json` prints.
public struct RuleListJSON {
  private let rules: [Rule]
  private let asOf: Day?

  /// The list of a set; with a day, it says which rules are in force on it.
  public init(_ rules: RuleSet, asOf: Day? = nil) {
    self.init(rules.rules, asOf: asOf)
  }

  /// These rules.
  init(_ rules: [Rule], asOf: Day? = nil) {
    self.rules = rules
    self.asOf = asOf
  }

  /// The document as UTF-8, ending in a line break.
  public var bytes: [UInt8] { JSONValue.object(["rules": value]).bytes }

  /// The list of the rules.
  var value: JSONValue { .list(rules.map(value)) }

  private func value(_ rule: Rule) -> JSONValue {
    let heading = rule.heading
    let part = part(of: rule)
    return .object([
      "id": .text(rule.id),
      "scope": .text(heading.scope),
      "kind": .text(part.kind),
      "level": part.level.map(JSONValue.text),
      "hook": part.hook.map(JSONValue.text),
      "sheet": part.sheet.map(JSONValue.text),
      "column": part.column.map(JSONValue.text),
      "title": .text(heading.title),
      "citation": .text(heading.citation),
      // Where the program's own rules lie is this machine's business.
      "file": .text(heading.source.isShipped ? heading.source.name + ".lua" : heading.file),
      "shipped": .flag(heading.source.isShipped),
      "in_force": asOf.map { .flag(heading.effective?.contains($0) ?? true) },
      "parameters": .list(heading.parameters.map(value)),
    ])
  }

  private func value(_ parameter: Parameter) -> JSONValue {
    let kind = parameter.type.kind
    return .object([
      "name": .text(parameter.name),
      "value": .text(parameter.value.text(as: kind)),
      "default": .text(parameter.defaultValue.text(as: kind)),
      "note": .text(parameter.note),
    ])
  }

  /// What a rule is, and what there is to say of one such.
  private struct Part {
    let kind: String
    var level: String?
    var hook: String?
    var sheet: String?
    var column: String?
  }

  private func part(of rule: Rule) -> Part {
    switch rule {
    case .check(let check): Part(kind: "check", level: check.level.rawValue)
    case .decision(let decision): Part(kind: "hook", hook: decision.hook)
    case .settings: Part(kind: "settings")
    case .column(let column): Part(kind: "column", sheet: column.sheet, column: column.column)
    }
  }
}
