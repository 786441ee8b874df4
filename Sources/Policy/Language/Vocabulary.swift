public import Exchange

/// What the words of the rule language need to know of the offer.
public struct Vocabulary: Sendable {
  /// Which days are business days.
  public var calendar: BusinessCalendar
  /// The closing price of a day; nil if the prices sheet has none.
  public var closingPrice: @Sendable (Day) -> Money?

  /// Makes a vocabulary.
  public init(
    calendar: BusinessCalendar = BusinessCalendar(),
    closingPrice: @escaping @Sendable (Day) -> Money? = { _ in nil }
  ) {
    self.calendar = calendar
    self.closingPrice = closingPrice
  }
}
