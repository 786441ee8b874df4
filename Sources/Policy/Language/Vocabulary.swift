public import Exchange

/// What the words of the rule language need to know of the offer.
public struct Vocabulary: Sendable {
  private let days: BusinessCalendar
  private let price: @Sendable (Day) -> Money?
  /// Hears what rules learn through words; nil where nobody asks for it.
  public var heard: HeardWords?

  /// Makes a vocabulary.
  public init(
    calendar: BusinessCalendar = BusinessCalendar(),
    closingPrice: @escaping @Sendable (Day) -> Money? = { _ in nil }
  ) {
    days = calendar
    price = closingPrice
  }

  // What a word learns of the offer it learns here, and is heard doing so.

  /// Which days are business days.
  public var calendar: BusinessCalendar {
    heard?.note()
    return days
  }

  /// The closing price of a day; nil if the prices sheet has none.
  public func closingPrice(_ day: Day) -> Money? {
    heard?.note()
    return price(day)
  }

  /// The same for another thread, which is heard on its own.
  public func forAnotherThread() -> Vocabulary {
    var other = self
    other.heard = heard.map { _ in HeardWords() }
    return other
  }
}
