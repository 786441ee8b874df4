/// Looks through a rule's whole file for values that no row can have (`rules.md`).
enum RuleKinds {
  /// What came of looking through a rule.
  struct Found {
    /// Values that no row can have: the rule does not load.
    var mistakes: [Mistake] = []
    /// Answers of a kind that is not due.
    var remarks: [Mistake] = []
  }

  /// What is wrong with the values of a rule, whose inputs are bound.
  ///
  /// `tokens` and `lines` are the words and lines of its file, `scope` is what one row is, `answers` what the rule's hook or column is answered: none for a check.
  static func found(
    _ rule: Rule,
    _ tokens: [LuaToken],
    _ lines: SourceLines,
    _ scope: ScopeDescription?,
    _ answers: [HookDescription.Answer]
  ) -> Found {
    guard let block = LuaReading(accepted: tokens, lines).block else { return Found() }
    let entries = entries(block)
    let function = entries.flatMap { RuleKinds.function($0, block) }
    var reading = KindReading(block, lines, ownFunction: function?.bytes)
    reading.read(block)
    var bands: Bands?
    if case .decision(let decision) = rule { bands = decision.bands }
    let kinds = EntryKinds(
      heading: rule.heading,
      scope: scope,
      answers: answers,
      bands: bands?.input
    )
    if let entries { reading.look(at: entries, kinds) }
    if let function { look(at: function.body, rule, scope, answers, &reading) }
    return Found(
      mistakes: reading.mistakes.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound },
      remarks: reading.remarks.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    )
  }

  /// What is wrong with the values of a library, whose functions can be handed anything.
  static func mistakes(library bytes: [UInt8]) -> [Mistake] {
    guard let block = LuaReading(accepted: bytes).block else { return [] }
    var reading = KindReading(block, SourceLines(bytes))
    reading.read(block)
    return reading.mistakes.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// The entries of the table that the file returns.
  private static func entries(_ block: [LuaStatement]) -> [LuaTableEntry]? {
    guard case .answer(let values)? = block.last?.form, let value = values.first,
      case .table(let entries) = value.bare.form
    else { return nil }
    return entries
  }

  /// Reads the rule's own function again, with what its inputs are.
  private static func look(
    at body: LuaBody,
    _ rule: Rule,
    _ scope: ScopeDescription?,
    _ answers: [HookDescription.Answer],
    _ reading: inout KindReading
  ) {
    var inputs: [String: WrittenKind] = [:]
    for name in body.parameters { inputs[name] = rule.heading.kind(of: name, in: scope) }
    var isCheck = false
    if case .check = rule { isCheck = true }
    reading.read(
      body,
      inputs: inputs,
      answering: KindReading.Answers(isCheck: isCheck, values: answers)
    )
  }

  /// The rule's function, which stands in its table or has a name at the top of the file.
  private static func function(
    _ entries: [LuaTableEntry],
    _ block: [LuaStatement]
  ) -> (body: LuaBody, bytes: Range<Int>)? {
    let entry = entries.first { $0.name == "check" || $0.name == "value" }
    guard let value = entry?.value.bare else { return nil }
    if case .function(let body) = value.form { return (body, value.bytes) }
    guard case .name(let name) = value.form else { return nil }
    for statement in block {
      switch statement.form {
      case .localFunction(name, let body): return (body, statement.bytes)
      case .local(let names, let values):
        guard let index = names.firstIndex(of: name), values.indices.contains(index),
          case .function(let body) = values[index].bare.form
        else { continue }
        return (body, values[index].bare.bytes)
      default: continue
      }
    }
    return nil
  }
}
