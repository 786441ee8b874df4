internal import Exchange
internal import Policy
internal import Sheets

/// The holder's options with their tranches (`computation.md`, "Options before the exchange").
struct GrantsStep {
  let offer: Offer
  let evaluator: RuleEvaluator

  /// The options of the holder, in order of id.
  func held(by holder: HolderSubject) throws -> [HeldGrant] {
    let employment = offer.employment(of: holder.row)
    return try offer.index.grants(of: holder.row).map {
      try held(row: $0, by: holder, employment)
    }
  }

  /// The option of a row of grants.csv, which is the holder's.
  func held(row: Int, by holder: HolderSubject) throws -> HeldGrant {
    try held(row: row, by: holder, offer.employment(of: holder.row))
  }

  private func held(
    row: Int,
    by holder: HolderSubject,
    _ employment: HolderEmployment
  ) throws -> HeldGrant {
    let sheet = offer.sheets.grants
    let grantDate = sheet[GrantsSheet.grantDate, row] ?? offer.timeline.open.commencement
    let granted = sheet[GrantsSheet.sharesGranted, row] ?? .zero
    let terms = Grant(
      grantDate: grantDate,
      type: sheet[GrantsSheet.type, row] ?? .nonqualified,
      exercisePrice: sheet[GrantsSheet.exercisePrice, row] ?? .zero,
      vesting: vesting(of: row, granted: granted, grantDate: grantDate),
      exercised: sheet[GrantsSheet.sharesExercised, row] ?? .zero,
      cancelled: sheet[GrantsSheet.sharesCancelled, row] ?? .zero,
      cancelledOn: sheet[GrantsSheet.cancelledOn, row],
      expires: sheet[GrantsSheet.expires, row] ?? .last
    )
    let held = try HeldGrant(
      row: row,
      sheetRow: row,
      id: sheet[GrantsSheet.grantID, row] ?? "",
      terms: terms,
      wasEmployed: employment.includes(grantDate),
      plan: offer.plans.number(of: sheet[GrantsSheet.plan, row]),
      in: offer
    )
    guard sheet[GrantsSheet.expires, row] == nil else { return held }
    guard let expiry = try expiry(of: held, holder: holder) else { return held }
    return try held.expiring(on: expiry, in: offer)
  }

  /// The options of the holder, and after them those awarded while the offer is open.
  func options(of holder: HolderSubject) throws -> [HeldGrant] {
    try held(by: holder)
      + offer.awards(of: holder.row).filter(offer.isInOffer).map { try award($0, to: holder) }
  }

  /// An award as an option; its price is that of its row, or none.
  func award(_ award: Award, to holder: HolderSubject) throws -> HeldGrant {
    let sheet = offer.sheets.awards
    let held = try HeldGrant(
      row: offer.sheets.grants.rowCount + award.row,
      sheetRow: award.row,
      id: award.id,
      isAward: true,
      terms: Grant(
        grantDate: award.day,
        type: sheet[AwardsSheet.type, award.row] ?? .nonqualified,
        exercisePrice: sheet[AwardsSheet.exercisePrice, award.row] ?? .zero,
        vesting: offer.vesting(of: award, from: award.day),
        exercised: .zero,
        cancelled: .zero,
        expires: sheet[AwardsSheet.expires, award.row] ?? .last
      ),
      wasEmployed: offer.isEmployee(holder.row, on: award.day),
      plan: award.plan,
      in: offer
    )
    guard award.isOption, sheet[AwardsSheet.expires, award.row] == nil,
      let expiry = try expiry(of: held, holder: holder)
    else { return held }
    return try held.expiring(on: expiry, in: offer)
  }

  /// vesting.csv wins over `schedule`, and that over one third a year.
  private func vesting(of row: Int, granted: Shares, grantDate: Day) -> GrantVesting {
    let own = offer.index.tranches(of: row)
    guard own.isEmpty else {
      let sheet = offer.sheets.vesting
      let tranches = own.compactMap { row in
        sheet[VestingSheet.vestDate, row].map {
          Tranche($0, sheet[VestingSheet.shares, row] ?? .zero)
        }
      }
      return .tranches(tranches.sorted { $0.day < $1.day })
    }
    return .schedule(
      offer.schedule(ofGrant: row) ?? .annual3,
      of: granted,
      from: offer.sheets.grants[GrantsSheet.vestingStart, row] ?? grantDate
    )
  }

  /// A missing `expires` follows the option's term (`sheets.md`).
  private func expiry(of held: HeldGrant, holder: HolderSubject) throws -> Day? {
    let subject = NewGrantSubject(
      grant: GrantSubject(holder: holder, held: held),
      type: held.terms.type,
      shares: held.outstandingShares,
      grantClose: .unknown,
      isEmployee: held.wasEmployed,
      exercisePrice: held.terms.exercisePrice
    )
    return try evaluator.ask(
      OptionTerm.self,
      subject,
      identity: held.id,
      given: held.terms.grantDate
    )?.value
      .expiry(from: held.terms.grantDate)
  }
}
