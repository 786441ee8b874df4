// Employment, on which an incentive option depends, is not service: a consultant serves and is not
// employed, and a long leave ends employment while service goes on (Treasury Regulation
// 1.421-1(h)).

/// When a holder was employed, for the purposes of sections 421 and 422.
public struct Employment: Hashable, Sendable {
  /// A period of service with what the holder was in it.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public var start: Day
    /// The last day; nil where no end is known.
    public var end: Day?
    /// Whether the holder was an employee in it.
    public var isEmployee: Bool
    /// Whether it is a leave without a right to return given by statute or contract.
    public var isUnprotectedLeave: Bool

    /// Makes a period.
    public init(
      from start: Day,
      through end: Day?,
      isEmployee: Bool,
      isUnprotectedLeave: Bool = false
    ) {
      self.start = start
      self.end = end
      self.isEmployee = isEmployee
      self.isUnprotectedLeave = isUnprotectedLeave
    }
  }

  private let record: ServiceRecord

  /// Makes it of periods of service in any order.
  public init(_ periods: [Period]) {
    record = ServiceRecord(
      Self.joinedLeaves(periods.filter(\.isEmployee)).map {
        ServiceRecord.Period(from: $0.start, through: Self.end(of: $0))
      }
    )
  }

  /// Leaves that follow each other without a day between are one leave.
  private static func joinedLeaves(_ periods: [Period]) -> [Period] {
    var joined: [Period] = []
    for period in periods.sorted(by: { $0.start < $1.start }) {
      guard period.isUnprotectedLeave, let last = joined.last, last.isUnprotectedLeave,
        let end = last.end, period.start <= end.advanced(by: 1)
      else {
        joined.append(period)
        continue
      }
      joined[joined.count - 1].end = period.end.map { max($0, end) }
    }
    return joined
  }

  /// The last day employed in a period.
  ///
  /// A leave without a right to return ends employment three months after its first day if it
  /// lasts longer (1.421-1(h)(2)); the day from which months run is not one of them (Rev. Rul.
  /// 66-97).
  private static func end(of period: Period) -> Day? {
    guard period.isUnprotectedLeave else { return period.end }
    let longest = period.start.adding(months: 3)
    return period.end.map { min($0, longest) } ?? longest
  }

  /// Whether the holder was employed on a day: an option granted to anybody else is no incentive
  /// option, whatever it is called (section 422(a)(2); 1.421-1(h)(1)).
  public func includes(_ day: Day) -> Bool { record.includes(day) }

  /// The last day of the employment in which an option was granted, up to the day through which
  /// the record is known; nil while it lasts.
  ///
  /// It is the grant date if the holder was not employed on it.
  public func end(of grantDate: Day, knownThrough known: Day) -> Day? {
    guard record.includes(grantDate) else { return grantDate }
    return record.end(after: grantDate).flatMap { $0 < known ? $0 : nil }
  }
}

/// Who exercises an incentive option in time, and without holding periods (sections 421(c),
/// 422(a)(2)).
public struct EmploymentRule: Hashable, Sendable {
  /// Months after the end of employment in which an exercise is still that of an incentive option.
  public var months: Int
  /// The same after disability (section 422(c)(6)).
  public var disabilityMonths: Int

  /// Makes the rule; the Code's months if none are given.
  public init(months: Int = 3, disabilityMonths: Int = 12) {
    self.months = months
    self.disabilityMonths = disabilityMonths
  }

  /// The last day of an exercise by the holder that is still one of an incentive option; nil while
  /// employed.
  ///
  /// Counted forward from the last day employed, and at a month's end so to the earlier of two
  /// days that the words allow: from February 29, to May 29.
  public func lastDay(afterEmploymentThrough end: Day?, isDisabled: Bool) -> Day? {
    end.map { $0.adding(months: isDisabled ? disabilityMonths : months) }
  }

  /// Whether estate and heirs need neither employment nor holding periods: the holder was employed
  /// at death, or within the months before it (section 421(c)(1)(A); 1.421-2(c)(1)).
  public func freesEstate(
    employedThrough end: Day?,
    died: Day,
    isDisabled: Bool
  ) -> Bool {
    lastDay(afterEmploymentThrough: end, isDisabled: isDisabled).map { died <= $0 } ?? true
  }
}
