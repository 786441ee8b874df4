/// Whether a rule's function answers the same literal after every `return`.
enum ConstantAnswer {
  /// Looks at the function that the rule runs.
  static func isIn(_ heading: RuleHeading) -> Bool {
    guard let function = WrittenRule(of: heading.source)?.function else { return false }
    let answers = answers(function.body.block)
    return !answers.isEmpty && !answers.contains(nil) && Set(answers).count == 1
  }

  /// What each `return` of a block answers; nil for one that answers anything but one literal.
  private static func answers(_ block: [LuaStatement]) -> [String?] {
    block.flatMap { statement -> [String?] in
      switch statement.form {
      case .answer(let values): [values.count == 1 ? literal(values[0]) : nil]
      case .localFunction, .function: []  // its answers are not the rule's
      default: statement.blocks.flatMap(answers)
      }
    }
  }

  private static func literal(_ value: LuaExpression) -> String? {
    switch value.bare.form {
    case .flag(let flag): String(flag)
    case .number(let text), .text(let text): text
    default: nil
    }
  }
}
