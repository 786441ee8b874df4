public import Exchange

/// A holder's options with what would replace each (G3).
public struct HolderModel: Sendable {
  /// One option.
  public struct Option: Sendable {
    /// Its id.
    public var grantID: String
    /// Old and new price and shares.
    public var exchanged: ExchangedOption
    /// The group with which it goes whole and together; empty if it goes alone.
    public var group = ""
    /// Whether whoever tenders any option must tender it.
    public var isRequired = false
  }

  /// Whose they are.
  public var holderID: String
  /// The holder's name.
  public var name: String
  /// The options with shares outstanding, in order of id.
  public var options: [Option]
  /// The last day of service, if it ended before the cancellation: then nothing can be exchanged.
  public var left: Day?

  /// All of them in one model.
  public var model: ExchangeModel { ExchangeModel(options.map(\.exchanged)) }
}

/// Every holder's options priced as if exchanged.
public struct OfferModel: Sendable {
  /// The close on the new grant date that was assumed.
  public var grantPrice: Money
  /// Whether that price was given, and whether any new option would be otherwise at another one.
  public var given: (isGiven: Bool, isRead: Bool)
  /// The new grant date, where rules asked for prices that are not known on as-of, and none was given.
  public var provisional: (asOf: Day, grantDate: Day)?
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
