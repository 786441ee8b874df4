internal import Exchange
internal import Lua

/// A rule in one Lua state: its function, and where each of its arguments comes from.
struct BoundRule {
  /// Where one argument comes from.
  enum Slot {
    /// A parameter, the same for every row.
    case constant(LuaValue)
    /// The field at that position of the scope, which must not be blank.
    case field(Int)
    /// The field at that position, `nil` where it is blank.
    case optionalField(Int)
  }

  let id: String
  let function: LuaFunction?
  let slots: [Slot]

  init(_ heading: RuleHeading, _ function: LuaFunction?) {
    id = heading.id
    self.function = function
    slots = heading.inputs.map { input in
      switch input.source {
      case .parameter(let index): .constant(heading.parameters[index].value.luaValue)
      case .field(let index): input.isOptional ? .optionalField(index) : .field(index)
      }
    }
  }

  /// Writes a row's arguments; returns the number of the input that is blank and must not be.
  func fill(_ arguments: LuaArguments, _ fact: (Int) -> Fact) -> Int? {
    arguments.removeAll()
    for number in slots.indices {
      switch slots[number] {
      case .constant(let value): arguments.append(value)
      case .optionalField(let index): arguments.append(fact(index))
      case .field(let index):
        let value = fact(index)
        if case .blank = value { return number }
        arguments.append(value)
      }
    }
    return nil
  }
}

extension LuaArguments {
  /// Adds a fact as a rule sees it.
  fileprivate func append(_ fact: Fact) {
    switch fact {
    case .blank: appendNone()
    case .number(let number): append(number)
    case .flag(let flag): append(flag)
    case .text(let text): append(text)
    case .texts, .record: append(fact.luaValue)
    }
  }
}

extension RuleHeading {
  /// Whether the rule is about a row: its conditions and its days.
  func isAbout(_ fact: (Int) -> Fact) -> Bool {
    for condition in when where !condition.isMet(by: fact(condition.index)) { return false }
    guard let effective, let asOfIndex else { return true }
    guard case .number(let number) = fact(asOfIndex), let day = Day(number: number) else {
      return false
    }
    return effective.contains(day)
  }
}
