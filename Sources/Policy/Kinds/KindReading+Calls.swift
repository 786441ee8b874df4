internal import Exchange
internal import Lua

extension KindReading {
  /// The kind of what a function answers.
  mutating func kindOfCall(
    _ value: LuaExpression,
    _ function: LuaExpression,
    _ given: [LuaExpression]
  ) -> WrittenKind? {
    let kinds = kinds(given)
    guard case .name(let name) = function.form else {
      _ = kind(function)
      return nil
    }
    if isDeclared(name) {
      if let kind = kind(of: name), kind.base != .function, kind.base != .table {
        note(function.bytes, "\(name) is \(kind.words), not a function.")
      }
      return nil
    }
    switch name {
    case "min", "max": return greatest(name, given, kinds)
    case "abs": return kinds.first ?? nil
    case "mul_div": return proportion(given, kinds)
    case "sorted": return kinds.first.flatMap { $0?.base == .texts ? $0 : nil }
    case "starts_with", "ends_with", "contains", "type": return textWord(name, given, kinds)
    case "trim", "lower", "upper", "tostring": return textWord(name, given, kinds)
    case "split": return WrittenKind(.texts)
    default: break
    }
    guard let word = Word.all.first(where: { $0.name == name }) else { return nil }
    check(word, given, kinds)
    lookAtLiteral(word, given, kinds)
    return WrittenKind(of: word.answer)
  }

  private func textWord(
    _ name: String,
    _ given: [LuaExpression],
    _ kinds: [WrittenKind?]
  ) -> WrittenKind? {
    ["starts_with", "ends_with", "contains"].contains(name)
      ? WrittenKind(.flag) : WrittenKind(.text)
  }

  /// The least or greatest of values, which are all of one kind.
  private mutating func greatest(
    _ name: String,
    _ given: [LuaExpression],
    _ kinds: [WrittenKind?]
  ) -> WrittenKind? {
    guard var kind = kinds.first ?? nil else { return nil }
    for (value, other) in zip(given, kinds).dropFirst() {
      guard let other else { return nil }
      guard kind.fits(other) else {
        mismatch(name, (given[0], kind), (value, other))
        return nil
      }
      if kind.isZero { kind = other }
    }
    return WrittenKind(kind.base)
  }

  /// `mul_div(a, b, c)` is of the kind that a and b have over c.
  private mutating func proportion(
    _ given: [LuaExpression],
    _ kinds: [WrittenKind?]
  ) -> WrittenKind? {
    guard given.count == 4 else { return nil }
    for (value, kind) in zip(given, kinds).prefix(3) {
      guard let kind, !kind.isOrdered || kind.base == .date || kind.base == .time else { continue }
      note(value.bytes, "mul_div takes numbers and amounts; \(shown(value)) is \(kind.words).")
      return nil
    }
    let bases = kinds.prefix(3).map { $0?.base }
    guard !bases.contains(nil) else { return nil }
    switch bases.prefix(2).count(where: { $0 == .money }) - (bases[2] == .money ? 1 : 0) {
    case 0: return WrittenKind(.number)
    case 1: return WrittenKind(.money)
    default: return nil
    }
  }

  /// What is handed to a word of the vocabulary.
  private mutating func check(_ word: Word, _ given: [LuaExpression], _ kinds: [WrittenKind?]) {
    for (argument, (value, kind)) in zip(word.arguments, zip(given, kinds)) {
      guard let due = WrittenKind(of: argument.kind), let kind, kind.base != .none,
        !due.fits(kind) && !(due.base == .texts && kind.base == .table)
      else { continue }
      if word.name == "date", given.count == 3 {
        let parts = kinds.compactMap { $0?.number.flatMap { Int($0) } }
        let day = parts.count == 3 ? Day(parts[0], parts[1], parts[2]) : nil
        note(
          value.bytes,
          "date takes the day as one text in quotes.",
          day.map { "Write date \"\($0)\"." }
            ?? "Write the day as in date \"2003-04-01\": year, month, day."
        )
        return
      }
      if let what = KnownMistakes.inQuotes[word.name], let number = kind.number {
        note(value.bytes, "\(word.name) takes \(what) in quotes.", "Write \"\(number)\".")
        continue
      }
      note(
        value.bytes,
        "\(word.name) takes \(due.words) here, and \(shown(value)) is \(kind.words).",
        due.written(kind).map { "Write \($0)." } ?? ""
      )
    }
  }

  /// An amount, day or time in quotes that is none: seen before a row first comes to it.
  private mutating func lookAtLiteral(
    _ word: Word,
    _ given: [LuaExpression],
    _ kinds: [WrittenKind?]
  ) {
    guard word.readsText, case .ofValues(let body) = word.body, given.count == 1,
      let text = kinds[0]?.text
    else { return }
    do throws(HostFault) {
      _ = try body(WordArguments(word: word.name, values: [.text(text)]))
    } catch {
      guard word.name == "date" else {
        return note(given[0].bytes, FaultInWords.sentence(error.message))
      }
      let day = WrittenDay(text)
      note(given[0].bytes, day.message + ".", FaultInWords.sentence(day.repair))
    }
  }

  // Parts of values that have none.

  mutating func kindOfMember(
    _ value: LuaExpression,
    _ whole: LuaExpression,
    _ name: String
  ) -> WrittenKind? {
    guard let kind = kind(whole), kind.base != .table, kind.base != .none else { return nil }
    if kind.base == .texts, !["length", "len", "size", "count"].contains(name) { return nil }
    note(
      value.bytes,
      "\(shown(whole)) is \(kind.words), which has no \(name).",
      repair(whole, kind, name)
    )
    return nil
  }

  mutating func kindOfMethod(
    _ value: LuaExpression,
    _ whole: LuaExpression,
    _ name: String,
    _ given: [LuaExpression]
  ) -> WrittenKind? {
    let kind = kind(whole)
    _ = kinds(given)
    guard let kind, kind.base != .table, kind.base != .none else { return nil }
    let rest = given.map { ", " + shown($0) }.joined()
    note(
      value.bytes,
      "\(shown(whole)) is \(kind.words), which has no \(name).",
      Word.names.contains(name)
        ? "Write \(name)(\(shown(whole))\(rest))." : repair(whole, kind, name)
    )
    return nil
  }

  private func repair(_ whole: LuaExpression, _ kind: WrittenKind, _ name: String) -> String {
    if ["length", "len", "size", "count"].contains(name), [.text, .texts].contains(kind.base) {
      return "Write #\(shown(whole))."
    }
    let word = name + "_of"
    return Word.names.contains(word) && [.date, .time].contains(kind.base)
      ? "Write \(word)(\(shown(whole)))." : ""
  }

  // Answers.

  /// Looks at what the rule's function returns.
  mutating func readAnswer(_ values: [LuaExpression]) {
    let kinds = kinds(values)
    guard let answers else { return }
    if answers.isCheck {
      guard let value = values.first, let kind = kinds[0], kind.base != .flag else { return }
      remark(
        value.bytes,
        "A check answers true or false, and \(shown(value)) is \(kind.words).",
        WrittenKind(.flag).written(kind).map { "Write \($0)." } ?? ""
      )
      return
    }
    for (answer, (value, kind)) in zip(answers.values, zip(values, kinds)) {
      guard answer.alternative == nil, let kind, kind.base != .none,
        let due = WrittenKind(of: answer.kind, choices: answer.choices)
      else { continue }
      checkAnswer(answer, due, value, kind)
    }
  }

  private mutating func remark(_ bytes: Range<Int>, _ message: String, _ repair: String) {
    remarks.append(Mistake(bytes: bytes, message: message, repair: repair))
  }

  private mutating func checkAnswer(
    _ answer: HookDescription.Answer,
    _ due: WrittenKind,
    _ value: LuaExpression,
    _ kind: WrittenKind
  ) {
    if let text = kind.text, due.base == .text, !due.choices.isEmpty, !due.choices.contains(text) {
      remark(
        value.bytes,
        Choices.message("The \(answer.name)", text, due.choices),
        Choices.repair(text, due.choices)
      )
      return
    }
    let isList = due.base == .texts && kind.base == .table
    guard !due.fits(kind), !isList, kind.base != .fraction || due.base != .number else { return }
    let amount = due.base == .money ? kind.asAmount : nil
    remark(
      value.bytes,
      "The \(answer.name) is \(due.words), and \(shown(value)) "
        + (amount.map { "alone is \($0)." } ?? "is \(kind.words)."),
      due.written(kind).map { "Write \($0)." } ?? ""
    )
  }
}
