public import Exchange

/// An option as the offer finds it, for what people read about it.
public struct GrantStanding: Sendable, HolderRow {
  /// Its id.
  public var grantID: String
  /// Whose it is.
  public var holder: RowHolder
  /// The number of the plan that it is under.
  public var plan: Int
  /// The price of one share, as its sheet has it.
  public var exercisePrice: Money
  /// Its shares under option when the offer commenced.
  public var outstanding: Shares
  /// What of it could be tendered: its shares under option on the determination day (C1).
  public var onDetermination: Shares
  /// Whether its class lets it be tendered (`grant_class`), and the rules about who may take part its
  /// holder.
  public var canBeTendered: Bool
  /// What of it the offer seeks, as Schedule TO counts it: its shares when the offer commenced.
  public var sought: Shares
  /// The day it expires: the sheet's, or the one that the option's term gives.
  public var expires: Day
  /// Whether the offer concerns it: shares of it were under option on the day of commencement or of
  /// determination.
  public var isInOffer: Bool { outstanding > .zero || onDetermination > .zero }
}

extension GrantStanding {
  /// The option of a row of options.csv, read where it lies; nil of one granted in the exchange.
  init?(_ rows: Span<OptionRow>, _ place: Int) {
    guard let found = rows[place].found else { return nil }
    self.init(
      grantID: rows[place].grantID,
      holder: rows[place].holder,
      plan: Int(found.plan),
      exercisePrice: found.exercisePrice,
      outstanding: found.atCommencement,
      onDetermination: found.onDetermination,
      canBeTendered: found.canBeTendered,
      sought: found.sought,
      expires: found.expires
    )
  }
}

/// The options as the offer finds them, holder by holder, each made of its row of options.csv when it is
/// looked at.
public struct GrantStandings: Sequence, Sendable {
  private let rows: [[OptionRow]]

  /// Those among rows that lie holder by holder.
  init(_ rows: RowChunks<OptionRow>) { self.rows = rows.pieces }

  /// Goes through them.
  public struct Iterator: IteratorProtocol {
    fileprivate let rows: [[OptionRow]]
    fileprivate var piece = 0
    fileprivate var row = 0

    /// The next one.
    public mutating func next() -> GrantStanding? {
      while piece < rows.count {
        let lying = rows[piece]
        while row < lying.count {
          row += 1
          if let standing = GrantStanding(lying.span, row - 1) { return standing }
        }
        (piece, row) = (piece + 1, 0)
      }
      return nil
    }
  }

  /// Goes through all of them.
  public func makeIterator() -> Iterator { Iterator(rows: rows) }
}

/// A form that had come in by as-of, with what the rules about forms say of it.
public struct FormStanding: Sendable {
  /// Its row in forms.csv.
  public var row: Int
  /// Why it was refused; nil if it was properly made.
  public var refusal: Refusal?
  /// Everything that it was refused for, in the order of the rules.
  public var defects: [Refusal] = []
  /// Of an Election Form, the paper that replaced it or withdrew all that it tendered, by its row in
  /// forms.csv; nil if none had by as-of.
  public var endedBy: Int?
  /// Of a notice of withdrawal, what it took out of the form that was in force.
  public var withdrawn: [WithdrawnTender] = []
  /// Of a proper Election Form, the options that go with its lines without being listed, by their ids.
  public var takesAlong: [String] = []
}
