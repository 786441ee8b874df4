public import Findings
internal import Lua

/// Runs the tests of a set of rules (`rules test`).
public struct RuleTesting {
  private let rules: RuleSet
  private let vocabulary: Vocabulary
  /// Every test with its rule, in order.
  private let cases: [(rule: Rule, test: RuleTest)]

  /// Makes ready to test.
  ///
  /// - Parameters:
  ///   - rules: the set; parameters count at their default, whatever is in force.
  ///   - fixtures: further tests by rule id, such as those of `rules/tests/NAME.csv`.
  ///   - isMeant: which rules are tested.
  ///   - vocabulary: what `is_business_day`, `closing_price` and their like answer.
  public init(
    _ rules: RuleSet,
    fixtures: [String: [RuleTest]] = [:],
    of isMeant: (Rule) -> Bool = { _ in true },
    vocabulary: Vocabulary = Vocabulary()
  ) {
    self.rules = rules
    self.vocabulary = vocabulary
    cases = rules.rules.filter(isMeant).flatMap { rule in
      (rule.heading.tests + (fixtures[rule.id] ?? [])).map { (rule, $0) }
    }
  }

  /// Runs every test forwards, backwards and shuffled, each time in a fresh state, and once with
  /// values that know their kind.
  ///
  /// - Parameter seed: what the shuffling begins with; the same seed gives the same order.
  /// - Returns: what was found; a rule that has to be stopped fails its test.
  /// - Throws: if a rule file that was loaded before cannot be loaded again.
  public func run(seed: UInt64 = 1) throws(RuleFault) -> TestReport {
    var generator = SplitMix(state: seed)
    let forwards = Array(cases.indices)
    let first = try answers(inOrder: forwards, recording: true)
    let second = try answers(inOrder: forwards.reversed(), recording: false)
    let third = try answers(inOrder: forwards.shuffled(using: &generator), recording: false)
    let dependent = forwards.filter {
      first.answers[$0] != second.answers[$0] || first.answers[$0] != third.answers[$0]
    }
    return TestReport(
      results: forwards.map { result(cases[$0], first.answers[$0]) },
      problems: rules.rules.flatMap(lacking) + dependent.map { orderMatters(cases[$0]) }
        + (try mixedKinds(first.answers)),
      missedLines: first.missed
    )
  }

  /// Runs every test as the rows of an offer are asked, and with values that know their kind.
  ///
  /// - Returns: a warning for each that the rule does not pass, or that takes values of different kinds
  ///   for each other, at the test.
  /// - Throws: if a rule file that was loaded before cannot be loaded again.
  public func warnings() throws(RuleFault) -> [Finding] {
    guard !cases.isEmpty else { return [] }
    let order = Array(cases.indices)
    let found = try answers(inOrder: order, recording: false).answers
    let mixed = try mixedKinds(found).map { finding in
      var warning = finding
      warning.severity = .warning
      return warning
    }
    return order.compactMap { number in
      let result = result(cases[number], found[number])
      guard !result.passed else { return nil }
      return Finding(
        .warning,
        .rule,
        of: cases[number].rule,
        at: Place(sheet: result.file, line: result.line),
        "\(result.rule) does not pass its test \"\(result.name)\": \(result.message)",
        repair: "Correct the rule, or what the test expects; `exchequer rules test` runs the tests."
      )
    } + mixed
  }

  private func answers(
    inOrder order: [Int],
    recording: Bool,
    kinds: Bool = false
  ) throws(RuleFault) -> (answers: [TestAnswer?], missed: [TestReport.MissedLines]) {
    var ruleOrder: [Int] = []
    for number in order {
      let index = rules.index(of: cases[number].rule.id)
      if let index, ruleOrder.last != index, !ruleOrder.contains(index) { ruleOrder.append(index) }
    }
    ruleOrder += rules.rules.indices.filter { !ruleOrder.contains($0) }
    let runner = try RuleRunner(
      rules,
      vocabulary: vocabulary,
      inOrder: ruleOrder,
      recording: recording,
      choices: kinds ? TextChoices() : nil
    )
    var answers = [TestAnswer?](repeating: nil, count: cases.count)
    for number in order {
      answers[number] = runner.answer(to: cases[number].test, of: cases[number].rule)
    }
    return (answers, recording ? runner.missedLines() : [])
  }

  /// Runs every test twice, the second time with values that know their kind.
  ///
  /// - Returns: an error for each test that takes values of different kinds for each other, at the test.
  /// - Throws: if a rule file that was loaded before cannot be loaded again.
  public func mixedKinds() throws(RuleFault) -> [Finding] {
    try mixedKinds(try answers(inOrder: Array(cases.indices), recording: false).answers)
  }

  /// What the tests come to where amounts, dates and times know what they are, and refuse a bare
  /// number: a finding for each test that ends otherwise (`rules.md`).
  private func mixedKinds(_ plain: [TestAnswer?]) throws(RuleFault) -> [Finding] {
    guard !cases.isEmpty else { return [] }
    let order = Array(cases.indices)
    let kinds = try answers(inOrder: order, recording: false, kinds: true).answers
    return order.compactMap { number in
      guard let answer = kinds[number], answer != plain[number] else { return nil }
      return MixedKinds.finding(cases[number].rule, cases[number].test, answer)
    }
  }

  private func result(_ one: (rule: Rule, test: RuleTest), _ answer: TestAnswer?)
    -> TestReport.Result
  {
    let message = answer.flatMap { TestWords(rules, one.rule).complaint(one.test, $0) }
    return TestReport.Result(
      rule: one.rule.id,
      file: one.test.file ?? one.rule.heading.file,
      name: one.test.name,
      line: one.test.line,
      passed: message == nil,
      message: message ?? ""
    )
  }

  /// What is due: a test that passes and, for a check, one that fails.
  private func lacking(_ rule: Rule) -> [Finding] {
    if case .settings = rule { return [] }
    let expectations = cases.filter { $0.rule.id == rule.id }.map(\.test.expectation)
    var findings: [Finding] = []
    if case .check = rule {
      if !expectations.contains(.outcome(.pass)) {
        findings.append(problem(rule, "The rule has no test that passes.", "expect = true"))
      }
      if !expectations.contains(.outcome(.fail)) {
        findings.append(problem(rule, "The rule has no test that fails.", "expect = false"))
      }
    } else if !expectations.contains(where: { if case .answer = $0 { true } else { false } }) {
      findings.append(problem(rule, "The rule has no test.", "expect = ANSWER"))
    }
    return findings
  }

  private func problem(_ rule: Rule, _ message: String, _ expectation: String) -> Finding {
    let heading = rule.heading
    return Finding(
      .error,
      .rule,
      of: rule,
      at: Place(sheet: heading.file, line: heading.outline.line("tests") ?? 1),
      message,
      repair: "Add { name = \"...\", INPUTS, \(expectation) }, to tests."
    )
  }

  private func orderMatters(_ one: (rule: Rule, test: RuleTest)) -> Finding {
    Finding(
      .error,
      .rule,
      of: one.rule,
      at: Place(sheet: one.test.file ?? one.rule.heading.file, line: one.test.line),
      "The test \"\(one.test.name)\" ends otherwise when the tests run in another order.",
      repair: "An answer may depend on nothing but the inputs."
    )
  }
}

/// A small generator of numbers that look random and are the same for the same seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
