extension LuaParsing {
  /// How strongly an operator binds what stands to its left and right (Reference Manual, 3.4.8).
  private static let strengths: [String: (left: Int, right: Int)] = [
    "or": (1, 1), "and": (2, 2),
    "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3), "~=": (3, 3), "==": (3, 3),
    "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7), ">>": (7, 7), "..": (9, 8),
    "+": (10, 10), "-": (10, 10), "*": (11, 11), "/": (11, 11), "//": (11, 11), "%": (11, 11),
    "^": (14, 13),
  ]
  private static let unaryStrength = 12

  private func operation(_ token: LuaToken?) -> (sign: String, left: Int, right: Int)? {
    guard let token, token.kind == .sign || token.kind == .keyword,
      let strength = LuaParsing.strengths[token.text]
    else { return nil }
    return (token.text, strength.left, strength.right)
  }

  private func combined(
    _ form: LuaExpression.Form,
    from start: Int,
    _ parts: [LuaExpression]
  ) throws(Stop) -> LuaExpression {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= LuaParsing.deepestTree else { throw .tooDeep }
    return LuaExpression(form: form, bytes: bytes(from: start), depth: depth)
  }

  /// A value with all operators that bind more strongly than `limit`.
  mutating func expression(_ limit: Int = 0) throws(Stop) -> LuaExpression {
    try deeper { (reader) throws(Stop) in
      let start = reader.position
      var left = try reader.operand()
      while true {
        guard let operation = reader.operation(reader.found) else {
          guard limit == 0, let told = reader.known(.operation) else { break }
          try reader.mend(told)
          continue
        }
        guard operation.left > limit else { break }
        reader.position += 1
        let right = try reader.expression(operation.right)
        left = try reader.combined(
          .binary(operation.sign, left, right),
          from: start,
          [left, right]
        )
      }
      return left
    }
  }

  private mutating func operand() throws(Stop) -> LuaExpression {
    let start = position
    while true {
      if let found, found.isKeyword("not") || ["-", "#", "~"].contains(where: found.isSign) {
        position += 1
        let value = try expression(LuaParsing.unaryStrength)
        return try combined(.unary(found.text, value), from: start, [value])
      }
      if let simple = try simple() { return simple }
      if found?.kind == .name || isSign("(") { return try suffixed() }
      try mend(.value)
    }
  }

  /// A value that nothing can follow but an operator; nil if none stands here.
  private mutating func simple() throws(Stop) -> LuaExpression? {
    guard let found else { return nil }
    let start = position
    switch (found.kind, found.text) {
    case (.number, _):
      guard NumberText.isLua(found.text) else { return nil }
      position += 1
      return try combined(.number(found.text), from: start, [])
    case (.text, _):
      guard found.isClosed else { return nil }
      position += 1
      return try combined(.text(found.text), from: start, [])
    case (.keyword, "nil"):
      position += 1
      return try combined(.none, from: start, [])
    case (.keyword, "true"), (.keyword, "false"):
      position += 1
      return try combined(.flag(found.text == "true"), from: start, [])
    case (.sign, "..."):
      position += 1
      return try combined(.rest, from: start, [])
    case (.sign, "{"): return try table()
    case (.keyword, "function"):
      position += 1
      return try combined(.function(try body(start)), from: start, [])
    default: return nil
    }
  }

  /// A name or a value in parentheses, with what is taken of it and handed to it.
  mutating func suffixed() throws(Stop) -> LuaExpression {
    let start = position
    var value: LuaExpression
    if let found, found.kind == .name {
      position += 1
      value = try combined(.name(found.text), from: start, [])
    } else {
      try need(sign: "(", .value)
      let inner = try within(start) { (reader) throws(Stop) in
        let inner = try reader.expression()
        try reader.need(sign: ")", .closing)
        return inner
      }
      value = try combined(.parentheses(inner), from: start, [inner])
    }
    while let next = try suffix(value, start) { value = next }
    return value
  }

  private mutating func suffix(
    _ value: LuaExpression,
    _ start: Int
  ) throws(Stop) -> LuaExpression? {
    if accept(sign: ".") {
      let name = try needName(.member)
      return try combined(.member(value, name), from: start, [value])
    }
    if isSign("[") {
      let opening = position
      position += 1
      let key = try within(opening) { (reader) throws(Stop) in
        let key = try reader.expression()
        try reader.need(sign: "]", .closing)
        return key
      }
      return try combined(.element(value, key), from: start, [value, key])
    }
    if isSign(":"), token(position + 1)?.kind == .name, beginsArguments(position + 2) {
      let name = token(position + 1)?.text ?? ""
      position += 2
      let given = try arguments()
      return try combined(.method(value, name, given), from: start, [value] + given)
    }
    if found?.kind == .number, let told = known(.argument) { try mend(told) }
    guard beginsArguments(position) else { return nil }
    let given = try arguments()
    return try combined(.call(value, given), from: start, [value] + given)
  }

  private func beginsArguments(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.isSign("(") || token.isSign("{") || token.kind == .text && token.isClosed
  }

  private mutating func arguments() throws(Stop) -> [LuaExpression] {
    let start = position
    if isSign("{") { return [try table()] }
    if let found, found.kind == .text {
      position += 1
      return [try combined(.text(found.text), from: start, [])]
    }
    try need(sign: "(", .value)
    return try within(start) { (reader) throws(Stop) in
      if reader.accept(sign: ")") { return [] }
      let given = try reader.expressions()
      try reader.need(sign: ")", .closing)
      return given
    }
  }

  /// Values with commas between them.
  mutating func expressions() throws(Stop) -> [LuaExpression] {
    var values = [try expression()]
    while accept(sign: ",") { values.append(try expression()) }
    return values
  }

  private mutating func table() throws(Stop) -> LuaExpression {
    let start = position
    position += 1
    var entries: [LuaTableEntry] = []
    try within(start) { (reader) throws(Stop) in
      while !reader.accept(sign: "}") {
        entries.append(try reader.entry())
        while !reader.isSign("}"), !reader.accept(sign: ","), !reader.accept(sign: ";") {
          try reader.mend(.entryEnd)
        }
      }
    }
    let parts = entries.flatMap { [$0.value] + [$0.key].compactMap(\.self) }
    return try combined(.table(entries), from: start, parts)
  }

  private mutating func entry() throws(Stop) -> LuaTableEntry {
    if found?.kind == .name, token(position + 1)?.isSign("=") == true {
      let name = found?.text
      position += 2
      return LuaTableEntry(name: name, key: nil, value: try expression())
    }
    guard isSign("[") else {
      while let told = known(.entry) { try mend(told) }
      if found?.kind == .name, token(position + 1)?.isSign("=") == true { return try entry() }
      return LuaTableEntry(name: nil, key: nil, value: try expression())
    }
    let start = position
    position += 1
    let key = try within(start) { (reader) throws(Stop) in
      let key = try reader.expression()
      try reader.need(sign: "]", .closing)
      return key
    }
    try need(sign: "=", .equals)
    let name = if case .text(let text) = key.bare.form { text } else { nil as String? }
    return LuaTableEntry(name: name, key: key, value: try expression())
  }

  /// What stands between `function` and `end`; the word `function` has been read.
  mutating func body(_ start: Int) throws(Stop) -> LuaBody {
    try within(start) { (reader) throws(Stop) in
      try reader.need(sign: "(", .parameters)
      var (names, isVariadic): ([String], Bool) = ([], false)
      while !reader.isSign(")") {
        if reader.accept(sign: "...") {
          isVariadic = true
          break
        }
        names.append(try reader.needName(.parameter))
        while !reader.isSign(")"), !reader.isSign(",") { try reader.mend(.parameter) }
        if reader.accept(sign: ","), reader.isSign(")") { try reader.mend(.parameter) }
      }
      try reader.need(sign: ")", .closing)
      let block = try reader.block(["end"])
      try reader.need(keyword: "end", .blockEnd)
      return LuaBody(parameters: names, isVariadic: isVariadic, block: block)
    }
  }
}

/// Whether a word that begins with a digit is a number of Lua's.
enum NumberText {
  static func isLua(_ text: String) -> Bool {
    var rest = Substring(text.lowercased())
    let isHexadecimal = rest.hasPrefix("0x")
    if isHexadecimal { rest = rest.dropFirst(2) }
    func digits() -> Int {
      let run = rest.prefix { isHexadecimal ? $0.isHexDigit && $0.isASCII : "0"..."9" ~= $0 }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    var count = digits()
    if rest.first == "." {
      rest.removeFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if rest.first == (isHexadecimal ? "p" : "e") {
      rest.removeFirst()
      if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
      let exponent = rest.prefix { "0"..."9" ~= $0 }
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }
}
