/// What a declared total counts (C5, C6).
public enum TieoutMeasure: String, SheetChoice {
  /// Shares under option when the offer commenced.
  case outstanding
  /// Their part of all shares under option, in percent.
  case percent
  /// Their part of the company's shares outstanding, in percent.
  case percentOfSharesOutstanding = "percent_of_shares_outstanding"
  /// Holders.
  case holders
  /// Grants.
  case grants
  /// Shares accepted.
  case accepted
  /// Shares cancelled in the offer.
  case cancelled
  /// Shares to be granted under promises.
  case promised
  /// Shares of new options.
  case granted

  /// Whether it is a part of something, in percent.
  public var isPart: Bool { self == .percent || self == .percentOfSharesOutstanding }
}
