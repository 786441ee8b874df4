/// Looks through a rule's whole file for values that no row can have (`rules.md`).
enum RuleKinds {
  /// What came of looking through a rule.
  struct Found {
    /// Values that no row can have: the rule does not load.
    var mistakes: [Mistake] = []
    /// Answers of a kind that is not due.
    var remarks: [Mistake] = []
    /// The parameters whose own limit cannot be one: what is said of their defaults follows from it.
    var wrongLimits: Set<String> = []
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
    guard let written = WrittenRule(tokens, lines) else { return Found() }
    let function = written.function
    var reading = KindReading(written.block, lines, ownFunction: function?.bytes)
    reading.read(written.block)
    var bands: Bands?
    if case .decision(let decision) = rule { bands = decision.bands }
    let kinds = EntryKinds(
      heading: rule.heading,
      scope: scope,
      answers: answers,
      bands: bands?.input
    )
    if let entries = written.entries { reading.look(at: entries, kinds) }
    if let function { look(at: function.body, rule, scope, answers, &reading) }
    return Found(
      mistakes: reading.mistakes.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound },
      remarks: reading.remarks.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound },
      wrongLimits: reading.wrongLimits
    )
  }

  /// What is wrong with the values of a library, whose functions can be handed anything.
  static func mistakes(library bytes: [UInt8]) -> [Mistake] {
    guard let block = LuaReading(accepted: bytes).block else { return [] }
    var reading = KindReading(block, SourceLines(bytes))
    reading.read(block)
    return reading.mistakes.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
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
}
