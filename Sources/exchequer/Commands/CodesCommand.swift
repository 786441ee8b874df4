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

  @Argument(help: "A code such as cell.date_serial, a family such as cell, or a rule's id.")
  var code: String?

  @OptionGroup var chosen: RuleSetOptions

  @OptionGroup var colour: ColourOption

  func run() throws {
    let guide = CodeGuide(colour: colour.isOn, width: Terminal.width)
    guard let code else { return Terminal.write(fitting: guide.overview) }
    if let text = guide.text(of: code) { return Terminal.write(fitting: text) }
    if let rule = try chosen.load().rules.rule(code) {
      return Terminal.write(fitting: guide.text(of: rule))
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
