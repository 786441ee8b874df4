internal import Exchange
internal import Lua

/// A rule in one Lua state: its function, and a buffer of arguments in which the parameters stand
/// already, so that a row only fills in the fields.
struct BoundRule {
  /// A field among the arguments.
  struct Slot {
    var argument: Int
    var field: Int
    var isOptional: Bool
  }

  let id: String
  let function: LuaFunction?
  var arguments: [LuaValue]
  let slots: [Slot]

  init(_ heading: RuleHeading, _ function: LuaFunction?) {
    id = heading.id
    self.function = function
    var slots: [Slot] = []
    arguments = heading.inputs.enumerated().map { position, input in
      switch input.source {
      case .parameter(let index): return heading.parameters[index].value.luaValue
      case .field(let index):
        slots.append(Slot(argument: position, field: index, isOptional: input.isOptional))
        return .none
      }
    }
    self.slots = slots
  }

  /// Fills in a row's fields; returns the number of the argument that is blank and must not be.
  mutating func fill(_ fact: (Int) -> Fact) -> Int? {
    for slot in slots {
      let value = fact(slot.field).luaValue
      if value == .none, !slot.isOptional { return slot.argument }
      arguments[slot.argument] = value
    }
    return nil
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
