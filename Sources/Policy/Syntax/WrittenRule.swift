/// A rule file as it is written: the table that it returns, and the function that the rule runs, whether
/// that stands in the table or has a name beside it.
///
/// What a name holds is known only if the file gives it one value, outside every function and condition.
struct WrittenRule {
  /// A function with the bytes that it takes in the file.
  typealias Function = (body: LuaBody, bytes: Range<Int>)

  let block: [LuaStatement]
  /// The entries of the table that the file returns; nil if it does not write them out.
  private(set) var entries: [LuaTableEntry]?
  /// What the rule runs; nil for settings and bands, or if it comes from elsewhere.
  private(set) var function: Function?
  private let values: [String: [LuaExpression]]

  /// Reads the words of a file; nil if they cannot be read.
  init?(_ tokens: [LuaToken], _ lines: SourceLines) {
    guard let block = LuaReading(accepted: tokens, lines).block else { return nil }
    self.init(block)
  }

  /// Reads a file; nil if it cannot be read.
  init?(of source: RuleSource) {
    let bytes = source.textBytes
    self.init(LuaTokens.of(bytes), SourceLines(bytes))
  }

  private init(_ block: [LuaStatement]) {
    self.block = block
    values = WrittenRule.values(block)
    if case .answer(let answer)? = block.last?.form, let first = answer.first,
      case .table(let entries)? = value(first)?.form
    {
      self.entries = entries
    }
    let own = entries?.first { $0.name == "check" || $0.name == "value" }
    if let value = own.flatMap({ value($0.value) }), case .function(let body) = value.form {
      function = (body, value.bytes)
    }
  }

  /// The value that is written, or that the name which is written holds.
  private func value(_ written: LuaExpression, deep: Int = 0) -> LuaExpression? {
    guard case .name(let name) = written.bare.form else { return written.bare }
    guard deep < 10, let given = values[name], given.count == 1 else { return nil }
    return value(given[0], deep: deep + 1)
  }

  /// What each name is given by the statements of the file itself.
  private static func values(_ block: [LuaStatement]) -> [String: [LuaExpression]] {
    var values: [String: [LuaExpression]] = [:]
    for statement in block {
      switch statement.form {
      case .local(let names, let given):
        for (name, value) in zip(names, given) { values[name, default: []].append(value) }
      case .assignment(let targets, let given):
        for (target, value) in zip(targets, given) {
          if case .name(let name) = target.form { values[name, default: []].append(value) }
        }
      case .localFunction(let name, let body):
        values[name, default: []].append(LuaExpression(function: body, statement.bytes))
      case .function(let target, let body):
        guard case .name(let name) = target.form else { continue }
        values[name, default: []].append(LuaExpression(function: body, statement.bytes))
      default: continue
      }
    }
    return values
  }
}

extension LuaExpression {
  fileprivate init(function body: LuaBody, _ bytes: Range<Int>) {
    self.init(form: .function(body), bytes: bytes, depth: 1)
  }
}
