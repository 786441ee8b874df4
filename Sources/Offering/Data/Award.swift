internal import Exchange
internal import Findings
internal import Sheets

/// A row of awards.csv: an option or stock awarded beside the exchange (E9).
struct Award: Sendable {
  /// Its row in awards.csv.
  let row: Int
  let id: String
  let day: Day
  let shares: Shares
  /// Whether it is of stock rather than of an option.
  let isStock: Bool
  /// The number of the plan that it is made under.
  let plan: Int
  /// Whether type and price are stated, so that it is an option whose life can be followed.
  let isOption: Bool
}

extension Offer {
  /// The awards of a holder known at as-of, in order of day and then of id.
  func awards(of holder: Int) -> [Award] {
    let sheet = sheets.awards
    let awards = index.awards(of: holder).compactMap { row -> Award? in
      guard let day = sheet[AwardsSheet.awardDate, row], day <= asOf else { return nil }
      let isStock = sheet[AwardsSheet.kind, row] == AwardsSheet.stock
      return Award(
        row: row,
        id: sheet[AwardsSheet.awardID, row] ?? "",
        day: day,
        shares: sheet[AwardsSheet.shares, row] ?? .zero,
        isStock: isStock,
        plan: plans.number(of: sheet[AwardsSheet.plan, row]),
        isOption: !isStock && sheet[AwardsSheet.type, row] != nil
          && sheet[AwardsSheet.exercisePrice, row] != nil
      )
    }
    return awards.sorted { one, other in
      one.day == other.day
        ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : one.day < other.day
    }
  }

  /// Whether an award is an option like a grant: it is made by the expiration date, and so it can be
  /// tendered (`computation.md`, "Options before the exchange").
  func isInOffer(_ award: Award) -> Bool {
    award.isOption && award.day <= timeline.open.expiration.day
  }

  /// Whether an award falls where one that a rule refuses is put off to the new grant date.
  func isDeferrable(_ award: Award) -> Bool {
    isCancellationDone && award.day >= timeline.cancellation && award.day < timeline.newGrantDate
  }

  /// The cell of an option's id.
  func place(of held: HeldGrant) -> Place {
    held.isAward
      ? sheets.awards.place(held.sheetRow, AwardsSheet.awardID.index)
      : sheets.grants.place(held.sheetRow, GrantsSheet.grantID.index)
  }

  /// The vesting of an award from its vesting start, or from another day.
  func vesting(of award: Award, from day: Day) -> GrantVesting {
    let sheet = sheets.awards
    let name = sheet[AwardsSheet.schedule, award.row]
    return .schedule(
      schedule(named: name),
      of: award.shares,
      from: sheet[AwardsSheet.vestingStart, award.row] ?? day
    )
  }
}
