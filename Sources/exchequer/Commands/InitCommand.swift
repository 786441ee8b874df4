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

  @Flag(help: "Fill the sheets with a small offer, to see what goes where.")
  var example = false

  func run() throws {
    let destination = try Destination(inAnyFolder: folder, option: "DIR")
    let files = example ? ExampleOffer.files() : EmptySheets.files()
    try ResultFolder(destination, .fresh("sheets")).replace(with: files)
    Terminal.write(fitting: example ? aboutExample : aboutSheets)
  }

  private var aboutExample: String {
    """
    \(folder) has a small offer of 2026, open from March 2 to March 30.
    exchequer check \(folder)   says that nothing is wrong
    exchequer next \(folder) --as-of 2026-03-16   says what is to be done on that day
    exchequer run \(folder) --as-of 2026-10-02 --out results   carries it out to its end

    """
  }

  private var aboutSheets: String {
    """
    \(folder) has every sheet. Fill in offer.csv first; leave a sheet's header alone where you \
    have no rows for it.
    exchequer sheets NAME   says what a sheet's columns mean
    exchequer check \(folder)   says what is missing

    """
  }
}
