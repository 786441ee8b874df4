internal import Exchange
internal import Lua

/// How one rule is called: plain numbers only, so that asking it row after row counts no references.
struct RuleCall {
  /// Where one argument comes from.
  struct Slot {
    enum Source {
      /// The whole number itself.
      case number
      /// The constant at that place of `RuleCalls.constants`.
      case constant
      /// The scope's field at that position, which must not be blank.
      case field
      /// The scope's field at that position, `nil` where it is blank.
      case optionalField
    }

    var source: Source
    var value: Int64
    /// What a whole number there means.
    var kind: LuaKind
  }

  /// Which heading it is of.
  let heading: ObjectIdentifier
  /// The scope that its fields are positions of.
  let scope: ScopeIdentity
  /// The function; nil for settings and bands.
  let entry: LuaEntry?
  /// Its arguments, in `RuleCalls.slots`.
  let slots: Range<Int>
  /// Whether it is about every row.
  let isAlwaysAsked: Bool
}

/// The calls of all rules of a set, in its order.
struct RuleCalls {
  private var calls: ContiguousArray<RuleCall> = []
  private var slots: ContiguousArray<RuleCall.Slot> = []
  private var constants: ContiguousArray<LuaValue> = []

  init(_ headings: [RuleHeading], _ functions: [LuaFunction?], on day: Day? = nil) {
    for (heading, function) in zip(headings, functions) {
      let first = slots.count
      for input in heading.inputs { slots.append(slot(input, heading)) }
      calls.append(
        RuleCall(
          heading: heading.identity,
          scope: heading.scopeIdentity,
          entry: function?.entry,
          slots: first..<slots.count,
          isAlwaysAsked: heading.when.isEmpty
            && (heading.effective.map { day.map($0.contains) ?? false } ?? true)
        )
      )
    }
  }

  private mutating func slot(_ input: RuleInput, _ heading: RuleHeading) -> RuleCall.Slot {
    switch input.source {
    case .field(let index):
      return .init(
        source: input.isOptional ? .optionalField : .field,
        value: Int64(index),
        kind: input.kind.luaKind
      )
    case .parameter(let index):
      let value = heading.parameters[index].value.luaValue
      if case .integer(let number) = value {
        return .init(source: .number, value: number, kind: input.kind.luaKind)
      }
      constants.append(value)
      return .init(source: .constant, value: Int64(constants.count - 1), kind: .plain)
    }
  }

  /// The call of the rule at a place of the set; nil if there is none.
  @inline(__always)
  subscript(_ index: Int) -> RuleCall? { calls.indices.contains(index) ? calls[index] : nil }

  /// Writes a row's arguments; returns the number of the input that is blank and must not be.
  @inline(__always)
  func fill(_ arguments: LuaArguments, _ call: RuleCall, _ fact: (Int) -> Fact) -> Int? {
    arguments.removeAll()
    return add(to: arguments, call, fact)
  }

  /// Writes a row's arguments behind those of others; returns the number of the input that is blank and must
  /// not be.
  @inline(__always)
  func add(to arguments: LuaArguments, _ call: RuleCall, _ fact: (Int) -> Fact) -> Int? {
    for number in call.slots {
      let slot = slots[number]
      switch slot.source {
      case .number: arguments.append(slot.value, slot.kind)
      case .constant: arguments.append(constants[Int(slot.value)])
      case .field, .optionalField:
        guard append(fact(Int(slot.value)), to: arguments, slot) else {
          return number - call.slots.lowerBound
        }
      }
    }
    return nil
  }

  @inline(__always)
  private func append(
    _ fact: Fact,
    to arguments: LuaArguments,
    _ slot: RuleCall.Slot
  ) -> Bool {
    switch fact {
    case .number(let value): arguments.append(value, slot.kind)
    case .flag(let flag): arguments.append(flag)
    case .text(let text): arguments.append(text)
    case .blank:
      guard case .optionalField = slot.source else { return false }
      arguments.appendNone()
    case let other: arguments.append(other.luaValue)
    }
    return true
  }
}

extension ValueKind {
  /// The kind as a state with kinds knows it.
  var luaKind: LuaKind {
    switch self {
    case .money: .money
    case .date: .date
    case .time: .time
    case .count, .number, .decimal, .yesNo, .text, .texts: .plain
    }
  }
}
