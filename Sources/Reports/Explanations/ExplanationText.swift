internal import Exchange
internal import Findings
public import Offering
internal import Sheets
internal import Policy

/// An explanation for people: a paragraph a step, at most 100 columns wide.
public struct ExplanationText {
  private let style: TextStyle
  private let company: String

  /// Text with or without colour; what the Offer of another company than this says is not cited.
  public init(colour: Bool, company: String = "") {
    style = TextStyle(colour: colour)
    self.company = company
  }

  /// The explanation of what was asked about.
  ///
  /// - Parameters:
  ///   - explanation: what was found about the holder.
  ///   - subject: what was asked about.
  ///   - figures: the figures of the results about it, with where each comes from.
  ///   - summary: the short answer, which stands first.
  /// - Returns: the text, lines broken.
  public func text(
    of explanation: Explanation,
    about subject: ExplanationSubject,
    figures: [Figure] = [],
    summary: ExplanationSummary? = nil
  ) -> String {
    let short = summary.map { $0.sentences + $0.held }?.flatMap {
      ExplanationLines.paragraph($0, indent: 2, further: 4)
    }
    let heading =
      subject.kind == .holder
      ? "\(explanation.holderID)  \(explanation.name)"
      : "\(subject.kind.rawValue) \(subject.id) of \(explanation.holderID), \(explanation.name)"
    let steps = explanation.steps(about: subject)
    let usual = Self.usualPolicy(steps.flatMap(\.rules))
    let policy = usual.map { Self.policy($0) + "\n" } ?? ""
    let told = FiguresText(figures: figures, style: style).text
    return style.bold(VisibleText.of(heading)) + "\n"
      + (short ?? []).map { VisibleText.of($0) + "\n" }.joined() + policy + "\n"
      + steps.map { text($0, usual) }.joined(separator: "\n")
      + (told.isEmpty ? "" : "\n" + told)
  }

  /// A date of the offer or its ledger: what rules were asked about the offer, and the figures.
  public func text(
    ofOffer subject: ExplanationSubject,
    records: [RuleRecord],
    figures: [Figure]
  ) -> String {
    let asked = records.filter {
      $0.identity == "offer" && !($0.hook.isEmpty && subject.kind == .date)
    }
    let usual = Self.usualPolicy(asked)
    let lines = asked.flatMap { rule($0, usual) }
    return style.bold(VisibleText.of("\(subject.kind.rawValue) \(subject.id)")) + "\n"
      + (usual.map { Self.policy($0) + "\n" } ?? "") + "\n"
      + (lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n\n")
      + FiguresText(figures: figures, style: style).text
  }

  /// The day whose policy most of the rules answer by; nil where the policy is one throughout.
  private static func usualPolicy(_ records: [RuleRecord]) -> Day? {
    let days = records.filter { $0.outcome != .notApplicable }.compactMap(\.policyDay)
    let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func policy(_ day: Day) -> String {
    "  Rules answer by the policy of \(day), unless another day is named."
  }

  private func text(_ step: ExplanationStep, _ usual: Day?) -> String {
    var lines = [heading(step)]
    lines += ExplanationLines.wrapped(step.facts.map(value), indent: 2)
    lines += step.rules.flatMap { rule($0, usual) }
    for table in step.tables { lines += ExplanationTableText(table).lines.map { "  " + $0 } }
    if !step.result.isEmpty {
      lines += ExplanationLines.paragraph("=> " + step.result, indent: 2, further: 5).map(
        style.bold
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ step: ExplanationStep) -> String {
    let place = step.place.map { place in
      place.column == nil ? "  \(place.sheet) row \(place.cell)" : "  \(place.address)"
    }
    return step.time + "  " + style.bold(VisibleText.of(step.title)) + style.faint(place ?? "")
  }

  private func rule(_ record: RuleRecord, _ usual: Day?) -> [String] {
    // A rule that is not about the row would only be noise: there is one for every other kind.
    guard record.outcome != .notApplicable else { return [] }
    let word = ExplanationWords.outcome(record)
    let name = word.padded(to: 9) + " " + VisibleText.of(record.rule)
    let day = record.policyDay.flatMap { $0 == usual ? nil : ["by the policy of \($0)"] } ?? []
    let inputs = record.seen.map(value) + record.words.compactMap(price) + day
    guard let outcome = record.outcome else {
      let answer = record.message.isEmpty ? "nothing" : record.message
      return ExplanationLines.wrapped(["\(name): \(answer)"] + inputs, indent: 2, further: 12)
    }
    guard outcome != .pass else {
      return ExplanationLines.wrapped([name] + inputs, indent: 2, further: 12)
    }
    var lines = [
      "  " + name + (record.waivedBy.isEmpty ? "" : ", by \(VisibleText.of(record.waivedBy))")
    ]
    // The rule as it was asked, whatever was adopted since.
    if let heading = record.heading {
      let citation = heading.cited(inOfferOf: company)
      let title = heading.title + (citation.isEmpty ? "" : " (\(citation))")
      lines += ExplanationLines.paragraph("The rule: \(title)", indent: 12, further: 12)
    }
    lines += ExplanationLines.paragraph("It says: \(record.message)", indent: 12, further: 12)
    return lines + ExplanationLines.wrapped(inputs, indent: 12)
  }

  /// A price that the rule asked for; nil of what it learned of the calendar.
  private func price(_ word: SeenWord) -> String? {
    guard let address = word.address, let answer = word.heard.answer else { return nil }
    let isAmount = word.heard.prices?.column != .date
    let text = isAmount ? "$" + Thousands.marked(in: answer) : answer
    return "\(word.heard.call) \(text) (\(address)\(word.isProvisional ? ", provisional" : ""))"
  }

  private func value(_ seen: SeenValue) -> String {
    var text = ExplanationWords.value(seen.fact, as: seen.kind)
    // A line's percentage is in hundredths of a percent.
    if seen.name == "percent", case .number(let part) = seen.fact {
      text = Readable.shortPercent(part, of: 10_000)
    }
    return "\(seen.name) \(text)" + (seen.cell.map { " (\($0.address))" } ?? "")
  }
}

/// Words of an explanation.
enum ExplanationWords {
  /// How a rule ended, or that it answered.
  static func outcome(_ record: RuleRecord) -> String {
    switch record.outcome {
    case nil: "answered"
    case .pass: "passed"
    case .fail: "FAILED"
    case .waived: "waived"
    case .notApplicable: "not asked"
    case .notEvaluated: "BLANK"
    case .error: "ERROR"
    }
  }

  /// A value with its thousands set off, money with its dollar.
  static func value(_ fact: Fact, as kind: ValueKind) -> String {
    guard case .number = fact else {
      if case .text(let text) = fact, text.contains(" ") { return "\"\(text)\"" }
      if case .text("") = fact { return "\"\"" }
      return fact.text(as: kind)
    }
    switch kind {
    case .count: return Thousands.marked(in: fact.text(as: kind))
    case .money: return "$" + Thousands.marked(in: fact.text(as: kind))
    default: return fact.text(as: kind)
    }
  }
}
