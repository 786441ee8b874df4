internal import Exchange
internal import Sheets

extension Offer {
  /// Whether a holder is, or was, an employee on a day, as far as sheets say: nobody else can be
  /// granted an incentive option (section 422(a)(2)).
  ///
  /// On a day outside every period of service, the role of the last one before it counts, or of the
  /// first.
  func isEmployee(_ holder: Int, on day: Day) -> Bool {
    guard !index.service(of: holder).isEmpty else { return role(of: holder) == .employee }
    let periods = employmentPeriods(of: holder)
    if periods.contains(where: { $0.includes(day) }) { return Employment(periods).includes(day) }
    return (periods.last { $0.start <= day } ?? periods.first)?.isEmployee ?? false
  }

  /// The last day, known at as-of, of the employment in which an option was granted; nil while it
  /// lasts.
  ///
  /// Where the sheets have no service on the grant date, it is the end of the service on which the
  /// option depends.
  func endOfEmployment(_ holder: HolderSubject, grantedOn day: Day) -> Day? {
    let periods = employmentPeriods(of: holder.row)
    guard periods.contains(where: { $0.includes(day) }) else {
      return departure(of: holder, grantedOn: day)?.day
    }
    return Employment(periods).end(of: day, knownThrough: asOf.advanced(by: 1))
  }

  private func role(of holder: Int) -> HolderRole? { sheets.holders[HoldersSheet.role, holder] }

  /// Periods of service in order of their start, with what the holder was in each.
  private func employmentPeriods(of holder: Int) -> [Employment.Period] {
    let own = index.service(of: holder)
    let standing = role(of: holder)
    guard !own.isEmpty else {
      let sheet = sheets.holders
      guard let start = sheet[HoldersSheet.serviceStart, holder] else { return [] }
      return [
        Employment.Period(
          from: start,
          through: known(sheet[HoldersSheet.serviceEnd, holder], on: asOf),
          isEmployee: standing == .employee
        )
      ]
    }
    let sheet = sheets.service
    return own.compactMap { row in
      guard let start = sheet[ServiceSheet.serviceStart, row] else { return nil }
      return Employment.Period(
        from: start,
        through: known(sheet[ServiceSheet.serviceEnd, row], on: asOf),
        isEmployee: (sheet[ServiceSheet.role, row] ?? standing) == .employee,
        isUnprotectedLeave: sheet[ServiceSheet.kind, row] == .leave
          && sheet[ServiceSheet.rightToReturn, row] != true
      )
    }.sorted { $0.start < $1.start }
  }
}

extension Employment.Period {
  fileprivate func includes(_ day: Day) -> Bool {
    start <= day && (end.map { $0 >= day } ?? true)
  }
}
