internal import ArgumentParser
internal import Offering
internal import Reports

/// `exchequer next OFFER`.
struct NextCommand: AsyncParsableCommand, ListedCommand {
  static let place = 25
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "What is to be done next, and by when.",
    discussion: """
      Confirmations of Receipt that were not sent, defects that a new form can still cure, holders who \
      have not answered, prices and letters due, when each right ends, and the counts for Schedule TO, \
      as of the day given.

      exchequer next samples/alpha-2003 --as-of 2003-03-14
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var progress: ProgressOptions

  @Option(help: "How the list is printed.")
  var format = TextJSONOrCSV.text

  @OptionGroup var colour: ColourOption

  func run() async throws {
    let conclusion = await progress.watching(try options.read().request)
    switch conclusion.ending {
    case .done(let outcome): try print(NextList(outcome, conclusion))
    case .brokenSheets:
      try print(NextList(stoppedBy: conclusion))
      try conclusion.refuseSettings()
      throw ExitCode(Program.foundErrors)
    case .brokenRules:
      try conclusion.refuseUnlessDone(in: format, of: options.offer, colour: colour.isOn)
    }
  }

  private func print(_ list: NextList) throws {
    switch format {
    case .text:
      Terminal.write(NextText(list, colour: colour.isOn, width: Terminal.width).text)
    case .json: Terminal.write(try NextSheet.json(list))
    case .csv: Terminal.write(NextSheet.csv(list))
    }
  }
}
