internal import ArgumentParser
internal import Reports

/// `exchequer sheets [NAME]`.
struct SheetsCommand: ParsableCommand, ListedCommand {
  static let place = 110
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "List the sheets, or explain the columns of one."
  )

  @Argument(help: "A sheet, such as grants.")
  var name: String?

  @Flag(help: "The result sheets that `run` writes, with their columns.")
  var results = false

  @OptionGroup var colour: ColourOption

  func run() throws {
    if results { return Terminal.write(fitting: ResultSheetGuide(colour: colour.isOn).text) }
    let guide = SheetGuide(colour: colour.isOn)
    guard let name else { return Terminal.write(fitting: guide.overview) }
    guard let text = guide.columns(of: name) else {
      throw Refusal("There is no sheet \(name). `exchequer sheets` lists them.")
    }
    Terminal.write(fitting: text)
  }
}
