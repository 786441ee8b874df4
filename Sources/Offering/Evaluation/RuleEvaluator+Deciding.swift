internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

// Which of the cells that a failing check read made it fail.
extension RuleEvaluator {
  /// The cell of the input that decided: the first that stands in a cell and without which the check would
  /// have passed, had it been another value that the rule was given, or the other of yes and no.
  ///
  /// `tender.agrees` compares four pairs of cells, and its finding has to point at the pair that differs.
  /// A cell that is filled in is looked at before one that is blank. Where no single input decides, it
  /// is the first that stands in a cell.
  func decidingCell<Subject>(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    _ runner: RuleRunner,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    factsOf day: Day?
  ) -> CellReference? {
    let usual = place(of: rule.heading, scope, subject, blank: evaluation.blank)
    guard evaluation.outcome == .fail, evaluation.blank == nil else { return usual }
    let facts = rule.heading.inputFacts { scope.fact($0, of: subject) }
    let inputs = Array(rule.heading.inputs.enumerated())
    let filled = inputs.filter { facts[$0.offset].fact != .blank }
    for (place, input) in filled + inputs.filter({ facts[$0.offset].fact == .blank }) {
      guard case .field(let index) = input.source, let cell = scope.fields[index].place(subject)
      else { continue }
      let others = Self.others(than: facts[place], among: facts)
      let decides = others.contains { other in
        let without = try? runner.evaluate(
          rule,
          in: scope.identity,
          factsOf: day,
          tells: false
        ) {
          $0 == index ? other : scope.fact($0, of: subject)
        }
        return without?.outcome == .pass
      }
      if decides { return cell }
    }
    return usual
  }

  /// The values to try in place of one: the other of yes and no, else those of its kind that the rule was
  /// given and the numbers beside these and itself; of counts also none and one, of days also that behind
  /// a weekend and a holiday.
  ///
  /// A blank cell might have been filled in.
  private static func others(than fact: NamedFact, among facts: [NamedFact]) -> [Fact] {
    if case .flag(let flag) = fact.fact { return [.flag(!flag)] }
    var others = facts.filter { $0.kind == fact.kind && $0.fact != fact.fact && $0.fact != .blank }
      .map(\.fact)
    for case .texts(let texts) in facts.map(\.fact) where fact.kind == .text {
      others += texts.map(Fact.text)
    }
    // A rule may ask for less or for more than another of its values.
    for case .number(let number) in others + [fact.fact] {
      others += [.number(number &- 1), .number(number &+ 1)].filter { $0 != fact.fact }
      if fact.kind == .date { others.append(.number(number &+ 4)) }
    }
    if fact.kind == .count { others += [.number(0), .number(1)].filter { $0 != fact.fact } }
    return others.isEmpty && fact.fact == .blank ? filledIn(fact.kind) : others
  }

  /// A value that a blank cell might have had.
  private static func filledIn(_ kind: ValueKind) -> [Fact] {
    switch kind {
    case .text: [.text("given")]
    case .date: [.number(12_000)]
    default: []
    }
  }
}
