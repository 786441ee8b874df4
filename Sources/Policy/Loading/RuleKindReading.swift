internal import Findings
internal import Lua

extension RuleReading {
  /// The rule of the file, or nil if a problem keeps it from being used.
  mutating func rule() -> Rule? {
    unknownKeys(table, at: "", known: RuleReading.keys)
    let isKnown = KnownRules.has(source)
    if !isKnown { noteWords() }
    let kinds = ["check", "hook", "column"].filter { table.fields[$0] != nil }
    guard kinds.count < 2 else {
      problem(kinds[1], "The rule has both \(kinds[0]) and \(kinds[1]).", "Make two files of it.")
      return nil
    }
    let rule = rule(of: kinds.first)
    if let rule, !isKnown { noteKinds(rule) }
    return findings.isEmpty ? rule : nil
  }

  /// Notes the entries that stand twice in one table, and the names that mean nothing.
  private mutating func noteWords() {
    for (path, line) in outline.repeated.sorted(by: { $0.value < $1.value })
    where !path.hasSuffix("]") && !path.hasPrefix("?") {
      problem(
        line: line,
        "\(path) stands twice, and only the last would count.",
        "Keep one of them."
      )
    }
    noteFreeNames()
  }

  /// Notes the names in the file that mean nothing.
  private mutating func noteFreeNames() {
    let scope = scopes.first { .text($0.name) == table.fields["scope"] }
    var own: Set<String> = []
    if case .table(let reads)? = table.fields["reads"] { own = Set(reads.fields.keys) }
    for free in FreeNames.of(tokens) {
      var (message, repair) = free.inWords
      if free.name == "row", free.member == "extra", let scope {
        noteRow(scope)
        continue
      }
      let isInput = scope?.index(of: free.name) != nil || own.contains(free.name)
      if !free.isAssigned, isInput {
        message = "\(free.name) is used here, but the function does not take it."
        repair = "Name it in the function's parentheses: function(\(free.name), ...)."
      }
      problem(at: free.bytes, message, repair)
    }
  }

  /// Notes values that no row can have, and answers that the hook cannot take.
  private mutating func noteKinds(_ rule: Rule) {
    let scope = scopes.scope(of: rule.heading)
    let due = rule.answers(among: hooks)
    let found = RuleKinds.found(rule, tokens, lines, scope, due)
    dropSymptoms(of: found.wrongLimits)
    for mistake in found.mistakes { problem(at: mistake.bytes, mistake.message, mistake.repair) }
  }

  /// Takes out what was said at the defaults of parameters whose own limit is no value of their type: they
  /// were held against that limit.
  private mutating func dropSymptoms(of parameters: Set<String>) {
    let places = parameters.compactMap { outline.word("params.\($0).default")?.lowerBound }
    findings.removeAll { finding in finding.place?.byte.map(places.contains) ?? false }
  }

  private mutating func rule(of kind: String?) -> Rule? {
    switch kind {
    case "check": return check()
    case "hook": return decision()
    case "column": return column()
    default: return settings()
    }
  }

  private mutating func check() -> Rule? {
    refuse(["value", "bands", "sheet", "type"], of: "a check")
    let function = function("check")
    let level = readLevel()
    let message = readMessage()
    guard let heading = heading(function: function, answers: nil), let level, let message else {
      return nil
    }
    if level == .soft || level == .hard {
      checkSettled(heading, "check", "A \(level.rawValue) check")
    }
    noteKinds(of: message, heading)
    return .check(CheckRule(heading, level, message))
  }

  private mutating func decision() -> Rule? {
    refuse(["check", "level", "message", "sheet", "type"], of: "a decision")
    let name = text("hook") ?? ""
    let hook = hooks.first { $0.name == name }
    if hook == nil {
      problem(
        "hook",
        "There is no hook named \(name).",
        Nearest.repair(name, among: hooks.map(\.name))
      )
    }
    if let hook, let scope = text("scope"), scope != hook.scope {
      problem("scope", "The hook \(name) is asked at scope \(hook.scope), not \(scope).")
    }
    let function = function("value")
    let hasBands = table.fields["bands"] != nil
    if hasBands == (table.fields["value"] != nil) {
      problem("hook", "A decision answers with either value or bands.", "Write one of them.")
    }
    let answers = hook?.answers ?? []
    let input = hasBands ? readBandsInput() : nil
    guard let heading = heading(function: function, answers: answers, bandsInput: input) else {
      return nil
    }
    checkAnswerSettled(heading, hasBands ? "bands" : "value")
    let bands = hasBands ? readBands(heading.inputs.first, answers: answers) : nil
    return .decision(
      DecisionRule(heading: heading, hook: name, isOff: false, bands: bands, index: 0)
    )
  }

  private mutating func column() -> Rule? {
    refuse(["check", "level", "message", "bands"], of: "a column")
    let column = text("column") ?? ""
    let sheet = requiredText("sheet", "new_grants") ?? ""
    let typeName = requiredText("type", "usd") ?? ""
    let type = ParameterType.ofColumns.first { $0.rawValue == typeName }
    if type == nil, !typeName.isEmpty {
      problem(
        "type",
        "\(typeName) is not a type.",
        Nearest.repair(typeName, among: ParameterType.ofColumns.map(\.rawValue))
      )
    }
    let function = function("value")
    if table.fields["value"] == nil {
      problem("column", "The rule has no value.", "Write value = function(INPUTS) ... end,")
    }
    let answers = [HookDescription.Answer(column, type?.kind ?? .text, mayBeLeftOut: true)]
    guard let heading = heading(function: function, answers: answers), let type else { return nil }
    return .column(
      ColumnRule(heading: heading, sheet: sheet, column: column, kind: type.kind, index: 0)
    )
  }

  private mutating func settings() -> Rule? {
    let isSettings = table.fields["params"] != nil
    guard isSettings, table.fields["message"] == nil, table.fields["value"] == nil,
      table.fields["bands"] == nil
    else {
      problem(
        line: 1,
        "It is not clear what kind of rule this is.",
        "A check has check = function, a decision has hook = \"NAME\", settings have only params."
      )
      return nil
    }
    return heading(function: nil, answers: nil).map {
      .settings(SettingsRule(heading: $0, index: 0))
    }
  }

  private mutating func refuse(_ keys: [String], of kind: String) {
    for key in keys where table.fields[key] != nil {
      problem(key, "\(key) does not belong in \(kind).", "Take it out.")
    }
  }

  private mutating func readLevel() -> Level? {
    guard let name = requiredText("level", "soft") else { return nil }
    if let level = Level(rawValue: name) { return level }
    let names = Level.allCases.map(\.rawValue)
    problem("level", "\(name) is not a level.", Nearest.repair(name, among: names))
    return nil
  }

  /// Notes a value of the row, or a parameter, that the message prints as another kind than its own:
  /// the word after the colon is for further values.
  private mutating func noteKinds(of message: MessageTemplate, _ heading: RuleHeading) {
    let scope = scopes.scope(of: heading)
    let printed = message.pieces.contains { if case .value(_, _?) = $0 { true } else { false } }
    guard printed else { return }
    let further = FurtherNames(WrittenRule(tokens, lines))
    for case .value(let name, let kind?) in message.pieces where !further.contains(name) {
      let own =
        heading.inputs.first { $0.name == name }?.kind
        ?? scope?.fields.first { $0.name == name }?.kind
        ?? heading.parameters.first { $0.name == name }?.type.kind
      guard let own, own != kind else { continue }
      problem(
        "message",
        "{\(name):\(MessageTemplate.suffix(of: kind))} prints \(kind.inWords), and \(name) is \(own.inWords).",
        "Write {\(name)}."
      )
    }
  }

  private mutating func readMessage() -> MessageTemplate? {
    guard let text = requiredText("message", "{shares} shares are too many") else { return nil }
    do throws(MessageTemplate.Problem) {
      return try MessageTemplate(text)
    } catch {
      problem("message", error.message, error.repair)
      return nil
    }
  }
}

extension Rule {
  /// What its hook or column is answered; none for a check.
  func answers(among hooks: [HookDescription]) -> [HookDescription.Answer] {
    switch self {
    case .decision(let decision): hooks.first { $0.name == decision.hook }?.answers ?? []
    case .column(let column):
      [HookDescription.Answer(column.column, column.kind, mayBeLeftOut: true)]
    case .check, .settings: []
    }
  }
}
