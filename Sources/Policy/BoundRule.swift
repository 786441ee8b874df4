internal import Exchange
internal import Lua

/// A rule in one Lua state, laid out for being asked row after row: a class, because a copy of what
/// it holds would cost more than the call.
final class BoundRule {
  /// Where one argument comes from.
  struct Slot {
    enum Source {
      /// The constant at `index`.
      case constant
      /// The scope's field at `index`, which must not be blank.
      case field
      /// The scope's field at `index`, `nil` where it is blank.
      case optionalField
    }

    var source: Source
    var index: Int
  }

  let id: String
  let function: LuaFunction?
  /// What calls the function.
  let entry: LuaEntry?
  private let heading: RuleHeading
  private let slots: ContiguousArray<Slot>
  private let constants: [LuaValue]
  private let conditions: [Condition]
  private let effective: Effective?
  private let asOfIndex: Int?
  private let isAlwaysAsked: Bool
  private var memory = DecisionMemory()

  init(_ heading: RuleHeading, _ function: LuaFunction?) {
    id = heading.id
    self.function = function
    entry = function?.entry
    self.heading = heading
    var constants: [LuaValue] = []
    slots = ContiguousArray(
      heading.inputs.map { input in
        switch input.source {
        case .parameter(let index):
          constants.append(heading.parameters[index].value.luaValue)
          return Slot(source: .constant, index: constants.count - 1)
        case .field(let index):
          return Slot(source: input.isOptional ? .optionalField : .field, index: index)
        }
      }
    )
    self.constants = constants
    conditions = heading.when
    effective = heading.effective
    asOfIndex = heading.asOfIndex
    isAlwaysAsked = heading.when.isEmpty && heading.effective == nil
  }

  /// Whether it is of the rule that a caller has.
  @inline(__always)
  func isOf(_ other: RuleHeading) -> Bool { heading.isIdentical(to: other) || id == other.id }

  /// Whether the rule is about a row: its conditions and its days.
  @inline(__always)
  func isAbout(_ fact: (Int) -> Fact) -> Bool { isAlwaysAsked || meetsConditions(fact) }

  private func meetsConditions(_ fact: (Int) -> Fact) -> Bool {
    for condition in conditions where !condition.isMet(by: fact(condition.index)) { return false }
    guard let effective else { return true }
    guard let asOfIndex, case .number(let number) = fact(asOfIndex), let day = Day(number: number)
    else { return false }
    return effective.contains(day)
  }

  /// The decision for this row's inputs, if it was made before: an answer depends on nothing else.
  func remembered(_ fact: (Int) -> Fact) -> DecisionMemory.Kept? {
    memory.begin()
    for slot in slots where slot.source != .constant { memory.take(fact(slot.index)) }
    return memory.kept
  }

  /// Keeps the decision for the inputs that `remembered` was asked about last; false if they are of
  /// a kind that is not kept.
  func remember(_ decision: Decision, _ number: Int) -> Bool { memory.keep(decision, number) }

  /// Writes a row's arguments; returns the number of the input that is blank and must not be.
  @inline(__always)
  func fill(_ arguments: LuaArguments, _ fact: (Int) -> Fact) -> Int? {
    arguments.removeAll()
    for number in slots.indices {
      let slot = slots[number]
      guard slot.source != .constant else {
        arguments.append(constants[slot.index])
        continue
      }
      switch fact(slot.index) {
      case .number(let value): arguments.append(value)
      case .flag(let flag): arguments.append(flag)
      case .text(let text): arguments.append(text)
      case .blank:
        guard slot.source == .optionalField else { return number }
        arguments.appendNone()
      case let other: arguments.append(other.luaValue)
      }
    }
    return nil
  }
}
