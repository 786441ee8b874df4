internal import ArgumentParser
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules docs`.
struct RulesDocsCommand: ParsableCommand, ListedCommand {
  static let place = 30
  /// How the book is written.
  enum Format: String, AnswerFormat {
    case markdown, html
  }

  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Document every rule: what it says, reads and answers, with examples.",
    discussion: "It is made of the rule files themselves. To keep it: rules docs > rules.md"
  )

  @OptionGroup var options: RuleSetOptions

  @Option(help: "How it is written.")
  var format = Format.markdown

  func run() throws {
    let inForce = try options.load(in: format)
    let rules = inForce.rules
    let hashes = Dictionary(
      rules.rules.map { ($0.id, Fingerprint.of($0.heading.source.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
    let appendix = RuleBook.Appendix(
      hashes: hashes,
      waivers: inForce.waivers,
      policyDays: inForce.policyDays
    )
    let blocks = RuleBook(rules, appendix: appendix).blocks()
    switch format {
    case .markdown: Terminal.write(blocks.markdown)
    case .html: Terminal.write(BookPage(title: "The rules", body: blocks.html).text)
    }
  }
}
