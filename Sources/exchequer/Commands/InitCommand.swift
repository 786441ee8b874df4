internal import ArgumentParser
internal import FoundationEssentials
internal import Reports

/// `exchequer init DIR`.
struct InitCommand: ParsableCommand, ListedCommand {
  static let place = 120
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A new offer folder with every sheet's header, ready to fill in."
  )

  @Argument(help: "The folder to make; it must not hold anything yet.")
  var folder: String

  func run() throws {
    if Folder.holdsAnything(folder) {
      guard Folder.exists(folder), try Folder.names(in: folder).isEmpty else {
        throw Refusal("\(folder) is there already and holds something; nothing was written.")
      }
    }
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true
    )
    for file in EmptySheets.files() {
      let path = Folder.path(folder, file.name)
      try Data(file.bytes).write(to: URL(filePath: path))
    }
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
