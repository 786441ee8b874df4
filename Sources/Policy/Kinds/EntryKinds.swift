/// The values that a rule's table gives directly, in `when`, `bands`, `params` and `tests`: each of the
/// kind that is due at its place.
struct EntryKinds {
  let heading: RuleHeading
  let scope: ScopeDescription?
  /// What a decision answers; none for a check.
  let answers: [HookDescription.Answer]
  /// What the bands are over.
  let bands: RuleInput?

  /// The kind due at a place of the rule's table, such as `when.exercise_price.from`; nil if it may be
  /// any or is looked at elsewhere.
  func due(_ path: [String]) -> WrittenKind? {
    guard let first = path.first else { return nil }
    let rest = Array(path.dropFirst())
    switch first {
    case "when": return rest.first.flatMap(field)
    case "params": return parameterPart(rest)
    case "effective": return WrittenKind(.date)
    case "tests": return rest.count > 1 ? testPart(Array(rest.dropFirst())) : nil
    case "bands": return rest.count > 1 ? bandPart(Array(rest.dropFirst())) : nil
    default: return nil
    }
  }

  private func parameterPart(_ path: [String]) -> WrittenKind? {
    guard path.count == 2, ["default", "min", "max"].contains(path[1]),
      let parameter = heading.parameters.first(where: { $0.name == path[0] })
    else { return nil }
    return WrittenKind(of: parameter.type.kind)
  }

  private func testPart(_ path: [String]) -> WrittenKind? {
    switch path.first {
    case "expect": return answer(path)
    case "inputs": return path.count > 1 ? field(path[1]) : nil
    case "prices": return path.last == "date" ? WrittenKind(.date) : WrittenKind(.money)
    case "name": return nil
    case let name?: return field(name)
    case nil: return nil
    }
  }

  private func bandPart(_ path: [String]) -> WrittenKind? {
    switch path.first {
    case "from", "below": return bands.flatMap { WrittenKind(of: $0.kind) }
    case "value": return answer(path)
    default: return nil
    }
  }

  /// The kind of an answer, the first or the one whose number stands last in the path.
  private func answer(_ path: [String]) -> WrittenKind? {
    let index = path.count > 1 ? (Int(path[1]) ?? 1) - 1 : 0
    guard answers.indices.contains(index), answers[index].alternative == nil else { return nil }
    return WrittenKind(of: answers[index].kind, choices: answers[index].choices)
  }

  private func field(_ name: String) -> WrittenKind? { heading.kind(of: name, in: scope) }
}

extension RuleHeading {
  /// The kind of a name that the rule can read: a parameter, an input, or a field of the scope.
  func kind(of name: String, in scope: ScopeDescription?) -> WrittenKind? {
    if let parameter = self.parameters.first(where: { $0.name == name }) {
      return WrittenKind(of: parameter.type.kind, choices: parameter.choices)
    }
    if let field = scope?.fields.first(where: { $0.name == name }) {
      return WrittenKind(of: field.kind, choices: field.choices)
    }
    return self.inputs.first { $0.name == name }.flatMap { WrittenKind(of: $0.kind) }
  }
}

extension KindReading {
  /// Looks at every value that stands directly in a table, at its place in it.
  mutating func look(at entries: [LuaTableEntry], _ kinds: EntryKinds, path: [String] = []) {
    var number = 0
    for entry in entries {
      if entry.name == nil { number += 1 }
      let inner = path + [entry.name ?? String(number)]
      if case .table(let entries) = entry.value.bare.form {
        look(at: entries, kinds, path: inner)
      } else if let due = kinds.due(inner) {
        look(at: entry.value, inner, due)
      }
    }
  }

  private mutating func look(at value: LuaExpression, _ path: [String], _ due: WrittenKind) {
    var quiet = self  // what is wrong within the value is told where the file itself is read
    guard let found = quiet.kind(value), found.base != .none else { return }
    if let text = found.text, due.base == .text || due.base == .texts, !due.choices.isEmpty,
      !due.choices.contains(text), !["when", "params"].contains(path.first)
    {
      note(
        value.bytes,
        Choices.message(EntryName.of(path), text, due.choices),
        Choices.repair(text, due.choices)
      )
      return
    }
    // A value that is not a number has words of its own, where the table is read.
    guard due.isOrdered, found.isOrdered, found.base != .fraction, !due.fits(found) else { return }
    let amount = due.base == .money ? found.asAmount : nil
    if path.count == 3, path[0] == "params", path[2] != "default" { wrongLimits.insert(path[1]) }
    note(
      value.bytes,
      "\(EntryName.of(path)) must be \(due.words), and \(shown(value)) "
        + (amount.map { "alone is \($0)." } ?? "is \(found.words)."),
      due.written(found).map { "Write \($0)." } ?? ""
    )
  }
}

/// A place in a rule's table as people find it: `when.exercise_price.from`, `tests[2].role`.
enum EntryName {
  static func of(_ path: [String]) -> String {
    path.reduce("") { name, part in
      let isNumber = part.allSatisfy(\.isNumber)
      return name.isEmpty ? part : isNumber ? "\(name)[\(part)]" : "\(name).\(part)"
    }
  }
}
