internal import Findings
internal import Lua

extension RuleReading {
  private static let parameterKeys: Set<String> = [
    "type", "default", "min", "max", "choices", "note",
  ]

  /// The rule's parameters, in order of name.
  mutating func readParameters() -> [Parameter] {
    namedTables("params", "type = \"days\", default = 20")
      .compactMap { readParameter($0.name, $0.table) }
  }

  private mutating func readParameter(_ name: String, _ table: LuaTable) -> Parameter? {
    let path = "params.\(name)"
    unknownKeys(table, at: path, known: RuleReading.parameterKeys)
    guard let type = readType(table, path) else { return nil }
    var parameter = Parameter(
      name: name,
      type: type,
      defaultValue: .blank,
      value: .blank,
      choices: readChoices(table, path, type),
      note: readNote(table, path)
    )
    parameter.minimum = readLimit(table, path, "min", type)
    parameter.maximum = readLimit(table, path, "max", type)
    guard let fact = readDefault(table, path, parameter) else { return nil }
    parameter.defaultValue = fact
    parameter.value = fact
    return parameter
  }

  mutating func readType(
    _ table: LuaTable,
    _ path: String,
    among types: [ParameterType] = ParameterType.allCases
  ) -> ParameterType? {
    let names = types.map(\.rawValue)
    guard case .text(let name)? = table.fields["type"] else {
      problem(path, "\(path) has no type.", "The types are: \(names.joined(separator: ", ")).")
      return nil
    }
    if let type = types.first(where: { $0.rawValue == name }) { return type }
    let known = ParameterType(rawValue: name) == nil ? "is not a type" : "is not a type of a column"
    problem("\(path).type", "\(name) \(known).", Nearest.repair(name, among: names))
    return nil
  }

  private mutating func readNote(_ table: LuaTable, _ path: String) -> String {
    switch table.fields["note"] {
    case nil: return ""
    case .text(let note): return note
    case let other?:
      problem("\(path).note", "\(path).note must be text in quotes, not \(other.words).")
      return ""
    }
  }

  mutating func readChoices(
    _ table: LuaTable,
    _ path: String,
    _ type: ParameterType
  ) -> [String] {
    guard let value = table.fields["choices"] else { return [] }
    guard case .texts(let choices)? = Fact(value, as: .texts), !choices.isEmpty else {
      problem("\(path).choices", "\(path).choices must be a list of texts in quotes.")
      return []
    }
    if type != .text, type != .texts {
      problem("\(path).choices", "\(path) is of type \(type.rawValue), which takes no choices.")
    }
    return choices
  }

  private mutating func readLimit(
    _ table: LuaTable,
    _ path: String,
    _ key: String,
    _ type: ParameterType
  ) -> Int64? {
    guard let value = table.fields[key] else { return nil }
    if type.kind.isOrdered, case .integer(let limit) = value { return limit }
    let due = type.kind.isOrdered ? type.kind.expectation : "left out for \(type.rawValue)"
    problem("\(path).\(key)", "\(path).\(key) must be \(due), not \(value.words).")
    return nil
  }

  private mutating func readDefault(
    _ table: LuaTable,
    _ path: String,
    _ parameter: Parameter
  ) -> Fact? {
    guard let value = table.fields["default"] else {
      problem(
        path,
        "\(path) has no default.",
        "Add default = ..., the value while nobody sets one."
      )
      return nil
    }
    guard let fact = Fact(value, as: parameter.type.kind), fact != .blank else {
      problem(
        "\(path).default",
        "\(path).default must be \(parameter.type.kind.expectation), not \(value.words)."
      )
      return nil
    }
    if let objection = parameter.objection(to: fact) {
      problem("\(path).default", "\(path).default is \(objection).", parameter.allowed)
    }
    return fact
  }
}

extension Parameter {
  /// Why the value is not allowed, as in "19, which is below the least allowed, 20"; nil if it is.
  func objection(to fact: Fact) -> String? {
    let text = fact.text(as: type.kind)
    switch fact {
    case .number(let number):
      if let minimum, number < minimum {
        return "\(text), which is below the least allowed, "
          + Fact.number(minimum).text(as: type.kind)
      }
      if let maximum, number > maximum {
        return "\(text), which is above the greatest allowed, "
          + Fact.number(maximum).text(as: type.kind)
      }
      return nil
    case .text(let clock) where type == .timeOfDay && FactReading.clock(clock) == nil:
      return "\(clock), which is no time of day such as 08:00"
    case .text(let choice): return objection(toChoices: [choice])
    case .texts(let texts): return objection(toChoices: texts)
    case .blank, .flag: return nil
    }
  }

  private func objection(toChoices texts: [String]) -> String? {
    guard !choices.isEmpty, let other = texts.first(where: { !choices.contains($0) }) else {
      return nil
    }
    return "\(other), which is not a choice"
  }
}
