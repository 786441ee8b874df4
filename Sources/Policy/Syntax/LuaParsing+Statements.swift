extension LuaParsing {
  /// The whole file.
  mutating func file() throws(Stop) -> [LuaStatement] {
    let block = try block([])
    while found != nil { try mend(.fileEnd) }
    return block
  }

  /// Statements up to one of the words, which is not read, or to the end of the file.
  mutating func block(_ ends: [String]) throws(Stop) -> [LuaStatement] {
    try deeper { (reader) throws(Stop) in
      var statements: [LuaStatement] = []
      while let found = reader.found, !reader.endsBlock(found) {
        if reader.accept(sign: ";") { continue }
        let start = reader.position
        let isAnswer = reader.isKeyword("return")
        let form = try isAnswer ? reader.answer() : reader.statement()
        statements.append(LuaStatement(form: form, bytes: reader.bytes(from: start)))
        if isAnswer { break }
      }
      return statements
    }
  }

  private func endsBlock(_ token: LuaToken) -> Bool {
    token.kind == .keyword && ["else", "elseif", "end", "until"].contains(token.text)
  }

  private mutating func answer() throws(Stop) -> LuaStatement.Form {
    position += 1
    var values: [LuaExpression] = []
    if let found, !endsBlock(found), !found.isSign(";") {
      values = try head { (reader) throws(Stop) in try reader.expressions() }
    }
    _ = accept(sign: ";")
    while let found, !endsBlock(found) {
      if openings.isEmpty { return .answer(values) }  // the end of the file is asked for next
      try mend(.afterAnswer)
    }
    return .answer(values)
  }

  private mutating func statement() throws(Stop) -> LuaStatement.Form {
    while true {
      if let form = try keywordStatement() { return form }
      if accept(sign: "::") {
        _ = try needName(.name)
        try need(sign: "::", .name)
        return .jump
      }
      if found?.kind == .name || isSign("(") { return try valueStatement() }
      try mend(.statement)
    }
  }

  private mutating func keywordStatement() throws(Stop) -> LuaStatement.Form? {
    guard let found, found.kind == .keyword else { return nil }
    let start = position
    switch found.text {
    case "if": return try branch()
    case "while", "do", "repeat":
      position += 1
      return try plainBlock(found.text, start)
    case "for":
      position += 1
      return try within(start) { (reader) throws(Stop) in try reader.loop() }
    case "function": return try functionStatement()
    case "local": return try local()
    case "break":
      position += 1
      return .jump
    case "goto":
      position += 1
      _ = try needName(.name)
      return .jump
    default: return nil
    }
  }

  /// A condition or the head of a loop.
  private mutating func head<Result>(
    _ read: (inout LuaParsing) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    let last = openings.count - 1
    if last >= 0 { openings[last].isHead = true }
    let result = try read(&self)
    if last >= 0 { openings[last].isHead = false }
    return result
  }

  private mutating func branch() throws(Stop) -> LuaStatement.Form {
    let start = position
    return try within(start) { (reader) throws(Stop) in
      var parts: [(condition: LuaExpression?, block: [LuaStatement])] = []
      repeat {
        reader.position += 1
        let condition = try reader.head { (reader) throws(Stop) in
          let condition = try reader.expression()
          try reader.need(keyword: "then", .then)
          return condition
        }
        parts.append((condition, try reader.block(["elseif", "else", "end"])))
      } while reader.isKeyword("elseif")
      if reader.accept(keyword: "else") {
        parts.append((nil, try reader.block(["end"])))
      }
      try reader.need(keyword: "end", .blockEnd)
      return .branch(parts)
    }
  }

  private mutating func plainBlock(
    _ word: String,
    _ start: Int
  ) throws(Stop) -> LuaStatement.Form {
    try within(start) { (reader) throws(Stop) in
      if word == "repeat" {
        let block = try reader.block(["until"])
        try reader.need(keyword: "until", .blockEnd)
        return .block(try reader.expression(), block)
      }
      var condition: LuaExpression?
      if word == "while" {
        condition = try reader.head { (reader) throws(Stop) in
          let condition = try reader.expression()
          try reader.need(keyword: "do", .do)
          return condition
        }
      }
      let block = try reader.block(["end"])
      try reader.need(keyword: "end", .blockEnd)
      return .block(condition, block)
    }
  }

  private mutating func loop() throws(Stop) -> LuaStatement.Form {
    var names = [try needName(.loopName)]
    var isOverNumbers = false
    let values = try head { (reader) throws(Stop) in
      while !reader.isSign("="), !reader.isKeyword("in") {
        if reader.accept(sign: ",") {
          names.append(try reader.needName(.loopName))
        } else {
          try reader.mend(.loopValues)
        }
      }
      isOverNumbers = reader.isSign("=")
      reader.position += 1
      let values = try reader.expressions()
      try reader.need(keyword: "do", .do)
      return values
    }
    let block = try block(["end"])
    try need(keyword: "end", .blockEnd)
    return .loop(names: names, isOverNumbers: isOverNumbers, values, block)
  }

  private mutating func functionStatement() throws(Stop) -> LuaStatement.Form {
    let start = position
    position += 1
    let nameStart = position
    var name = LuaExpression(
      form: .name(try needName(.functionName)),
      bytes: bytes(from: nameStart),
      depth: 1
    )
    while isSign(".") || isSign(":") {
      position += 1
      let member = try needName(.member)
      name = LuaExpression(form: .member(name, member), bytes: bytes(from: nameStart), depth: 1)
    }
    return .function(name, try body(start))
  }

  private mutating func local() throws(Stop) -> LuaStatement.Form {
    position += 1
    let start = position
    if accept(keyword: "function") {
      return .localFunction(try needName(.functionName), try body(start))
    }
    var names: [String] = []
    repeat {
      names.append(try needName(.localName))
      if accept(sign: "<") {
        _ = try needName(.name)
        try need(sign: ">", .name)
      }
    } while accept(sign: ",")
    while let told = known(.localValue) { try mend(told) }
    guard accept(sign: "=") else { return .local(names, []) }
    return .local(names, try expressions())
  }

  /// A call, or values given to names.
  private mutating func valueStatement() throws(Stop) -> LuaStatement.Form {
    let start = position
    var targets = [try suffixed()]
    while true {
      if (isSign("=") || isSign(",")) && targets.allSatisfy(\.canBeGiven) {
        while accept(sign: ",") { targets.append(try suffixed()) }
        guard targets.allSatisfy(\.canBeGiven) else { try mend(.assignment(start)); continue }
        try need(sign: "=", .assignment(start))
        return .assignment(targets, try expressions())
      }
      if targets.count == 1, targets[0].isCall { return .call(targets[0]) }
      try mend(.assignment(start))
    }
  }
}

extension LuaExpression {
  /// Whether it hands values to a function.
  fileprivate var isCall: Bool {
    switch form {
    case .call, .method: true
    default: false
    }
  }

  /// Whether a value can be given to it.
  fileprivate var canBeGiven: Bool {
    switch form {
    case .name, .member, .element: true
    default: false
    }
  }
}
