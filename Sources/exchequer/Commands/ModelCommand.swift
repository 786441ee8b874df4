internal import ArgumentParser
internal import Exchange
internal import Findings
internal import Offering
internal import Reports

/// `exchequer model OFFER [HOLDER] --prices 0.50,1,5`.
struct ModelCommand: ParsableCommand, ListedCommand {
  static let place = 50
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Compare keeping options with exchanging them, over a range of prices.",
    discussion: """
      The share price on the new grant date sets the new options' exercise price (--grant-price); \
      the prices of --prices are those at which both are compared later.

      exchequer model samples/alpha-2003 H-12 --grant-price 5 --prices 3,4,5,8
      """
  )

  @OptionGroup var options: OfferOptions

  @Argument(help: "A holder's id or name, to see each option; else every holder has one line.")
  var holder: String?

  @Option(
    help: ArgumentHelp(
      "Share prices, with commas, semicolons or spaces between them.",
      valueName: "PRICE,PRICE,..."
    )
  )
  var prices: String

  @Option(
    help: ArgumentHelp(
      "The close on the new grant date. Default: the latest close known.",
      valueName: "PRICE"
    )
  )
  var grantPrice: String?

  @Option(help: "How the table is printed.")
  var format = TextJSONOrCSV.text

  @OptionGroup var colour: ColourOption

  func run() throws {
    let prices = try PriceListOption.read(prices, "--prices")
    let grantPrice = try grantPrice.map { try PriceOption.read($0, "--grant-price") }
    let request = try options.read().request
    switch request.model(grantPrice: grantPrice) {
    case .done(let model):
      try print(
        model,
        prices,
        holder.map { try found($0, ExplanationSearch(files: request.files)) }
      )
    case .noPrice:
      throw Refusal(
        "prices.csv has no close by then.\nGive a price for the new grant date, from which the rules make "
          + "that of new options: --grant-price 5"
      )
    case .failed(let conclusion):
      try conclusion.refuseUnlessDone(in: format, of: options.offer, colour: colour.isOn)
    }
  }

  /// The id of a holder who is asked about by id or name.
  private func found(_ name: String, _ search: ExplanationSearch) throws -> String {
    if let subject = search.subject(name), subject.kind == .holder { return subject.id }
    if let refusal = search.refusal(ofShared: name) { throw refusal }
    return name
  }

  private func print(_ model: OfferModel, _ prices: [Money], _ holder: String?) throws {
    if let holder, !model.holders.contains(where: { $0.holderID == holder }) {
      let some = model.holders.prefix(3).map(\.holderID).joined(separator: ", ")
      throw Refusal("There is no holder \(holder). holders.csv has, for example, \(some).")
    }
    let table: ModelTable
    do {
      table = try ModelTable(model, prices: prices, holder: holder)
    } catch {
      throw Refusal("At these prices the options are worth more than can be computed.")
    }
    switch format {
    case .text: Terminal.write(fitting: ModelText(table, colour: colour.isOn).text)
    case .json: Terminal.write(try ModelSheet.json(table))
    case .csv: Terminal.write(ModelSheet.csv(table))
    }
  }
}
