// The answers of a hook by its inputs. A hook is asked for every option, or every tranche, and nearly
// always about inputs that it has answered before: there are few prices, roles, dates and types.

internal import Exchange

/// What one rule answered, by inputs.
final class DecisionMemory {
  /// A decision, and the number that tells it from every other of the runner's.
  struct Kept {
    let decision: Decision
    let number: Int
  }

  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.
  @safe @exclusivity(unchecked) private var memory = InputMemory<Kept>(most: 4096)
  /// The last decision for the same inputs by the facts of any day, as long as inputs keep their numbers.
  @safe @exclusivity(unchecked) private var onAnyDay: [RuleInputs: Kept] = [:]
  @safe @exclusivity(unchecked) private var timesForgotten = 0
  /// The row looked at last, and what was decided for it: a holder's options are mostly alike.
  @safe @exclusivity(unchecked) private var latest = LatestInputs()
  @safe @exclusivity(unchecked) private var last: Kept?
  /// Those that were recalled last; nil if they are of a kind that is not kept.
  @safe @exclusivity(unchecked) private var inputs: RuleInputs?

  /// What was decided for a row's fields by the facts of a day; nil if they are new, or not kept.
  func recall(
    _ fields: ContiguousArray<Int>,
    _ fact: (Int) -> Fact,
    factsOf day: Day?
  ) -> Kept? {
    inputs = nil
    guard fields.count <= InputMemory<Kept>.mostFields else { return nil }
    var isSame = latest.begin(fields.count, factsOf: day)
    for (place, field) in fields.enumerated() {
      // Read before the memory is looked at, so that nobody else can look at it meanwhile.
      let value = fact(field)
      if !latest.take(value, at: place) { isSame = false }
    }
    if isSame, let last { return last }
    last = nil
    var given = RuleInputs(factsOf: day)
    for fact in latest.facts {
      guard let number = memory.number(of: fact) else { return nil }
      given.add(number)
    }
    inputs = given
    last = memory.value(for: given)
    return last
  }

  /// Keeps a decision for the inputs recalled last.
  ///
  /// - Returns: its number, which is that of the same decision for the same inputs on another day if
  ///   there is one; nil if the inputs are of a kind that is not kept.
  func keep(_ decision: Decision, _ number: Int) -> Int? {
    guard let inputs else { return nil }
    var anyDay = inputs
    anyDay.day = nil
    let earlier = earlier(anyDay).flatMap { $0.decision == decision ? $0 : nil }
    let kept = earlier ?? Kept(decision: decision, number: number)
    memory.keep(kept, for: inputs)
    if memory.timesForgotten != timesForgotten { forgetAnyDay() }
    onAnyDay[anyDay] = kept
    last = kept
    return kept.number
  }

  private func earlier(_ inputs: RuleInputs) -> Kept? {
    if memory.timesForgotten != timesForgotten { forgetAnyDay() }
    return onAnyDay[inputs]
  }

  private func forgetAnyDay() {
    timesForgotten = memory.timesForgotten
    onAnyDay.removeAll(keepingCapacity: true)
  }
}

/// The values that a rule read of the row before.
private struct LatestInputs {
  private(set) var facts: ContiguousArray<Fact> = []
  private var day: Day?

  /// Begins the next row, which has so many; whether it can be the same as the one before.
  mutating func begin(_ count: Int, factsOf day: Day?) -> Bool {
    let isSame = self.day == day && facts.count == count
    self.day = day
    if facts.count != count { facts = ContiguousArray(repeating: .blank, count: count) }
    return isSame
  }

  /// Takes a value of the row; whether it is that of the row before.
  mutating func take(_ value: Fact, at place: Int) -> Bool {
    guard facts[place] != value else { return true }
    facts[place] = value
    return false
  }
}
