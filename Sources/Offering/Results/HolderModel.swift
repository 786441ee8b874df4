public import Exchange

/// A holder's options with what would replace each (G3).
public struct HolderModel: Sendable {
  /// One option.
  public struct Option: Sendable {
    /// Its id.
    public var grantID: String
    /// Old and new price and shares.
    public var exchanged: ExchangedOption
  }

  /// Whose they are.
  public var holderID: String
  /// The holder's name.
  public var name: String
  /// The options with shares outstanding, in order of id.
  public var options: [Option]

  /// All of them in one model.
  public var model: ExchangeModel { ExchangeModel(options.map(\.exchanged)) }
}

/// Every holder's options priced as if exchanged.
public struct OfferModel: Sendable {
  /// The close on the new grant date that was assumed.
  public var grantPrice: Money
  /// Whether that price was given, and whether any new option would be otherwise at another one.
  public var given: (isGiven: Bool, isRead: Bool)
  /// The day on which accepted options were cancelled, if it has come.
  public var cancelled: Day?
  /// The holders, in order of id.
  public var holders: [HolderModel]
  /// The rules that ratio and prices are taken from.
  public var termRules: TermRules
}

/// What the question of keeping against exchanging came to.
public enum ModelEnding: Sendable {
  /// Every option is priced.
  case done(OfferModel)
  /// No price was given, and prices.csv has none by as-of.
  case noPrice
  /// Sheets or rules are broken: the conclusion says how.
  case failed(Conclusion)
}
