import Exchange
import Findings

/// vesting.csv: a grant's tranches add up to its shares.
enum VestingCheck {
  private struct Tranches {
    var firstRow: Int
    var sum: Shares?
  }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (vesting, grants) = (sheets.vesting, sheets.grants)
    var tranches: [Int32: Tranches] = [:]
    for (row, grant) in sheets.links.grantOfVesting.enumerated() where grant >= 0 {
      var sum = tranches[grant] ?? Tranches(firstRow: row, sum: .zero)
      let shares = vesting[VestingSheet.shares, row]
      sum.sum = sum.sum.flatMap { before in shares.flatMap { try? before.adding($0) } }
      tranches[grant] = sum
    }
    return tranches.sorted { $0.value.firstRow < $1.value.firstRow }.compactMap { grant, tranches in
      guard let granted = grants[GrantsSheet.sharesGranted, Int(grant)], let sum = tranches.sum,
        sum != granted
      else { return nil }
      let id = grants[GrantsSheet.grantID, Int(grant)] ?? ""
      return vesting.finding(
        .vestingSum,
        tranches.firstRow,
        VestingSheet.shares.index,
        subject: id,
        "The tranches of \(id) add up to \(sum.count) shares; \(grants.sheet) has \(granted.count)."
      )
    }
  }
}
