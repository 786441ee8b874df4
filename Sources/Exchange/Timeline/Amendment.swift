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
  /// Its place among all amendments, by which whoever is told of a date finds what set it.
  public var place: Int?

  /// Makes an amendment.
  public init(
    announced: Moment,
    kind: Kind,
    newExpiration: Moment? = nil,
    newCancellation: Day? = nil,
    place: Int? = nil
  ) {
    self.place = place
    self.announced = announced
    self.kind = kind
    self.newExpiration = newExpiration
    self.newCancellation = newCancellation
  }
}

extension Amendment {
  /// The conditions of Section 7 of the Offer on which it may be terminated, amended or postponed, as
  /// amendments.csv names them.
  public enum Condition: String, Sendable, CaseIterable {
    /// A proceeding that challenges the offer is threatened or begun.
    case proceeding
    /// A law, order or other act of an authority stands in its way.
    case legalAction = "legal_action"
    /// Accounting rules would make the company record compensation expenses for it.
    case accountingChange = "accounting_change"
    /// Somebody offers to acquire the company or its shares.
    case acquisitionProposal = "acquisition_proposal"
    /// The company's business or prospects change.
    case businessChange = "business_change"
  }
}

/// What amendments come to, taken in order of announcement; the last one that moves a date wins.
public struct AmendedTerms: Hashable, Sendable {
  /// The expiration in force.
  public private(set) var expiration: Moment
  /// The place of the amendment that set it; nil of the offer's own.
  public private(set) var extendedBy: Int?
  /// The cancellation date of the last postponement.
  public private(set) var postponedCancellation: Day?
  /// When the offer was terminated; nil if it was not.
  public private(set) var terminated: Moment?

  /// The terms before any amendment.
  public init(scheduledExpiration: Moment) { expiration = scheduledExpiration }

  /// Lets an amendment take effect (`days.md`, "Amendments of the offer").
  public mutating func apply(_ amendment: Amendment) {
    if let moved = amendment.newExpiration {
      expiration = moved
      extendedBy = amendment.place
    }
    if amendment.kind == .termination {
      terminated = terminated ?? amendment.announced
    } else if let postponed = amendment.newCancellation {
      postponedCancellation = postponed
    }
  }
}
