/// A change of the offer, as announced (A7, A8, A11; §15).
public struct Amendment: Hashable, Sendable {
  /// The kinds, as amendments.csv names them.
  public enum Kind: String, Sendable, CaseIterable {
    /// The offer stays open longer.
    case `extension`
    /// More or less is offered for an option.
    case consideration
    /// More or fewer options are sought.
    case optionsSought = "options_sought"
    /// Another material change.
    case otherMaterial = "other_material"
    /// Acceptance and cancellation are put off.
    case postponement
    /// The offer ends; nothing is accepted.
    case termination
  }

  /// When it was announced.
  public var announced: Moment
  /// What it is.
  public var kind: Kind
  /// The expiration from then on, if it moves.
  public var newExpiration: Moment?
  /// The cancellation date from then on, if it moves.
  public var newCancellation: Day?

  /// Makes an amendment.
  public init(
    announced: Moment,
    kind: Kind,
    newExpiration: Moment? = nil,
    newCancellation: Day? = nil
  ) {
    self.announced = announced
    self.kind = kind
    self.newExpiration = newExpiration
    self.newCancellation = newCancellation
  }
}

/// What the amendments known on a day come to, in order of announcement.
public struct AmendedTerms: Hashable, Sendable {
  /// The expiration in force before each amendment, and after the last.
  public let expirations: [Moment]
  /// The cancellation date of the last postponement that names one.
  public let postponedCancellation: Day?
  /// When the offer was terminated; nil if it was not.
  public let terminated: Moment?

  /// Applies amendments, given in order of announcement; the last one that moves a date wins, and
  /// an extension takes effect even if it was announced late (`days.md`, "Amendments of the
  /// offer").
  public init(scheduledExpiration: Moment, amendments: [Amendment]) {
    var expirations = [scheduledExpiration]
    for amendment in amendments {
      let before = expirations[expirations.count - 1]
      let moves = amendment.kind != .termination && amendment.kind != .postponement
      expirations.append((moves ? amendment.newExpiration : nil) ?? before)
    }
    self.expirations = expirations
    postponedCancellation =
      amendments.last { $0.kind != .termination && $0.newCancellation != nil }?
      .newCancellation
    terminated = amendments.first { $0.kind == .termination }?.announced
  }

  /// The expiration in force after all of them.
  public var expiration: Moment { expirations[expirations.count - 1] }
}
