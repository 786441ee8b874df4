internal import ArgumentParser
internal import Offering
internal import Reports

/// `exchequer rules terms`.
struct RulesTermsCommand: ParsableCommand, ListedCommand {
  static let place = 15

  /// How the terms are printed.
  enum Format: String, AnswerFormat {
    case text, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "List every term in force, with its value, and whether anybody chose it.",
    discussion: """
      A term is the offer's own rule, a shipped rule of which policy.csv or --set sets something, or a shipped \
      rule as it comes: read the last before letters state them.

      exchequer rules terms --offer my-offer
      """
  )

  @OptionGroup var options: RuleSetOptions

  @Option(help: "How the terms are printed.")
  var format = Format.text

  @OptionGroup var colour: ColourOption

  func run() throws {
    let inForce = try options.load(in: format)
    let list = TermList(inForce.rules, asOf: inForce.asOf)
    switch format {
    case .text: Terminal.write(list.text(width: Terminal.width, colour: colour.isOn))
    case .csv: Terminal.write(list.csv)
    }
  }
}
