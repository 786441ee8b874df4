internal import Exchange

/// The book of rules (`rules docs`), made of the rules themselves.
public struct RuleBook {
  /// The day whose policy answers what a rule is asked.
  public struct Answering: Sendable {
    /// As words, with what the rule was then if it is something else now.
    public let words: String
    /// The title of the rule as it was then.
    public let title: String

    /// Makes it.
    public init(words: String, title: String) {
      (self.words, self.title) = (words, title)
    }
  }

  /// What the rules do not know of themselves.
  public struct Appendix: Sendable {
    /// The SHA-256 of each rule's file, by id.
    public var hashes: [String: String]
    /// The waivers in force, as sentences, by rule id.
    public var waivers: [String: [String]]
    /// The day whose policy answers what each rule is asked, by rule id.
    public var policyDays: [String: Answering]

    /// Makes an appendix.
    public init(
      hashes: [String: String] = [:],
      waivers: [String: [String]] = [:],
      policyDays: [String: Answering] = [:]
    ) {
      self.hashes = hashes
      self.waivers = waivers
      self.policyDays = policyDays
    }
  }

  private let rules: RuleSet
  private let appendix: Appendix

  /// Makes ready to write the book of a set.
  public init(_ rules: RuleSet, appendix: Appendix = Appendix()) {
    self.rules = rules
    self.appendix = appendix
  }

  /// The book: the rules in their order, then what a rule can read, answer and say.
  public func blocks() -> [BookBlock] {
    [.heading(level: 1, "The rules"), overview]
      + rules.rules.flatMap(chapter)
      + Reference(rules).blocks()
  }

  private var overview: BookBlock {
    .table(
      header: ["rule", "scope", "level", "title"],
      rows: rules.rules.map { [$0.id, $0.heading.scope, level(of: $0), title(of: $0.heading)] }
    )
  }

  /// What holds is what held when the rule was asked, whatever was adopted since.
  private func title(of heading: RuleHeading) -> String {
    appendix.policyDays[heading.id]?.title ?? heading.title
  }

  private func level(of rule: Rule) -> String {
    switch rule {
    case .check(let check):
      check.level == check.defaultLevel
        ? check.level.rawValue
        : "\(check.level.rawValue) (default \(check.defaultLevel.rawValue))"
    case .decision(let decision): decision.isOff ? "off" : "answers \(decision.hook)"
    case .settings: "settings"
    case .column(let column): "column \(column.column) of \(column.sheet).csv"
    }
  }

  private func chapter(_ rule: Rule) -> [BookBlock] {
    let heading = rule.heading
    var blocks: [BookBlock] = [
      .heading(level: 2, heading.id), .paragraph(sentence(title(of: heading))),
    ]
    if !heading.note.isEmpty { blocks.append(.paragraph(heading.note)) }
    blocks.append(.table(header: ["", ""], rows: facts(rule)))
    if !heading.parameters.isEmpty { blocks.append(parameters(heading)) }
    if case .decision(let decision) = rule, let bands = decision.bands {
      blocks.append(table(of: bands, decision))
    }
    if !heading.tests.isEmpty { blocks += [.paragraph("Examples:"), examples(rule)] }
    return blocks
  }

  private func facts(_ rule: Rule) -> [[String]] {
    let heading = rule.heading
    var rows = [
      ["source", heading.citation], ["file", heading.file], ["scope", heading.scope],
      ["level", level(of: rule)],
    ]
    if case .check(let check) = rule { rows.append(["message", check.message.text]) }
    let fields = heading.inputs.filter { if case .field = $0.source { true } else { false } }
    if !fields.isEmpty {
      rows.append(["reads", fields.map(\.inWords).joined(separator: ", ")])
    }
    for condition in heading.when { rows.append(["only where", condition.inWords]) }
    if let effective = heading.effective {
      rows.append(["in effect", effective.inWords])
    } else if !heading.source.isShipped {
      rows.append(["in effect", "on every day, since it has no `effective`"])
    }
    if case .check(let check) = rule, let scope = rules.scope(of: heading) {
      let isWarning = check.level == .advisory
      rows.append(["refusal", isWarning ? "none: it only warns" : scope.refusal.words])
    }
    if let day = appendix.policyDays[heading.id] { rows.append(["policy of", day.words]) }
    for waiver in appendix.waivers[heading.id] ?? [] { rows.append(["waived", waiver]) }
    if let hash = appendix.hashes[heading.id] { rows.append(["SHA-256", hash]) }
    return rows
  }

  private func parameters(_ heading: RuleHeading) -> BookBlock {
    .table(
      header: ["parameter", "type", "default", "in force", "allowed", "meaning"],
      rows: heading.parameters.map { parameter in
        let kind = parameter.type.kind
        return [
          parameter.name, parameter.type.rawValue, parameter.defaultValue.text(as: kind),
          parameter.value.text(as: kind), parameter.allowedInTable, parameter.note,
        ]
      }
    )
  }

  private func table(of bands: Bands, _ rule: DecisionRule) -> BookBlock {
    let answers = rules.hook(rule.hook)?.description.answers ?? []
    let kind = bands.input.kind
    return .table(
      header: ["\(bands.input.name) from", "below"] + answers.map(\.name),
      rows: bands.rows.map { row in
        [row.from, row.below].map { $0.map { Fact.number($0).text(as: kind) } ?? "" }
          + zip(row.answer, answers).map { $0.text(as: $1.kind) }
      }
    )
  }

  private func examples(_ rule: Rule) -> BookBlock {
    let words = TestWords(rules, rule)
    let fields = rules.scope(of: rule.heading)?.fields ?? []
    let kinds = Dictionary(
      fields.map { ($0.name, $0.kind) } + rule.heading.parameters.map { ($0.name, $0.type.kind) },
      uniquingKeysWith: { $1 }
    )
    return .table(
      header: ["example", "given", "expected"],
      rows: rule.heading.tests.map { test in
        let given =
          test.inputs.sorted { $0.key < $1.key }
          .map { "\($0.key) = \($0.value.text(as: kinds[$0.key] ?? .text))" }
          + (test.prices?.days ?? []).map(\.words)
        return [test.name, given.joined(separator: ", "), words.words(test.expectation)]
      }
    )
  }

  private func sentence(_ text: String) -> String {
    text.isEmpty || text.hasSuffix(".") ? text : text + "."
  }
}

extension MarketPrices.TradingDay {
  /// The prices of the day as the book of the rules shows them: `close of 2003-10-03 = 1.25`.
  fileprivate var words: String {
    let prices = [("close", Optional(close)), ("high", high), ("low", low)]
    return prices.compactMap { name, price in price.map { "\(name) of \(day) = \($0)" } }
      .joined(separator: ", ")
  }
}
