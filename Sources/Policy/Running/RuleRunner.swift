public import Exchange
internal import Lua

/// Runs the rules of a set: a Lua state with every rule loaded.
///
/// One a thread; it must not outlive a run.
public final class RuleRunner {
  /// The rules that it runs.
  public let rules: RuleSet
  let state: LuaState
  let factsDay: FactsDay
  /// A day of those whose questions it answers; nil if the rows themselves say.
  private let day: Day?
  let arguments = LuaArguments()
  let calls: RuleCalls
  private let bound: ContiguousArray<BoundRule>
  /// Which rules answer the hooks of the set, one hook's after the other's, and where those of each
  /// hook are.
  private let answering: ContiguousArray<Int>
  private let answeringHook: ContiguousArray<Range<Int>>
  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.
  @safe @exclusivity(unchecked) private var lastNumber: Int?
  @safe @exclusivity(unchecked) private var lastIndex: Int?
  @safe @exclusivity(unchecked) private var lastPassedOver: ContiguousArray<Int> = []
  /// In a state with kinds, the texts of the test being run that can only be one of a few words.
  private(set) var choices: TextChoices?
  /// How many answers rules have computed; those remembered are not computed again.
  @safe @exclusivity(unchecked) private var answersMade: Int

  /// Makes a state and loads every rule into it.
  public convenience init(_ rules: RuleSet, vocabulary: Vocabulary) throws(RuleFault) {
    try self.init(rules, vocabulary: vocabulary, inOrder: Array(rules.rules.indices))
  }

  /// Makes a state and loads the rules into it in an order of one's own, as their tests do; with
  /// `choices`, values refuse what is of another kind.
  convenience init(
    _ rules: RuleSet,
    vocabulary: Vocabulary,
    inOrder order: [Int],
    recording: Bool = false,
    choices: TextChoices? = nil
  ) throws(RuleFault) {
    let factsDay = FactsDay()
    let state: LuaState
    do throws(LuaFault) {
      state = try RuleState.open(rules.libraries, vocabulary, factsDay, choices: choices)
    } catch { throw RuleFault(error, rule: "", nil) }
    if recording { state.recordLines(true) }
    var functions = [LuaFunction?](repeating: nil, count: rules.rules.count)
    for index in order where rules.rules.indices.contains(index) {
      let heading = rules.rules[index].heading
      functions[index] = try RuleRunner.function(heading, state, kinds: choices != nil)
    }
    self.init(rules, state, functions, factsDay)
    self.choices = choices
  }

  /// Runs each file of the set in a state and gives the functions of its rules, in its order.
  static func functions(_ rules: RuleSet, _ state: LuaState) throws(RuleFault) -> [LuaFunction?] {
    var functions: [LuaFunction?] = []
    for rule in rules.rules { functions.append(try function(rule.heading, state)) }
    return functions
  }

  /// Takes over the state in which the rules were loaded.
  ///
  /// - Parameters:
  ///   - rules: the rules with their parameters.
  ///   - state: where their functions are.
  ///   - functions: one a rule, in the order of the set.
  ///   - factsDay: where the state's words look for the day whose facts a question is judged by.
  ///   - day: a day of those whose questions it answers; nil if the rows themselves say.
  ///   - answers: the number of its first answer, where several runners count theirs together.
  init(
    _ rules: RuleSet,
    _ state: LuaState,
    _ functions: [LuaFunction?],
    _ factsDay: FactsDay,
    on day: Day? = nil,
    countingFrom answers: Int = 0
  ) {
    self.rules = rules
    self.state = state
    self.factsDay = factsDay
    self.day = day
    answersMade = answers
    calls = RuleCalls(rules.rules.map(\.heading), functions, on: day)
    bound = ContiguousArray(zip(rules.rules, functions).map { BoundRule($0.heading, $1, on: day) })
    answering = ContiguousArray(rules.hooks.flatMap(\.indices))
    var first = 0
    answeringHook = ContiguousArray(
      rules.hooks.map { hook in
        defer { first += hook.indices.count }
        return first..<first + hook.indices.count
      }
    )
  }

  /// The number of the last decision: the same only for the same answer of one rule to the same
  /// inputs; nil if the inputs are of a kind that is not compared.
  public var answerNumber: Int? { lastNumber }
  /// Of the last decision: where the rule that was asked stands in the set, whatever came of it.
  public var decidingIndex: Int? { lastIndex }
  /// Of the last decision or column: where the rules stand that were not about the row.
  public var passedOver: ContiguousArray<Int> { lastPassedOver }
  /// Whether there are any of these.
  public var hasPassedOver: Bool { !lastPassedOver.isEmpty }

  /// The fields of the scope of the rule at that place of the set, as it names them.
  func scopeFields(of index: Int) -> [String: BoundRule.PlacedField] {
    bound[index].scopeFields { rules.scope(of: rules.rules[index].heading) }
  }

  /// The function of the rule at that place of the set.
  func function(_ index: Int) -> LuaFunction? {
    bound.indices.contains(index) ? bound[index].function : nil
  }

  /// The lines of every file that did not run since the state was made, if it records them.
  func missedLines() -> [TestReport.MissedLines] {
    let libraries = rules.libraries.values.map(\.file).sorted()
    return (rules.rules.map(\.heading.file) + libraries).compactMap { file in
      guard let lines = state.coveredLines(of: file), !lines.missed.isEmpty else { return nil }
      return TestReport.MissedLines(file: file, lines: lines.missed)
    }
  }

  /// The function that the file's table has; nil for settings and bands.
  private static func function(
    _ heading: RuleHeading,
    _ state: LuaState,
    kinds: Bool = false
  ) throws(RuleFault) -> LuaFunction? {
    let text = heading.source.textBytes
    do throws(LuaFault) {
      let value = try state.run(kinds ? EqualityCalls.of(text) : text, file: heading.file)
      guard case .table(let table) = value else { return nil }
      return table.function
    } catch { throw RuleFault(error, rule: heading.id, heading.source) }
  }

  /// Asks a check about one row.
  ///
  /// - Parameters:
  ///   - rule: a check of the runner's set.
  ///   - scope: the scope that the row belongs to, which must be the one that the rule was loaded for.
  ///   - facts: the day whose facts the row is judged by: prices of later days are not known; nil
  ///     where all are.
  ///   - tells: whether a failure is put into words; where only the outcome counts, it need not be.
  ///   - fact: the value of the scope's field at a position; asked only for what the rule reads.
  /// - Returns: how it ended; an ordinary error of the rule is the outcome `error`.
  /// - Throws: if the run must end (exit 2): a budget used up, a shared value changed.
  public func evaluate(
    _ rule: CheckRule,
    in scope: ScopeIdentity,
    factsOf facts: Day? = nil,
    tells: Bool = true,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Evaluation {
    factsDay.day = facts
    let call = try call(rule.index, rule.heading, scope)
    // By pattern: levels are texts, and `==` would compare these.
    if case .off = rule.level { return Evaluation(.notApplicable) }
    if !call.isAlwaysAsked {
      switch bound[rule.index].concern(fact) {
      case .concerned: break
      case .notConcerned: return Evaluation(.notApplicable)
      case .blank(let name): return notEvaluated(rule, name, fact)
      }
    }
    return try bound[rule.index].evaluation(factsDay, fact) { () throws(RuleFault) in
      try evaluate(rule, call, in: calls, tells: tells, fact)
    }
  }

  /// The rule at a place of the set, if it is the one that the caller has and is about rows of that
  /// scope.
  @inline(__always)
  func call(
    _ index: Int,
    _ heading: RuleHeading,
    _ scope: ScopeIdentity
  ) throws(RuleFault) -> RuleCall {
    guard let call = calls[index], call.heading == heading.identity || isNamesake(index, heading)
    else { throw RuleFault(notLoaded: heading) }
    guard call.scope == scope else { throw RuleFault(heading, askedIn: scope) }
    return call
  }

  /// Whether the rule there has that heading's id, as it has after settings changed the heading.
  @inline(never)
  private func isNamesake(_ index: Int, _ heading: RuleHeading) -> Bool {
    bound[index].id == heading.id
  }

  /// Asks a hook about one row.
  ///
  /// - Parameters:
  ///   - hook: a hook of the runner's set.
  ///   - scope: the scope that the row belongs to, which must be the hook's.
  ///   - facts: the day whose facts the row is judged by: prices of later days are not known; nil
  ///     where all are.
  ///   - fact: the value of the scope's field at a position.
  /// - Returns: the answer, its values as many and of the kinds that the hook asks for; what they
  ///   must be besides (a business day, say) the caller checks.
  /// - Throws: no rule answers, two do, the answer is not of the hook's kind, or the rule fails; the run
  ///   must end (exit 2) unless the fault is of the row alone.
  public func decide(
    _ hook: HookRules,
    in scope: ScopeIdentity,
    factsOf facts: Day? = nil,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Decision {
    guard let index = hookIndex(hook.name) else { throw RuleFault(unanswered: hook, on: day) }
    return try decide(hookAt: index, in: scope, factsOf: facts, fact)
  }

  /// Where a hook stands in the set, for asking it row after row; nil if it is not there.
  public func hookIndex(_ name: String) -> Int? { rules.hooks.firstIndex { $0.name == name } }

  /// Asks the hook at a place of the set about one row, as `decide(_:in:factsOf:_:)` does.
  public func decide(
    hookAt place: Int,
    in scope: ScopeIdentity,
    factsOf facts: Day? = nil,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Decision {
    factsDay.day = facts
    lastIndex = nil
    lastNumber = nil
    if !lastPassedOver.isEmpty { lastPassedOver = [] }
    let found: Asked
    switch try asked(at: place, in: scope, fact) {
    case .blank(let decision): return decision
    case .rule(let asked): found = asked
    }
    let bound = bound[found.index]
    if let kept = bound.remembered(fact, factsOf: facts) {
      lastNumber = kept.number
      return kept.decision
    }
    let hook = rules.hooks[place]
    let decision = try decide(
      hook.rules[found.number],
      hook.description.answers,
      bound,
      found.call,
      in: calls,
      fact
    )
    answersMade &+= 1
    lastNumber = bound.remember(decision, answersMade)
    return decision
  }

  /// The rule that a hook asks about a row: where it stands in the set and among the hook's.
  private typealias Asked = (call: RuleCall, index: Int, number: Int)

  /// Which rule is about a row.
  private enum Concern {
    case rule(Asked)
    /// Nobody can say.
    case blank(Decision)
  }

  /// The one rule of a hook that is about a row.
  @inline(__always)
  private func asked(
    at place: Int,
    in scope: ScopeIdentity,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Concern {
    guard answeringHook.indices.contains(place) else {
      throw RuleFault(rule: "", message: "There is no such hook.")
    }
    var found: Asked?
    let rulesOfHook = answeringHook[place]
    for position in rulesOfHook {
      let (index, number) = (answering[position], position - rulesOfHook.lowerBound)
      guard let call = calls[index] else { continue }
      guard call.scope == scope else {
        throw RuleFault(rules.hooks[place].rules[number].heading, askedIn: scope)
      }
      if !call.isAlwaysAsked {
        switch bound[index].concern(fact) {
        case .concerned: break
        case .notConcerned:
          lastPassedOver.append(index)
          continue
        case .blank(let name):
          lastIndex = index
          return .blank(.notEvaluated(rule: bound[index].id, blank: name))
        }
      }
      if let found {
        let hook = rules.hooks[place]
        throw RuleFault(hook.rules[found.number], hook.rules[number], bothAnswer: hook)
      }
      found = (call, index, number)
    }
    guard let found else { throw RuleFault(unanswered: rules.hooks[place], on: day) }
    lastIndex = found.index
    return .rule(found)
  }

  /// Computes a further column's value for one row.
  ///
  /// - Parameters:
  ///   - rule: a column of the runner's set.
  ///   - scope: the scope that the row belongs to.
  ///   - facts: the last day whose prices are known; nil where all are.
  ///   - fact: the value of the scope's field at a position.
  /// - Returns: the value; blank if the rule is not about the row or an input is blank.
  /// - Throws: if the run must end (exit 2): the rule fails or the value is not of the column's
  ///   kind.
  public func value(
    _ rule: ColumnRule,
    in scope: ScopeIdentity,
    factsOf facts: Day? = nil,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Fact {
    factsDay.day = facts
    let call = try call(rule.index, rule.heading, scope)
    let bound = bound[rule.index]
    lastPassedOver = []
    if !call.isAlwaysAsked {
      let concern = bound.concern(fact)
      if concern == .notConcerned { lastPassedOver.append(rule.index) }
      guard concern == .concerned else { return .blank }
    }
    return try value(rule, bound, call, in: calls, fact)
  }
}

extension LuaTable {
  /// The function that a rule's table has; nil for settings and bands.
  var function: LuaFunction? {
    for key in ["check", "value"] {
      if case .function(let function)? = fields[key] { return function }
    }
    return nil
  }
}
