public import Exchange

/// An amendment of the offer that took effect (A7, A11).
public struct OfferAmendment: Sendable {
  /// Its `amendment_id`, if the sheet gives one.
  public let id: String?
  /// When it was announced.
  public let announced: Moment
  /// The expiration before it.
  public let previousExpiration: Moment
  /// The expiration after it.
  public let expiration: Moment
  /// Whether it ended the offer.
  public let isTermination: Bool

  /// Whether it moved the expiration.
  public var isExtension: Bool { expiration != previousExpiration }
}
