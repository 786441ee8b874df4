/// Which days are business days: neither Saturday, Sunday, a federal holiday (unless `holidays` in
/// offer.csv says `none`) nor a day that the offer adds (A2, §2; `extra_holidays` in offer.csv).
public struct BusinessCalendar: Sendable {
  /// Which holidays of a government count (`holidays` in offer.csv).
  public enum Holidays: String, CaseIterable, Sendable {
    /// Those of the United States.
    case federal
    /// None: only Saturdays, Sundays and the offer's own days are no business days.
    case none
  }

  private let holidays: Holidays
  private let extraHolidays: Set<Day>

  /// Makes a calendar with days of the offer's own besides the holidays named.
  public init(_ holidays: Holidays = .federal, extraHolidays: some Sequence<Day> = []) {
    self.holidays = holidays
    self.extraHolidays = Set(extraHolidays)
  }

  /// Whether the day is a business day.
  public func isBusinessDay(_ day: Day) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    default: !isHoliday(day)
    }
  }

  private func isHoliday(_ day: Day) -> Bool {
    extraHolidays.contains(day) || holidays == .federal && FederalHolidays.isObserved(on: day)
  }

  /// The first business day on or after the day.
  public func next(onOrAfter day: Day) -> Day {
    var candidate = day
    while !isBusinessDay(candidate), candidate < .last { candidate = candidate.advanced(by: 1) }
    return candidate
  }

  /// The first business day after the day.
  public func next(after day: Day) -> Day { next(onOrAfter: day.advanced(by: 1)) }

  /// The `n`th business day counting from `day`, which itself counts if it is one
  /// (`computation.md`, "Days and dates"); `n` below 1 is taken for 1.
  public func day(_ n: Int, from day: Day) -> Day {
    var candidate = next(onOrAfter: day)
    var counted = 1
    while counted < n, candidate < .last {
      candidate = next(after: candidate)
      counted += 1
    }
    return candidate
  }

  /// How many business days there are from `first` through `last`, both counted; 0 if `last` is
  /// earlier.
  public func count(from first: Day, through last: Day) -> Int {
    var count = 0
    var day = next(onOrAfter: first)
    while day <= last, isBusinessDay(day) {
      count += 1
      guard day < .last else { break }
      day = next(after: day)
    }
    return count
  }
}
