import Exchange
import Findings

/// vesting.csv: a grant's tranches add up to its shares, and vest on the day of the month on which it was granted,
/// if they do with day and month exchanged.
enum VestingCheck {
  private struct Tranches {
    var firstRow: Int
    var sum: Shares?
  }

  static func findings(_ sheets: OfferTables) -> [Finding] { sums(sheets) + turned(sheets) }

  // Of fewer tranches it is chance.
  private static let fewestTurned = 3

  /// Dates with day and month exchanged, where nearly no tranche vests on the day of its option and most would.
  private static func turned(_ sheets: OfferTables) -> [Finding] {
    let (vesting, grants) = (sheets.vesting, sheets.grants)
    var (odd, turned): (Int, [Int]) = (0, [])
    for (row, grant) in sheets.links.grantOfVesting.enumerated() where grant >= 0 {
      guard let day = vesting[VestingSheet.vestDate, row],
        let granted = grants[GrantsSheet.grantDate, Int(grant)]
      else { continue }
      let begin = grants[GrantsSheet.vestingStart, Int(grant)] ?? granted
      guard day.parts.day != begin.parts.day else { continue }
      odd += 1
      if let other = day.withDayAndMonthExchanged, other.parts.day == begin.parts.day,
        other.parts.month == begin.parts.month
      {
        turned.append(row)
      }
    }
    guard turned.count >= fewestTurned, turned.count.isMost(of: odd), let first = turned.first
    else {
      return []
    }
    let column = VestingSheet.vestDate
    return [
      vesting.finding(
        .dateUnlikely,
        first,
        column.index,
        "\(turned.count) tranches do not vest on the day of the year on which their options were granted; with day "
          + "and month exchanged they do: \(vesting.cells(column.index, of: turned).text).",
        repair: "Write these dates as year-month-day if they are so meant."
      )
    ]
  }

  private static func sums(_ sheets: OfferTables) -> [Finding] {
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
