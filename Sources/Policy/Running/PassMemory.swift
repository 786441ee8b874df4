/// The inputs with which a check passes, so that a slow one is not asked again: one that calls words or
/// goes through a list, such as whether a jurisdiction is among those excluded.
///
/// A check that looked at the offer's calendar or prices is not kept: it would have to be heard again.
final class PassMemory {
  private static let most = 256

  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.

  /// Nil once the check has shown that its inputs hardly ever recur.
  @safe @exclusivity(unchecked) private var memory: InputMemory<Bool>? = InputMemory(most: most)
  /// Those that were looked for last; nil if they are of a kind that is not kept.
  @safe @exclusivity(unchecked) private var inputs: RuleInputs?

  /// Whether it is known that the check passes with a row's fields.
  func knows(_ fields: ContiguousArray<Int>, _ fact: (Int) -> Fact) -> Bool {
    inputs = nil
    guard memory != nil else { return false }
    var given = RuleInputs(factsOf: nil)
    for field in fields {
      let fact = fact(field)
      guard let number = memory?.number(of: fact) else { return false }
      given.add(number)
    }
    inputs = given
    return memory?.value(for: given) ?? false
  }

  /// Notes that the check passes with the inputs looked for last.
  func notePass() {
    guard let inputs else { return }
    if let count = memory?.count, count >= Self.most { return memory = nil }
    memory?.keep(true, for: inputs)
  }

  /// Notes that the check looked at the offer: it is always asked from now on.
  func giveUp() { memory = nil }
}
