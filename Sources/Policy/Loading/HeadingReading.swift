internal import Findings
internal import Exchange
internal import Lua

extension RuleReading {
  /// What the file says of itself, with the inputs bound to the scope.
  ///
  /// `function` is the check or value, nil for settings and bands; `answers` is what tests of a
  /// decision expect, nil for a check; `bandsInput` is the one input of `bands`.
  mutating func heading(
    function: LuaFunction?,
    answers: [HookDescription.Answer]?,
    bandsInput: String? = nil
  ) -> RuleHeading? {
    checkID()
    let parameters = readParameters()
    let reads = readOwnInputs()
    guard let whole = readScope() else { return nil }
    checkOwnInputs(reads, whole, parameters)
    let scope = whole.named(by: reads)
    let optional = readOptional(scope)
    let inputs =
      bandsInput.map { [$0] } ?? names(of: function)
    let bound = inputs.compactMap { input($0, scope, parameters, optional, function) }
    let effective = readEffective(scope)
    let when = readWhen(scope, optional)
    let contents = RuleHeading.Contents(
      id: source.name,
      writtenTitle: text("title") ?? "",
      citation: text("citation") ?? "",
      scope: scope.name,
      scopeIdentity: scope.identity,
      note: text("note") ?? "",
      source: source,
      parameters: parameters,
      when: when,
      effective: effective,
      asOfIndex: scope.index(of: "as_of"),
      inputs: bound,
      unsettledInput: UnsettledInput(bound, when, scope),
      reads: reads,
      optional: optional.sorted(),
      tests: readTests(scope, parameters, answers: answers),
      outline: outline
    )
    return RuleHeading(contents)
  }

  private mutating func checkID() {
    guard let id = requiredText("id", source.name) else { return }
    if id != source.name {
      problem(
        "id",
        "The id is \(id), but the file is named \(source.name).lua.",
        RuleTemplate.isPossible(id: source.name)
          ? "Write id = \"\(source.name)\", or rename the file to \(id).lua."
          : "Rename the file to \(id).lua."
      )
    }
    if !RuleTemplate.isPossible(id: id) {
      problem("id", "The id \(id) has other signs than letters, digits, dots, _ and -.")
    }
  }

  private mutating func readScope() -> ScopeDescription? {
    let isSettings = table.fields["check"] == nil && table.fields["value"] == nil
    let isTold = table.fields["scope"] != nil
    let name = isSettings && !isTold ? "offer" : requiredText("scope", "holder")
    guard let name else { return nil }
    if let scope = scopes.first(where: { $0.name == name }) { return scope }
    if isSettings, !isTold { return ScopeDescription("offer", fields: []) }
    problem(
      "scope",
      "There is no scope named \(name).",
      Nearest.repair(name, among: scopes.map(\.name))
    )
    return nil
  }

  private mutating func readOptional(_ scope: ScopeDescription) -> Set<String> {
    guard let table = subtable("optional") else { return [] }
    unknownKeys(table, at: "optional", known: [])
    var names: Set<String> = []
    for (index, element) in table.elements.enumerated() {
      let path = "optional[\(index + 1)]"
      guard case .text(let name) = element else {
        problem(path, "optional must be a list of field names in quotes.")
        continue
      }
      if scope.index(of: name) == nil, !isDeclared(name) {
        problem(
          path,
          "The scope \(scope.name) has no field named \(name).",
          Nearest.repair(name, among: scope.names)
        )
      }
      names.insert(name)
    }
    return names
  }

  /// Whether the rule declares an input: if it cannot be read as declared, that has its own finding.
  func isDeclared(_ name: String) -> Bool {
    ["params", "reads"].contains { key in
      if case .table(let given)? = table.fields[key] { given.fields[name] != nil } else { false }
    }
  }

  private mutating func names(of function: LuaFunction?) -> [String] {
    guard let function else { return [] }
    if function.isVariadic {
      problem(
        line: function.firstLine,
        "The function takes \"...\", so nobody knows what it reads.",
        "Name its inputs, as in function(tendered, outstanding)."
      )
    }
    for (index, name) in function.parameters.enumerated()
    where function.parameters[..<index].contains(name) {
      problem(line: function.firstLine, "The function has two inputs named \(name).")
    }
    return function.parameters
  }

  private mutating func input(
    _ name: String,
    _ scope: ScopeDescription,
    _ parameters: [Parameter],
    _ optional: Set<String>,
    _ function: LuaFunction?
  ) -> RuleInput? {
    if let index = parameters.firstIndex(where: { $0.name == name }) {
      let kind = parameters[index].type.kind
      return RuleInput(name: name, kind: kind, source: .parameter(index), isOptional: true)
    }
    if let index = scope.index(of: name) {
      return RuleInput(
        name: name,
        kind: scope.fields[index].kind,
        source: .field(index),
        isOptional: optional.contains(name)
      )
    }
    if isDeclared(name) { return nil }
    if name == "row" {
      noteRow(scope)
      return nil
    }
    let known = scope.names + parameters.map(\.name)
    let nearest = Nearest.name(to: name, among: known)
    problem(
      line: function?.firstLine ?? outline.line("bands"),
      "The rule reads \(name), which is neither a field of the scope \(scope.name) nor one of its "
        + "params.",
      nearest.map { "Did you mean \($0)?" }
        ?? "A column of the offer's own is declared in reads; `exchequer rules docs` lists the fields "
        + "of every scope."
    )
    return nil
  }

  private mutating func readEffective(_ scope: ScopeDescription) -> Effective? {
    guard let table = subtable("effective") else { return nil }
    if table.fields["until"] != nil {
      problem("effective.until", Effective.untilIsRefused.message, Effective.untilIsRefused.repair)
    }
    // What is named until has its own finding.
    unknownKeys(table, at: "effective", known: ["from", "to"], besides: ["until"])
    let (from, to) = (day(table, "from"), day(table, "to"))
    if let from, let to, to < from {
      problem("effective", "The rule holds to \(to), which is before \(from).")
    }
    if table.fields.isEmpty {
      problem("effective", "effective names no day.", "Write { from = date \"2003-04-01\" }.")
    }
    if scope.index(of: "as_of") == nil {
      problem("effective", "The scope \(scope.name) has no as_of date to measure effective by.")
    }
    return Effective(from: from, to: to)
  }

  private mutating func day(_ table: LuaTable, _ key: String) -> Day? {
    guard let value = table.fields[key] else { return nil }
    if case .integer(let number) = value, let day = Day(number: number) { return day }
    problem("effective.\(key)", "effective.\(key) must be a date, not \(value.words).")
    return nil
  }
}
