internal import ArgumentParser
internal import Offering
internal import Policy
internal import Reports

/// `exchequer codes [CODE]`.
struct CodesCommand: ParsableCommand, ListedCommand {
  static let place = 130
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "List the codes of findings, or explain one."
  )

  @Argument(
    help: "A code such as cell.date_serial, a family such as cell, or a rule's id.",
    completion: .code
  )
  var code: String?

  @Option(help: "How the codes are printed.")
  var format = TextOrJSON.text

  @OptionGroup var chosen: RuleSetOptions

  @OptionGroup var colour: ColourOption

  func run() throws {
    let guide = CodeGuide(colour: colour.isOn, width: Terminal.width)
    // A misspelt --set is told whatever is asked.
    let rules = try chosen.isGiven ? chosen.load(in: format).rules : nil
    switch format {
    case .json:
      if let bytes = CodesJSON.bytes(of: code) { return Terminal.write(bytes) }
    case .text:
      if let text = code.map({ guide.text(of: $0) }) ?? guide.overview {
        return Terminal.write(fitting: text)
      }
    }
    let code = code ?? ""
    if let rule = try (rules ?? chosen.load(in: format).rules).rule(code) {
      switch format {
      case .json: return Terminal.write(CodesJSON.bytes(of: rule))
      case .text: return Terminal.write(fitting: guide.text(of: rule))
      }
    }
    let near = guide.near(code).prefix(5)
    throw Refusal(
      "There is no code \(code). "
        + (near.isEmpty
          ? "`exchequer codes` lists them, and `exchequer rules list` the rules."
          : "Close to it: \(near.joined(separator: ", ")).")
    )
  }
}
