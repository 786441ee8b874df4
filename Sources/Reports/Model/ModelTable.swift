public import Exchange
public import Offering

/// Keeping against exchanging, holder by holder or option by option (G3).
public struct ModelTable: Sendable {
  /// What one option, or all of a holder's, comes to.
  public struct Line: Equatable, Sendable {
    /// Whose it is.
    public var holderID: String
    /// The holder's name.
    public var name: String
    /// The option; empty for all of the holder's.
    public var grantID: String
    /// Of one option only.
    public var terms: ExchangedOption?
    /// The shares given up.
    public var oldShares: Shares
    /// The shares granted for them.
    public var newShares: Shares
    /// Where exchanging and keeping are worth the same.
    public var breakEven: BreakEven
    /// At each price, in the order of the prices.
    public var values: [Value]
    /// What has to be known besides, in sentences: who has left can exchange nothing, and some options go only
    /// with others.
    public var remarks: [String] = []
  }

  /// What both ways are worth at one price.
  public struct Value: Equatable, Sendable {
    /// The share price.
    public var price: Money
    /// What the old options are worth at it.
    public var keep: Money
    /// What the new options are worth at it.
    public var exchange: Money

    /// Which is worth more: `keep`, `exchange` or `same`.
    public var better: String {
      keep == exchange ? "same" : keep > exchange ? "keep" : "exchange"
    }
  }

  /// The close on the new grant date that was assumed.
  public let grantPrice: Money
  /// Whether that price was given, and whether it made any difference.
  let given: (isGiven: Bool, isRead: Bool)
  /// The days of prices that are not known yet and that others stand in for; nil if there are none.
  let provisional: (asOf: Day, grantDate: Day)?
  /// The day on which accepted options were cancelled, if it has come.
  let cancelled: Day?
  /// What shares of the new options would cost, the lowest price first, each once.
  let newPrices: [Money]
  /// The terms that shares and prices follow.
  let terms: TermsInWords
  /// The share prices asked about.
  public let prices: [Money]
  /// A line a holder; for one holder a line an option, then one for all of them.
  public let lines: [Line]

  /// The table of a model.
  ///
  /// - Parameters:
  ///   - model: the options priced as if exchanged.
  ///   - prices: the share prices to compare at.
  ///   - holder: whose options are shown one by one; nil for every holder in one line.
  /// - Throws: if a value does not fit.
  public init(_ model: OfferModel, prices: [Money], holder: String?) throws {
    grantPrice = model.grantPrice
    given = model.given
    provisional = model.provisional
    cancelled = model.cancelled
    newPrices = Set(
      model.holders.filter { holder == nil || $0.holderID == holder }.flatMap(\.options)
        .map(\.exchanged.newPrice)
    ).sorted()
    terms = TermsInWords(model.termRules)
    self.prices = prices
    lines = try model.holders.flatMap { candidate -> [Line] in
      guard let holder else { return [try Self.all(candidate, prices)] }
      guard candidate.holderID == holder else { return [] }
      return try candidate.options.map { try Self.option($0, of: candidate, prices) }
        + [try Self.all(candidate, prices)]
    }
  }

  private static func option(
    _ option: HolderModel.Option,
    of holder: HolderModel,
    _ prices: [Money]
  ) throws -> Line {
    var line = try line(holder, ExchangeModel([option.exchanged]), prices)
    line.grantID = option.grantID
    line.terms = option.exchanged
    return line
  }

  private static func all(_ holder: HolderModel, _ prices: [Money]) throws -> Line {
    var line = try line(holder, holder.model, prices)
    line.remarks = ModelRemarks.of(holder)
    return line
  }

  private static func line(
    _ holder: HolderModel,
    _ model: ExchangeModel,
    _ prices: [Money]
  ) throws -> Line {
    Line(
      holderID: holder.holderID,
      name: holder.name,
      grantID: "",
      oldShares: try model.options.map(\.oldShares).total(),
      newShares: try model.options.map(\.newShares).total(),
      breakEven: try model.breakEven(),
      values: try prices.map { price in
        Value(
          price: price,
          keep: try model.keeping(at: price),
          exchange: try model.exchanging(at: price)
        )
      }
    )
  }
}

/// The break-even in words and as cells: what is worth more, never what to do.
enum BreakEvenWords {
  /// The sentence for people, such as `Exchanging is worth more above $6.50`.
  static func text(_ breakEven: BreakEven) -> String {
    switch breakEven {
    case .always: "Exchanging is worth at least as much at every price."
    case .never: "Keeping is worth at least as much at every price."
    case .same: "Both are worth the same at every price."
    case .at(let crossings):
      Readable.sentence(crossings.map(text).joined(separator: ", ")) + "."
    }
  }

  private static func text(_ crossing: BreakEven.Crossing) -> String {
    "\(crossing.favoursExchange ? "exchanging" : "keeping") is worth more above "
      + Readable.money(crossing.price) + (crossing.isRounded ? " (rounded up to a cent)" : "")
  }

  /// For programs: `always`, `never`, `same`, or the prices with `;` between them.
  static func cell(_ breakEven: BreakEven) -> String {
    switch breakEven {
    case .always: "always"
    case .never: "never"
    case .same: "same"
    case .at(let crossings): crossings.map { "\($0.price)" }.joined(separator: ";")
    }
  }

  /// For programs: which is worth more above each of these prices.
  static func favours(_ breakEven: BreakEven) -> String {
    guard case .at(let crossings) = breakEven else { return "" }
    return crossings.map(favoured).joined(separator: ";")
  }

  private static func favoured(_ crossing: BreakEven.Crossing) -> String {
    crossing.favoursExchange ? "exchange" : "keep"
  }
}
