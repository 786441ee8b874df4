internal import Findings

extension RuleLoading {
  /// Notes rules whose inputs are bound to other fields than those that their files name.
  ///
  /// No rule file can bring this about; a fault of the program's own could, and would hand a rule
  /// the wrong values without a word.
  mutating func checkBindings() {
    for rule in rules where !isBoundAsNamed(rule.heading) {
      findings.append(
        Finding(
          .error,
          .rule,
          of: rule,
          at: Place(sheet: rule.heading.file, line: rule.heading.outline.line("scope")),
          "The rule \(rule.id) was bound to other fields than those it names.",
          repair: "This is a fault of the program; please report it."
        )
      )
    }
  }

  private func isBoundAsNamed(_ heading: RuleHeading) -> Bool {
    guard let scope = scopes.scope(of: heading) else { return heading.inputs.isEmpty }
    func isField(_ index: Int, _ name: String) -> Bool {
      scope.fields.indices.contains(index) && scope.fields[index].name == name
    }
    return heading.scopeIdentity == scope.identity
      && heading.when.allSatisfy { isField($0.index, $0.field) }
      && heading.inputs.allSatisfy { input in
        switch input.source {
        case .field(let index): isField(index, input.name)
        case .parameter(let index):
          heading.parameters.indices.contains(index)
            && heading.parameters[index].name == input.name
        }
      }
  }
}
