/// A holder's service, as known on some day: periods, both of whose ends are days in service (B1).
public struct ServiceRecord: Hashable, Sendable {
  /// A period without a break.
  public struct Period: Hashable, Sendable {
    /// The first day in service.
    public var start: Day
    /// The last day in service; nil where no end is known.
    public var end: Day?

    /// Makes a period.
    public init(from start: Day, through end: Day?) {
      self.start = start
      self.end = end
    }
  }

  /// The periods in order of their start; ones that touch are one.
  public let periods: [Period]

  /// Makes a record of periods in any order.
  ///
  /// Periods that overlap, or of which one starts on the day after the other ends, are service
  /// without a break.
  public init(_ periods: [Period]) {
    var merged: [Period] = []
    for period in periods.sorted(by: { $0.start < $1.start }) {
      guard let last = merged.last else {
        merged.append(period)
        continue
      }
      guard let lastEnd = last.end else { continue }
      if period.start <= lastEnd.advanced(by: 1) {
        merged[merged.count - 1].end = period.end.map { max($0, lastEnd) }
      } else {
        merged.append(period)
      }
    }
    self.periods = merged
  }

  /// Whether the day is in service.
  public func includes(_ day: Day) -> Bool { period(on: day) != nil }

  /// Whether there is no break from `first` through `last` (B2).
  public func isUnbroken(from first: Day, through last: Day) -> Bool {
    guard let period = period(on: first) else { return false }
    return period.end.map { $0 >= last } ?? true
  }

  /// The last day in service on or after `day` before a break, or nil if service goes on.
  public func end(after day: Day) -> Day? { period(on: day)?.end }

  private func period(on day: Day) -> Period? {
    periods.last { $0.start <= day && ($0.end.map { $0 >= day } ?? true) }
  }
}
