internal import Exchange
internal import Findings
internal import Sheets

/// Shares that vest when their option has expired: `expires` is the first day without it (`sheets.md`,
/// "What each sheet means").
struct VestingAfterExpiry {
  let offer: Offer

  /// A warning for each option of the sheets that would have shares vest then, if it has any outstanding.
  func findings(_ held: [HeldGrant]) throws(ArithmeticFault) -> [Finding] {
    var findings: [Finding] = []
    for option in held
    where option.outstandingShares > .zero && option.terms.mayVest(onOrAfter: option.terms.expires)
    {
      let late = try option.terms.schedule.after(option.terms.expires)
      findings += try [warning(option.id, option, late, option.terms.expires)].compactMap(\.self)
    }
    return findings
  }

  /// A warning about a new option of which that is so; nil of any other.
  func finding(_ option: NewOption) throws(ArithmeticFault) -> Finding? {
    let late = option.tranches.after(option.expires)
    return try warning(option.id, option.replaced.held, late, option.expires)
  }

  private func warning(
    _ id: String,
    _ held: HeldGrant,
    _ late: [Tranche],
    _ expires: Day
  ) throws(ArithmeticFault) -> Finding? {
    guard let first = late.first else { return nil }
    return .of(
      .vestsLate,
      at: offer.place(of: held),
      subject: id,
      value: "\(first.day)",
      "\(try late.total().words) of \(id) vest on \(first.day)\(late.contains { $0.day > first.day } ? " or later" : ""), and it "
        + "expires on \(expires): they can never be exercised"
    )
  }
}

extension [Tranche] {
  /// Those of shares that vest when an option has expired which expires on a day.
  fileprivate func after(_ expires: Day) -> [Tranche] {
    filter { $0.shares > .zero && $0.day >= expires }
  }
}

extension Grant {
  /// Whether a tranche can vest on a day or later: told without making the tranches of a schedule.
  fileprivate func mayVest(onOrAfter day: Day) -> Bool {
    switch vesting {
    case .tranches(let tranches): tranches.contains { $0.day >= day }
    case .schedule(let schedule, _, let start):
      schedule.steps.last.map { start.adding(months: $0.months) >= day } ?? false
    }
  }
}
