internal import Findings
internal import Lua

extension RuleReading {
  /// The tests written in the file; `answers` is what the hook is answered, nil for a check.
  mutating func readTests(
    _ scope: ScopeDescription,
    _ parameters: [Parameter],
    answers: [HookDescription.Answer]?
  ) -> [RuleTest] {
    guard let table = subtable("tests") else { return [] }
    unknownKeys(table, at: "tests", known: [])
    return table.elements.enumerated().compactMap { index, element in
      readTest(element, number: index + 1, scope, parameters, answers: answers)
    }
  }

  private mutating func readTest(
    _ value: LuaValue,
    number: Int,
    _ scope: ScopeDescription,
    _ parameters: [Parameter],
    answers: [HookDescription.Answer]?
  ) -> RuleTest? {
    let path = "tests[\(number)]"
    guard case .table(let table) = value, table.elements.isEmpty else {
      problem(
        path,
        "Each test must be a table such as { name = \"one left out\", expect = false }."
      )
      return nil
    }
    var given = table.fields.filter { !["name", "expect", "inputs", "prices"].contains($0.key) }
    // A field called `name` or `expect` can only be given here.
    if case .table(let further)? = table.fields["inputs"] {
      given.merge(further.fields) { first, _ in first }
    }
    var inputs: [String: Fact] = [:]
    for (key, value) in given.sorted(by: { $0.key < $1.key }) {
      inputs[key] = readTestInput(key, value, path, scope, parameters)
    }
    var name = "test \(number)"
    if case .text(let text)? = table.fields["name"] { name = text }
    guard let expectation = readExpectation(table, path, answers: answers) else { return nil }
    var test = RuleTest(
      name: name,
      inputs: inputs,
      expectation: expectation,
      line: outline.line(path)
    )
    test.prices = table.fields["prices"].flatMap { readPrices($0, "\(path).prices") }
    return test
  }

  private mutating func readTestInput(
    _ key: String,
    _ value: LuaValue,
    _ path: String,
    _ scope: ScopeDescription,
    _ parameters: [Parameter]
  ) -> Fact? {
    let kind =
      parameters.first { $0.name == key }?.type.kind
      ?? scope.fields.first { $0.name == key }?.kind
    guard let kind else {
      if isDeclared(key) { return nil }
      if key == "row" {
        noteRow(scope)
        return nil
      }
      let known = scope.names + parameters.map(\.name)
      problem(
        "\(path).\(key)",
        "A test gives \(key), which is neither a field of the scope \(scope.name) nor one of the "
          + "params.",
        Nearest.name(to: key, among: known).map { "Did you mean \($0)?" } ?? ""
      )
      return nil
    }
    if let fact = Fact(value, as: kind) { return fact }
    problem(
      "\(path).\(key)",
      "A test gives \(key) as \(value.words), which is not \(kind.expectation)."
    )
    return nil
  }

  private mutating func readExpectation(
    _ table: LuaTable,
    _ path: String,
    answers: [HookDescription.Answer]?
  ) -> RuleTest.Expectation? {
    let value = table.fields["expect"] ?? .none
    if case .text(let word) = value, let outcome = Outcome(rawValue: word),
      [.notApplicable, .notEvaluated, .error].contains(outcome)
    {
      return .outcome(outcome)
    }
    guard let answers else {
      if case .flag(let passes) = value { return .outcome(passes ? .pass : .fail) }
      problem(
        path,
        "The test expects \(value.words).",
        "Write expect = true or expect = false (or \"not_applicable\", \"not_evaluated\")."
      )
      return nil
    }
    return readAnswer(value, answers, "\(path).expect").map { .answer($0) }
  }

  /// The values of an answer written in a test or a band: one value, or several in braces.
  mutating func readAnswer(
    _ value: LuaValue,
    _ answers: [HookDescription.Answer],
    _ path: String
  ) -> [Fact]? {
    var values = [value]
    let isList = answers.first?.kind == .texts
    if case .table(let table) = value, !isList, table.fields.isEmpty { values = table.elements }
    do throws(AnswerReading.Problem) {
      return try AnswerReading.read(values, answers)
    } catch {
      problem(path, "\(path.hasSuffix("expect") ? "expect" : "value") \(error.message).")
      return nil
    }
  }
}
