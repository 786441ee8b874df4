/// The names of the further values that a check may give with `return false, { NAME = ... }`, wherever
/// in its file the table is made.
struct FurtherNames {
  private var names: Set<String> = []
  /// Whether a name may be any, since it is made while the rule runs or in a library.
  private var isAny = false

  /// The names that the functions of a rule's file give; of a rule that runs a function of another file,
  /// any.
  init(_ rule: WrittenRule?) {
    guard let rule, rule.function != nil else {
      isAny = true
      return
    }
    for statement in rule.block { read(statement, isInFunction: false) }
  }

  func contains(_ name: String) -> Bool { isAny || names.contains(name) }

  private mutating func read(_ statement: LuaStatement, isInFunction: Bool) {
    let isFunction =
      switch statement.form {
      case .function, .localFunction: true
      default: isInFunction
      }
    if case .assignment(let targets, _) = statement.form, isInFunction { take(targets) }
    for value in statement.values { read(value, isInFunction: isInFunction) }
    for block in statement.blocks {
      for statement in block { read(statement, isInFunction: isFunction) }
    }
  }

  private mutating func read(_ value: LuaExpression, isInFunction: Bool) {
    switch value.form {
    case .table(let entries) where isInFunction: entries.forEach { take($0.name, $0.key) }
    case .call(let function, _):
      if case .name("require") = function.bare.form { isAny = true }
    default: break
    }
    for statement in value.block ?? [] { read(statement, isInFunction: true) }
    for part in value.values { read(part, isInFunction: isInFunction) }
  }

  /// Takes what is given a value: `due.day = ...`, `due["day"] = ...`.
  private mutating func take(_ targets: [LuaExpression]) {
    for target in targets {
      switch target.form {
      case .member(_, let name): names.insert(name)
      case .element(_, let key): take(nil, key)
      default: break
      }
    }
  }

  private mutating func take(_ name: String?, _ key: LuaExpression?) {
    if let name {
      names.insert(name)
    } else if case .text(let text)? = key?.form {
      names.insert(text)
    } else if key != nil {
      isAny = true
    }
  }
}
