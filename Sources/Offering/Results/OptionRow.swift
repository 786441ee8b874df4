public import Exchange

/// The last thing that happened to an option as a whole (C8; `results.md`, "options.csv").
public enum OptionStatus: String, Sendable, CaseIterable {
  /// Nothing since its grant.
  case outstanding
  /// A line that tenders it stands.
  case tendered
  /// It was cancelled whole.
  case cancelled
  /// A part of it was cancelled; the rest goes on.
  case balancing
  /// Its last shares were bought.
  case exercised
  /// It has expired.
  case expired
  /// Service, or a merger, ended it.
  case lapsed
  /// It was cancelled whole, and the promise for it is forfeited.
  case forfeited
}

/// A row of options.csv: an option of the sheets, or one granted in the exchange.
public struct OptionRow: Sendable, HolderRow {
  /// What the offer found of an option, which one granted in it does not have.
  public struct Found: Sendable {
    /// What the options have in common that are tendered whole and together; empty for none.
    public var tenderGroup: String
    /// The shares under option when the offer commenced.
    public var atCommencement: Shares
    /// The shares under option on the determination day.
    public var onDetermination: Shares
    /// The shares accepted, of those on the determination day.
    public var accepted: Shares
    /// The shares with which it counts in the shares tendered.
    public internal(set) var tendered = Shares.zero
    /// The price of one share, as its sheet has it.
    var exercisePrice: Money
    /// The day it expires: the sheet's, or the one that the option's term gives.
    var expires: Day
    /// The number of the plan that it is under, in half a word.
    var plan: Int32
    /// Its number among the options of the sheets, in half a word.
    var number: Int32
    /// Its class; nil until `grant_class` is answered.
    var classOfOption: TenderClass?
    /// Whether the rules about who may take part would let its holder tender (B4).
    var holderMayTakePart = true

    /// Whether it can, must or cannot be tendered: `eligible`, `required`, `not_eligible`.
    public var tenderClass: String { classOfOption?.rawValue ?? "" }
    /// Whether its class lets it be tendered, and the rules about who may take part its holder.
    public var canBeTendered: Bool { (classOfOption?.canBeTendered ?? false) && holderMayTakePart }
    /// What of it the offer seeks, as Schedule TO counts it: its shares when the offer commenced.
    public var sought: Shares { canBeTendered ? atCommencement : .zero }
    /// Of the shares on the determination day, the ones not accepted.
    public var kept: Shares { Shares(onDetermination.count &- accepted.count) }
  }

  /// The words of `tenderClass`.
  public static let classes = TenderClass.allCases.map(\.rawValue)

  /// The option.
  public var grantID: String
  /// The holder.
  public var holder: RowHolder
  // In this order a row takes the least room: there may be millions.
  /// The day of its status.
  public var day: Day
  /// What the offer found of it; nil for an option granted in the exchange.
  public var found: Found?
  /// What last happened to it as a whole.
  public var status: OptionStatus
  /// The shares under option as of as-of.
  public var outstanding: Shares
  /// More of it, for people.
  public var reason: String
}
