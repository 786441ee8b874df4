internal import ArgumentParser
internal import Reports

/// `exchequer codes [CODE]`.
struct CodesCommand: ParsableCommand, ListedCommand {
  static let place = 130
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "The codes of findings about sheets, and what each means."
  )

  @Argument(help: "A code such as cell.date_serial, or a family such as cell.")
  var code: String?

  @Option(help: "Whether text is coloured.")
  var color = ColourChoice.auto

  func run() throws {
    let guide = CodeGuide(colour: color.isOn, width: Terminal.width)
    guard let code else { return Terminal.write(guide.overview) }
    if let text = guide.text(of: code) { return Terminal.write(text) }
    let near = guide.near(code).prefix(5)
    throw Refusal(
      "There is no code \(code). "
        + (near.isEmpty
          ? "`exchequer codes` lists them; a rule's name is explained by `exchequer rules list`."
          : "Close to it: \(near.joined(separator: ", ")).")
    )
  }
}
