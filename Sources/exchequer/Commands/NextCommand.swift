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
      have not answered, prices, decisions, letters and filings due, when each right ends, and the counts for \
      Schedule TO, on the day given. Where a closing price is missing, what needs none is told (exit 1).

      exchequer next samples/alpha-2003 --as-of 2003-03-14
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var progress: ProgressOptions

  @Option(help: "How the list is printed.")
  var format = TextJSONOrCSV.text

  @OptionGroup var colour: ColourOption

  func run() async throws {
    let request = try options.read().request
    let conclusion = await progress.watchingLetters(request, asFarAsPricesGo: true)
    switch conclusion.ending {
    case .done(let outcome):
      try print(NextList(outcome, conclusion))
      if !conclusion.wanting.isEmpty { throw ExitCode(Program.foundErrors) }
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
