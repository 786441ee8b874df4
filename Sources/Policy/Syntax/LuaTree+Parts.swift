extension LuaStatement {
  /// The values that stand directly in it, without those of its blocks.
  var values: [LuaExpression] {
    switch form {
    case .local(_, let values), .answer(let values): values
    case .assignment(let targets, let values): targets + values
    case .call(let value): [value]
    case .branch(let parts): parts.compactMap(\.condition)
    case .block(let condition, _): [condition].compactMap(\.self)
    case .loop(_, _, let values, _): values
    case .function, .localFunction, .jump: []
    }
  }

  /// The blocks that stand directly in it.
  var blocks: [[LuaStatement]] {
    switch form {
    case .function(_, let body), .localFunction(_, let body): [body.block]
    case .branch(let parts): parts.map(\.block)
    case .block(_, let block), .loop(_, _, _, let block): [block]
    case .local, .answer, .assignment, .call, .jump: []
    }
  }
}

extension LuaExpression {
  /// The values that stand directly in it, without those of a function's block.
  var values: [LuaExpression] {
    switch form {
    case .member(let whole, _), .unary(_, let whole), .parentheses(let whole): [whole]
    case .element(let whole, let key): [whole, key]
    case .call(let function, let given): [function] + given
    case .method(let whole, _, let given): [whole] + given
    case .table(let entries): entries.flatMap { [$0.key, $0.value].compactMap(\.self) }
    case .binary(_, let left, let right): [left, right]
    case .none, .flag, .number, .text, .rest, .name, .function: []
    }
  }

  /// The block of a function.
  var block: [LuaStatement]? {
    if case .function(let body) = form { body.block } else { nil }
  }
}
