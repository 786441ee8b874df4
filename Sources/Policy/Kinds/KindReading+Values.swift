internal import Exchange

extension KindReading {
  /// The kind of a value; nil if it can be anything.
  mutating func kind(_ value: LuaExpression) -> WrittenKind? {
    switch value.form {
    case .none: return WrittenKind(.none)
    case .flag: return WrittenKind(.flag)
    case .number(let text):
      return WrittenKind(text.contains(".") ? .fraction : .number, number: text)
    case .text(let text): return WrittenKind(.text, text: text)
    case .rest: return nil
    case .name(let name): return kind(of: name)
    case .member(let whole, let name): return kindOfMember(value, whole, name)
    case .element(let whole, let key): return kindOfElement(whole, key)
    case .call(let function, let given): return kindOfCall(value, function, given)
    case .method(let whole, let name, let given): return kindOfMethod(value, whole, name, given)
    case .function(let body):
      if value.bytes != ownFunction { read(body, inputs: [:]) }
      return WrittenKind(.function)
    case .table(let entries): return kindOfTable(entries)
    case .unary(let sign, let inner): return kindOfUnary(sign, inner)
    case .binary(let sign, let left, let right): return kindOfPair(value, sign, left, right)
    case .parentheses(let inner): return kind(inner)
    }
  }

  /// Looks through a condition.
  mutating func asked(_ condition: LuaExpression) {
    guard let kind = kind(condition), [.text, .number, .fraction].contains(kind.base),
      kind.text != nil || kind.number != nil
    else { return }
    note(condition.bytes, "\(shown(condition)) is always taken for true.")
  }

  private mutating func kindOfTable(_ entries: [LuaTableEntry]) -> WrittenKind {
    for (entry, next) in zip(entries, entries.dropFirst().map(Optional.some) + [nil]) {
      if let key = entry.key { _ = kind(key) }
      _ = kind(entry.value)
      if let next, next.name == nil, next.key == nil, entry.name != nil {
        lookForThousands([entry.value, next.value])
      }
    }
    return WrittenKind(.table)
  }

  private mutating func kindOfElement(
    _ whole: LuaExpression,
    _ key: LuaExpression
  ) -> WrittenKind? {
    let kind = kind(whole)
    _ = self.kind(key)
    return kind?.base == .texts ? WrittenKind(.text, choices: kind?.choices ?? []) : nil
  }

  private mutating func kindOfUnary(_ sign: String, _ inner: LuaExpression) -> WrittenKind? {
    let kind = kind(inner)
    switch sign {
    case "not": return WrittenKind(.flag)
    case "#": return WrittenKind(.number)
    case "-":
      guard let kind else { return nil }
      guard [.number, .fraction, .decimal, .money].contains(kind.base) else {
        if [.text, .flag, .texts].contains(kind.base) {
          note(inner.bytes, "- is for numbers and amounts; \(shown(inner)) is \(kind.words).")
        }
        return nil
      }
      return WrittenKind(kind.base, number: kind.number.map { "-" + $0 })
    default: return nil
    }
  }

  private mutating func kindOfPair(
    _ value: LuaExpression,
    _ sign: String,
    _ left: LuaExpression,
    _ right: LuaExpression
  ) -> WrittenKind? {
    if let kind = unquotedDay(value) { return kind }
    switch sign {
    case "==", "~=", "<", ">", "<=", ">=":
      compare(sign, left, right)
      return WrittenKind(.flag)
    case "and", "or": return join(sign, left, right)
    case "..":
      _ = (kind(left), kind(right))
      return WrittenKind(.text)
    default: return sum(sign, left, right)
    }
  }

  // `and` and `or`.

  private mutating func join(
    _ sign: String,
    _ left: LuaExpression,
    _ right: LuaExpression
  ) -> WrittenKind? {
    let (one, two) = (kind(left), kind(right))
    for (side, kind, other) in [(left, one, right), (right, two, left)] where sign == "or" {
      guard let kind, isBareWord(side, kind), isQuestion(other) else { continue }
      note(
        side.bytes,
        "or joins two questions, and \(shown(side)) is not one.",
        repeated(other, side).map { "Write \($0)." } ?? ""
      )
      return WrittenKind(.flag)
    }
    if sign == "and" {
      return one?.base == .flag && two?.base == .flag ? two : nil
    }
    // `price or 0`: what is blank counts as the second.
    guard let one, let two else { return nil }
    if one.isOrdered, two.isOrdered, !one.fits(two) { mismatch("or", (left, one), (right, two)) }
    guard one.base == two.base || one.fits(two) else { return nil }
    return two.isZero
      ? one : WrittenKind(one.base, choices: one.choices == two.choices ? one.choices : [])
  }

  /// Whether it is a text, number or amount that is written here.
  private func isBareWord(_ value: LuaExpression, _ kind: WrittenKind) -> Bool {
    if kind.text != nil || kind.number != nil { return true }
    guard case .call(let function, _) = value.bare.form, case .name(let name) = function.form else {
      return false
    }
    return ["usd", "date", "time", "decimal"].contains(name) && !isDeclared(name)
  }

  /// Whether it compares two values, or joins such comparisons by `or`.
  private func isQuestion(_ value: LuaExpression) -> Bool {
    guard case .binary(let sign, let left, _) = value.bare.form else { return false }
    return ["==", "~=", "<", ">", "<=", ">="].contains(sign) || (sign == "or" && isQuestion(left))
  }

  /// What was meant after `type == "ISO" or`, as in `or type == "NQSO"`.
  private func repeated(_ question: LuaExpression, _ value: LuaExpression) -> String? {
    guard case .binary(let sign, let left, _) = question.bare.form,
      question.bytes.lowerBound < value.bytes.lowerBound
    else { return nil }
    if sign == "or" { return repeated(left, value) }
    guard sign == "==" || sign == "~=" else { return nil }
    return "\(sign == "==" ? "or" : "and") \(shown(left)) \(sign) \(shown(value))"
  }

  // Days and thousands that Lua reads as sums and lists.

  /// Looks for days such as `2003-04-01`, which is 1998 to Lua, and `4/1/2003`.
  private mutating func unquotedDay(_ value: LuaExpression) -> WrittenKind? {
    guard case .binary(let sign, let first, let third) = value.form, sign == "-" || sign == "/",
      case .binary(let inner, let one, let two) = first.form, inner == sign,
      case .number(let a) = one.form, case .number(let b) = two.form,
      case .number(let c) = third.form
    else { return nil }
    let text = lines.text(value.bytes)
    guard text == a + sign + b + sign + c, [a, b, c].allSatisfy({ $0.allSatisfy(\.isNumber) }),
      a.count == 4 || c.count == 4, b.count <= 2
    else { return nil }
    note(
      value.bytes,
      "\(text) is a sum to Lua, not a day.",
      Day(text).map { _ in "Write date \"\(text)\"." }
        ?? "Write the day as in date \"2003-04-01\": year, month, day."
    )
    return WrittenKind(.date)
  }

  /// Looks for numbers such as `1,000`, which is two values to Lua.
  mutating func lookForThousands(_ values: [LuaExpression]) {
    for (one, two) in zip(values, values.dropFirst()) {
      guard case .number(let end) = two.form, end.count == 3, end.allSatisfy(\.isNumber),
        two.bytes.lowerBound == one.bytes.upperBound + 1, let start = lastNumber(one),
        start.count <= 3
      else { continue }
      let isLiteral = if case .number = one.form { true } else { false }
      guard !isLiteral || end.hasPrefix("0") else { continue }
      let first = one.bytes.upperBound - start.utf8.count
      note(
        first..<two.bytes.upperBound,
        "\(start),\(end) is two values to Lua, \(start) and \(end).",
        "Write \(start)\(end)."
      )
      thousands[first] = mistakes.firstIndex { $0.bytes == first..<two.bytes.upperBound }
    }
  }

  /// Whether a number with a comma has been told that begins at a byte; where it is compared with an
  /// amount, it is to be written as one.
  mutating func correctThousands(at start: Int, _ kind: WrittenKind) -> Bool {
    guard let place = thousands[start] else { return false }
    let number = lines.text(mistakes[place].bytes).filter { $0 != "," }
    if kind.base == .money { mistakes[place].repair = "Write usd \"\(number)\"." }
    return true
  }

  /// The digits that a value ends with.
  private func lastNumber(_ value: LuaExpression) -> String? {
    switch value.form {
    case .number(let text): text.allSatisfy(\.isNumber) ? text : nil
    case .binary(_, _, let right), .unary(_, let right): lastNumber(right)
    default: nil
    }
  }
}
