internal import ArgumentParser
internal import Reports

/// `exchequer init DIR`.
struct InitCommand: ParsableCommand, ListedCommand {
  static let place = 120
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an offer folder with the header of every sheet, ready to fill in."
  )

  @Argument(help: "The folder to make; it must not hold anything yet.", completion: .directory)
  var folder: String

  func run() throws {
    let destination = try Destination(inAnyFolder: folder, option: "DIR")
    try ResultFolder(destination, .fresh("sheets")).replace(with: EmptySheets.files())
    Terminal.write(
      """
      \(folder) has every sheet. Fill in offer.csv first; leave a sheet's header alone where you \
      have no rows for it.
      exchequer sheets NAME   says what a sheet's columns mean
      exchequer check \(folder)   says what is missing

      """
    )
  }
}
