internal import Exchange
internal import Lua

/// A rule in one Lua state, with what is rarely needed to ask it and what it remembers; `RuleCall`
/// has what each row needs.
final class BoundRule {
  let id: String
  let function: LuaFunction?
  private let conditions: [Condition]
  private let effective: Effective?
  private let asOfIndex: Int?
  /// Whether the rule is in effect on the days that its runner answers for; nil if these are not
  /// known and the row's `as_of` says.
  private let isInEffect: Bool?
  /// The positions of the fields that it reads.
  private let fields: ContiguousArray<Int>
  private let memory = DecisionMemory()
  /// With what inputs it passes; nil of a rule that runs straight through, which answers sooner than a
  /// memory.
  private let passes: PassMemory?

  /// - Parameters:
  ///   - heading: what the rule's file says of itself.
  ///   - function: its function; nil for settings and bands.
  ///   - day: a day of those that the runner answers for; nil if they are not known.
  init(_ heading: RuleHeading, _ function: LuaFunction?, on day: Day? = nil) {
    id = heading.id
    self.function = function
    conditions = heading.when
    effective = heading.effective
    isInEffect = day.map { heading.effective?.contains($0) ?? true }
    asOfIndex = heading.asOfIndex
    fields = ContiguousArray(
      heading.inputs.compactMap { if case .field(let index) = $0.source { index } else { nil } }
    )
    let isSlow = function.map { !$0.isStraight } ?? false
    passes = isSlow && fields.count <= InputMemory<Bool>.mostFields ? PassMemory() : nil
  }

  /// A field of a scope: its position, and the kind of its values.
  typealias PlacedField = (index: Int, kind: ValueKind)

  // Unchecked: what runs while it changes knows nothing of this object.

  /// The fields of the rule's scope as it names them; made once something is told of it.
  @safe @exclusivity(unchecked) private var scopeFields: [String: PlacedField]?

  /// The fields of the rule's scope by name, put together once.
  func scopeFields(_ make: () -> ScopeDescription?) -> [String: PlacedField] {
    if let scopeFields { return scopeFields }
    let fields = make()?.fields ?? []
    let named = Dictionary(
      fields.enumerated().filter { !$1.name.isEmpty }.map { ($1.name, ($0, $1.kind)) },
      uniquingKeysWith: { first, _ in first }
    )
    scopeFields = named
    return named
  }

  /// Whether a rule is about a row.
  enum Concern: Equatable {
    case concerned
    case notConcerned
    /// Nobody can say: the field of that name, which its `when` asks for, is blank.
    case blank(String)
  }

  /// Whether the rule is about a row: its conditions and its days.
  ///
  /// A row that fails one condition is not concerned, whatever the others would say.
  func concern(_ fact: (Int) -> Fact) -> Concern {
    var blank: String?
    for condition in conditions {
      let value = fact(condition.index)
      if condition.isMet(by: value) { continue }
      guard value == .blank, !condition.isOptional else { return .notConcerned }
      blank = blank ?? condition.field
    }
    guard isEffective(fact) else { return .notConcerned }
    return blank.map(Concern.blank) ?? .concerned
  }

  private func isEffective(_ fact: (Int) -> Fact) -> Bool {
    if let isInEffect { return isInEffect }
    guard let effective else { return true }
    guard let asOfIndex, case .number(let number) = fact(asOfIndex), let day = Day(number: number)
    else { return false }
    return effective.contains(day)
  }

  /// The decision for a row's inputs by the facts of a day, if it was made before: an answer depends on
  /// nothing else.
  func remembered(_ fact: (Int) -> Fact, factsOf day: Day?) -> DecisionMemory.Kept? {
    memory.recall(fields, fact, factsOf: day)
  }

  /// Keeps the decision for the inputs that `remembered` was asked about last, and gives its number;
  /// nil if they are of a kind that is not kept.
  func remember(_ decision: Decision, _ number: Int) -> Int? { memory.keep(decision, number) }

  /// How a check ends for a row that it is about: a pass that is known, or what asking it comes to.
  @inline(__always)
  func evaluation(
    _ factsDay: FactsDay,
    _ fact: (Int) -> Fact,
    asking ask: () throws(RuleFault) -> Evaluation
  ) throws(RuleFault) -> Evaluation {
    guard let passes else { return try ask() }
    if passes.knows(fields, fact) { return Evaluation(.pass) }
    factsDay.isOfferRead = false
    let evaluation = try ask()
    if factsDay.isOfferRead {
      passes.giveUp()
    } else if case .pass = evaluation.outcome {
      passes.notePass()
    }
    return evaluation
  }
}
