internal import Findings
internal import Lua

extension RuleReading {
  /// The conditions of `when`, in order of field name.
  mutating func readWhen(_ scope: ScopeDescription, _ optional: Set<String>) -> [Condition] {
    guard let table = subtable("when") else { return [] }
    if !table.elements.isEmpty {
      problem("when", "when has an entry without a name.", "Write { kind = \"election\" }.")
    }
    return table.fields.sorted { $0.key < $1.key }
      .compactMap { readCondition($0.key, $0.value, scope, optional) }
  }

  private mutating func readCondition(
    _ name: String,
    _ value: LuaValue,
    _ scope: ScopeDescription,
    _ optional: Set<String>
  ) -> Condition? {
    let path = "when.\(name)"
    guard let index = scope.index(of: name) else {
      if isDeclared(name) { return nil }
      problem(
        path,
        "when names \(name), which is not a field of the scope \(scope.name).",
        Nearest.repair(name, among: scope.names)
      )
      return nil
    }
    let field = scope.fields[index]
    guard field.kind != .texts else {
      problem(path, "\(name) is \(field.kind.rawValue), which when cannot ask for.")
      return nil
    }
    guard let test = readTest(value, field, path) else { return nil }
    return Condition(
      field: name,
      kind: field.kind,
      index: index,
      test: test,
      isOptional: optional.contains(name)
    )
  }

  private mutating func readTest(
    _ value: LuaValue,
    _ field: Field,
    _ path: String
  ) -> Condition.Test? {
    guard case .table(let table) = value else {
      return readValue(value, field, path).map { .oneOf([$0]) }
    }
    if table.fields.isEmpty, !table.elements.isEmpty {
      let facts = table.elements.map { readValue($0, field, path) }
      return facts.contains(nil) ? nil : .oneOf(facts.compactMap { $0 })
    }
    return readRange(table, field, path)
  }

  private mutating func readRange(
    _ table: LuaTable,
    _ field: Field,
    _ path: String
  ) -> Condition.Test? {
    unknownKeys(table, at: path, known: ["from", "below"])
    guard field.kind.isOrdered, table.elements.isEmpty, !table.fields.isEmpty else {
      problem(
        path,
        "\(path) must be a value, a list of values, or { from = ..., below = ... }."
      )
      return nil
    }
    let from = readLimit(table, path, "from", field)
    let below = readLimit(table, path, "below", field)
    if let from, let below, below <= from {
      problem(path, "\(path) is met by nothing: below is not above from.")
    }
    return .range(from: from, below: below)
  }

  private mutating func readLimit(
    _ table: LuaTable,
    _ path: String,
    _ key: String,
    _ field: Field
  ) -> Int64? {
    guard let value = table.fields[key] else { return nil }
    if case .integer(let limit) = value { return limit }
    problem(path, "\(path).\(key) must be \(field.kind.expectation), not \(value.words).")
    return nil
  }

  private mutating func readValue(_ value: LuaValue, _ field: Field, _ path: String) -> Fact? {
    guard let fact = Fact(value, as: field.kind), fact != .blank else {
      problem(path, "\(path) must be \(field.kind.expectation), not \(value.words).")
      return nil
    }
    if case .text(let text) = fact, !field.choices.isEmpty, !field.choices.contains(text) {
      problem(
        path,
        "\(field.name) is never \(text).",
        Nearest.repair(text, among: field.choices)
      )
    }
    return fact
  }
}
