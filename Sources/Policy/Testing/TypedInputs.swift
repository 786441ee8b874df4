internal import Findings

extension RuleSet {
  /// Values typed by a person, for `rules try` and the CSV fixtures of `rules test`.
  public struct TypedInputs: Sendable {
    /// The values by name of field or parameter.
    public var facts: [String: Fact]
    /// What could not be read.
    public var problems: [InputProblem]
  }

  /// Why a value typed by a person could not be read.
  public struct InputProblem: Sendable {
    /// The input's name, or the column's.
    public var input: String
    /// The reason, as a sentence.
    public var message: String
  }

  /// Reads inputs of a rule as a person types them: `exercise_price` as `0.95`, a date as
  /// `2003-02-28`; an empty text is blank.
  public func read(_ texts: [String: String], for rule: Rule) -> TypedInputs {
    var inputs = TypedInputs(facts: [:], problems: [])
    let fields = scope(of: rule.heading)?.fields.filter { !$0.name.isEmpty } ?? []
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do throws(FactReading.Problem) {
        if let parameter = rule.heading.parameters.first(where: { $0.name == name }) {
          inputs.facts[name] = try FactReading.read(text, as: parameter.type)
        } else if let field = fields.first(where: { $0.name == name }) {
          let fact = try FactReading.read(text, as: field.kind)
          inputs.facts[name] = fact
          if case .text(let word) = fact, !field.choices.isEmpty, !field.choices.contains(word) {
            let message = Choices.message(name, word, field.choices)
            inputs.problems.append(InputProblem(input: name, message: message))
          }
        } else {
          let known = fields.map(\.name) + rule.heading.parameters.map(\.name)
          let nearest = Nearest.question(name, among: known) ?? ""
          inputs.problems.append(
            InputProblem(input: name, message: "\(rule.id) knows no \(name). \(nearest)".trimmed)
          )
        }
      } catch {
        inputs.problems.append(
          InputProblem(input: name, message: "\(name) is \(text), not \(error.expected).")
        )
      }
    }
    return inputs
  }

  /// Reads a row of a fixture: its columns are inputs, `expect` and perhaps `name`.
  ///
  /// - Parameters:
  ///   - cells: the cells by column.
  ///   - rule: the rule that is tested.
  ///   - line: the row's line in the fixture.
  /// - Returns: the test, or nil with what is wrong.
  public func readTest(
    _ cells: [String: String],
    for rule: Rule,
    line: Int
  ) -> (test: RuleTest?, problems: [InputProblem]) {
    // A blank cell of a parameter leaves it at its default, as an inline test does that is silent.
    let parameters = Set(rule.heading.parameters.map(\.name))
    let given = cells.filter { name, text in
      name != "expect" && name != "name" && !(text.isEmpty && parameters.contains(name))
    }
    let inputs = read(given, for: rule)
    guard inputs.problems.isEmpty else { return (nil, inputs.problems) }
    guard let expectation = readExpectation(cells["expect"] ?? "", for: rule) else {
      let found = cells["expect"].map { "\"\($0)\"" } ?? "nothing"
      let message = "expect is \(found), which \(rule.id) never answers."
      return (nil, [InputProblem(input: "expect", message: message)])
    }
    let test = RuleTest(
      name: cells["name"] ?? "row \(line)",
      inputs: inputs.facts,
      expectation: expectation,
      line: line
    )
    return (test, [])
  }

  private func readExpectation(_ text: String, for rule: Rule) -> RuleTest.Expectation? {
    let word = text.trimmed.lowercased()
    if let outcome = Outcome(rawValue: word), outcome != .waived { return .outcome(outcome) }
    switch rule {
    case .check:
      let answer = try? FactReading.read(word, as: ValueKind.yesNo)
      guard case .flag(let passes)? = answer else { return nil }
      return .outcome(passes ? .pass : .fail)
    case .decision(let decision):
      return readAnswer(text, hook(decision.hook)?.description.answers ?? [])
    case .column(let column):
      return (try? FactReading.read(text, as: column.kind)).map { .answer([$0]) }
    case .settings: return nil
    }
  }

  /// The values of an answer, with `;` between them.
  private func readAnswer(
    _ text: String,
    _ answers: [HookDescription.Answer]
  ) -> RuleTest.Expectation? {
    let split = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let parts = answers.count == 1 ? [text] : split
    guard parts.count <= answers.count else { return nil }
    var facts: [Fact] = []
    for (index, answer) in answers.enumerated() {
      let part = index < parts.count ? parts[index] : ""
      let read = answer.kinds.lazy.compactMap { try? FactReading.read(part, as: $0) }
      guard var fact = read.first else { return nil }
      if fact == .blank, answer.kind == .text, !answer.mayBeLeftOut { fact = .text("") }
      facts.append(fact)
    }
    return .answer(facts)
  }
}
