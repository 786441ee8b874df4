internal import Exchange
internal import Sheets

/// When a holder is, or was, an employee in service.
enum HolderEmployment {
  case never
  /// In one service, to its last day if one is known.
  case once(from: Day, through: Day?)
  /// In the services of service.csv.
  case several(Employment)

  /// Whether a day is one of these.
  func includes(_ day: Day) -> Bool {
    switch self {
    case .never: false
    case .once(let start, let end): start <= day && (end.map { $0 >= day } ?? true)
    case .several(let employment): employment.includes(day)
    }
  }
}

extension Offer {
  /// Whether a holder is, or was, an employee in service on a day, as far as sheets say: nobody else
  /// can be granted an incentive option (section 422(a)(2)).
  ///
  /// Both are needed: an employee's role, and service on the day. Who is hired a day later, or has left,
  /// is no employee on it.
  func isEmployee(_ holder: Int, on day: Day) -> Bool { employment(of: holder).includes(day) }

  /// When a holder is, or was, an employee in service: settled once for all options of the holder.
  func employment(of holder: Int) -> HolderEmployment {
    guard index.service(of: holder).isEmpty else {
      return .several(Employment(employmentPeriods(of: holder)))
    }
    // Nearly every holder has one service.
    let sheet = sheets.holders
    guard role(of: holder) == .employee, let start = sheet[HoldersSheet.serviceStart, holder] else {
      return .never
    }
    return .once(from: start, through: known(sheet[HoldersSheet.serviceEnd, holder], on: asOf))
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
