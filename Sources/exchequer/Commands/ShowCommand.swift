internal import ArgumentParser
internal import Reports
internal import Sheets

/// `exchequer show FILE`.
struct ShowCommand: ParsableCommand, ListedCommand {
  static let place = 140
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show how the program reads one CSV file: encoding, separator, line ends, cells, dates.",
    discussion: "Ends with 0, or with 1 if the file is not text that can be read."
  )

  @Argument(
    help: "A CSV file or a pipe, which need not be a sheet of an offer; - is standard input.",
    completion: .files("csv")
  )
  var file: String

  @Option(help: ArgumentHelp("One cell only, whole, such as F12 (text).", valueName: "ADDRESS"))
  var cell: String?

  @Flag(help: "Show every row (text).")
  var all = false

  @Option(help: "How the file is printed.")
  var format = TextJSONOrCSV.text

  @OptionGroup var colour: ColourOption

  func run() throws {
    guard !Folder.exists(file) else {
      throw Refusal(
        "\(file) is a folder; show takes one file of it, such as \(Folder.path(file, "grants.csv"))."
      )
    }
    let isInput = file == Destination.standard
    let bytes = try WholeFile.readNamed(file)
    let name =
      isInput ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let offer = (folder + ["offer.csv"]).joined(separator: "/")
    let (view, finding) = FileView.of(
      name,
      bytes,
      beside: isInput ? nil : try? WholeFile.read(offer)
    )
    guard let view else {
      try FindingPrinting(format: format.ofFindings).printInPlaceOfAnswer(
        [finding].compactMap(\.self),
        counting: false
      )
      throw ExitCode(Program.foundErrors)
    }
    try print(view)
  }

  private func print(_ view: FileView) throws {
    switch format {
    case .json: Terminal.write(FileViewData.json(view))
    case .csv: Terminal.write(FileViewData.csv(view))
    case .text:
      let text = FileViewText(
        view,
        colour: colour.isOn,
        width: Terminal.width,
        showsAll: all
      )
      guard let cell else { return Terminal.write(text.text) }
      guard let shown = text.text(ofCell: cell) else {
        throw Refusal("\(file) has no cell \(cell).")
      }
      Terminal.write(shown)
    }
  }
}
