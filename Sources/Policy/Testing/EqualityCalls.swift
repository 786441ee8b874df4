internal import Lua

/// A file of rules with each `==` and `~=` made a call, for the run of tests with values that know their
/// kind.
///
/// Lua itself finds an amount and a bare number unequal and says no more: only a call can tell that the
/// two were compared. Lines stay where they are. Where the file cannot be read it is left as it is.
struct EqualityCalls {
  private let tokens: [LuaToken]
  /// What is put in at a byte, in the order in which it was found.
  private var insertions: [Int: [UInt8]] = [:]
  /// The operators that become commas.
  private var commas: [Range<Int>] = []

  /// The file with calls.
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    guard let block = LuaReading(accepted: bytes).block else { return bytes }
    var calls = EqualityCalls(LuaTokens.of(bytes))
    calls.read(block)
    return calls.applied(to: bytes)
  }

  private init(_ tokens: [LuaToken]) { self.tokens = tokens }

  private func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let starts = Set(commas.map(\.lowerBound))
    let seconds = Set(commas.map { $0.lowerBound + 1 })
    for index in 0...bytes.count {
      result += insertions[index] ?? []
      guard index < bytes.count else { break }
      let byte = starts.contains(index) ? UInt8(ascii: ",") : bytes[index]
      result.append(seconds.contains(index) ? UInt8(ascii: " ") : byte)
    }
    return result
  }

  private mutating func read(_ block: [LuaStatement]) {
    for statement in block {
      switch statement.form {
      case .local(_, let values), .answer(let values): values.forEach { read($0) }
      case .assignment(let targets, let values): (targets + values).forEach { read($0) }
      case .call(let value): read(value)
      case .function(_, let body), .localFunction(_, let body): read(body.block)
      case .branch(let parts):
        for part in parts {
          if let condition = part.condition { read(condition) }
          read(part.block)
        }
      case .block(let condition, let block):
        read(block)
        if let condition { read(condition) }
      case .loop(_, _, let values, let block):
        values.forEach { read($0) }
        read(block)
      case .jump: break
      }
    }
  }

  private mutating func read(_ value: LuaExpression) {
    switch value.form {
    case .member(let whole, _): read(whole)
    case .element(let whole, let key): [whole, key].forEach { read($0) }
    case .call(let function, let given): ([function] + given).forEach { read($0) }
    case .method(let whole, _, let given): ([whole] + given).forEach { read($0) }
    case .function(let body): read(body.block)
    case .table(let entries):
      for entry in entries {
        if let key = entry.key { read(key) }
        read(entry.value)
      }
    case .unary(_, let inner), .parentheses(let inner): read(inner)
    case .binary(let sign, let left, let right):
      if sign == "==" || sign == "~=" { call(sign, left, right) }
      [left, right].forEach { read($0) }
    case .none, .flag, .number, .text, .rest, .name: break
    }
  }

  private mutating func call(_ sign: String, _ left: LuaExpression, _ right: LuaExpression) {
    guard
      let token = tokens.first(where: {
        $0.isSign(sign) && $0.bytes.lowerBound >= left.bytes.upperBound
          && $0.bytes.upperBound <= right.bytes.lowerBound
      })
    else { return }
    commas.append(token.bytes)
    let isNegated = sign == "~="
    let opening = (isNegated ? "(not " : "") + LuaState.equalWord + "("
    // The outer call is met first: it opens before the inner ones, and closes after them.
    insertions[left.bytes.lowerBound, default: []] += Array(opening.utf8)
    let end = right.bytes.upperBound
    insertions[end] = Array((isNegated ? "))" : ")").utf8) + (insertions[end] ?? [])
  }
}
