/// The last part of the book: what a rule can read, answer and say.
struct Reference {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  func blocks() -> [BookBlock] {
    var blocks: [BookBlock] = [
      .heading(level: 1, "On which days a rule answers"), .paragraph(Effective.explanation),
      .heading(level: 1, "What a rule can read"),
    ]
    for scope in rules.scopes {
      blocks.append(.heading(level: 2, "Scope \(scope.name)"))
      if !scope.meaning.isEmpty { blocks.append(.paragraph(scope.meaning)) }
      blocks.append(.paragraph(scope.refusal.sentence))
      blocks.append(
        .table(
          header: ["field", "kind", "meaning"],
          rows: scope.fields.map { [$0.name, $0.kind.rawValue, meaning(of: $0, in: scope)] }
        )
      )
    }
    blocks += [.heading(level: 1, "What a rule can answer"), hooks]
    return blocks + [.heading(level: 1, "What a rule can say"), words]
  }

  private func meaning(of field: Field, in scope: ScopeDescription) -> String {
    guard !scope.checksCanRead(field) else { return field.meaning }
    return "\(field.meaning); made in \(field.madeIn.inWords), so only advisory checks read it"
  }

  private var hooks: BookBlock {
    .table(
      header: ["hook", "scope", "asks", "answer", "answered by"],
      rows: rules.hooks.map { hook in
        [
          hook.name, hook.description.scope, hook.description.meaning,
          hook.description.answers.map(\.inWords).joined(separator: "; "),
          hook.rules.map(\.id).joined(separator: ", "),
        ]
      }
    )
  }

  private var words: BookBlock {
    let hosted = Word.all.map { word in
      [word.name, "(" + word.arguments.map(\.name).joined(separator: ", ") + ")", word.meaning]
    }
    let basic = Word.basic.map { [$0.name, $0.signature, $0.meaning] }
    return .table(header: ["word", "takes", "gives"], rows: hosted + basic)
  }
}

extension HookDescription.Answer {
  /// The value for the book: `old, a whole number`.
  var inWords: String {
    let choices = choices.isEmpty ? "" : " (\(choices.joined(separator: ", ")))"
    return "\(name), \(expectation)\(choices)" + (mayBeLeftOut ? ", or nothing" : "")
  }
}
