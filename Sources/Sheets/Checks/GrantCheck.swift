import Exchange
import Findings

/// grants.csv by itself and against schedules.csv.
enum GrantCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.grants,
      GrantsSheet.expires,
      notBefore: GrantsSheet.grantDate,
      mayBeEqual: false
    ) + withoutShares(sheets.grants) + beyondGrant(sheets.grants) + unknownSchedules(sheets)
      + grantedLate(sheets)
      + cancellations(sheets)
  }

  /// grants.csv is as of commencement, and so are the numbers of shares in it.
  private static func grantedLate(_ sheets: OfferTables) -> [Finding] {
    let grants = sheets.grants
    guard let commencement = sheets.terms?.commencement else { return [] }
    let grantDate = GrantsSheet.grantDate
    return (0..<grants.rowCount).compactMap { row in
      guard let day = grants[grantDate, row], day > commencement else { return nil }
      let id = grants[GrantsSheet.grantID, row] ?? ""
      let swapped = day.withDayAndMonthExchanged.flatMap { $0 < commencement ? $0 : nil }
      return grants.finding(
        .grantAfterCommencement,
        row,
        GrantsSheet.grantDate.index,
        subject: id,
        "\(id) is granted on \(day), but grants.csv has the options granted until the offer begins, "
          + "\(commencement).",
        repair: swapped.map {
          "Write \($0) if day and month are the wrong way round; otherwise move the row to awards.csv."
        }
      )
    }
  }

  /// cancelled_on is the day of the shares cancelled, between the grant and the beginning of the offer.
  private static func cancellations(_ sheets: OfferTables) -> [Finding] {
    let grants = sheets.grants
    guard grants.hasColumn(GrantsSheet.cancelledOn.index) else { return [] }
    return (0..<grants.rowCount).compactMap { row in
      guard let day = grants[GrantsSheet.cancelledOn, row], let why = misfit(sheets, row, day)
      else {
        return nil
      }
      return grants.finding(
        .sharesCancelledOn,
        row,
        GrantsSheet.cancelledOn.index,
        subject: grants[GrantsSheet.grantID, row] ?? "",
        "cancelled_on \(day) \(why.message).",
        repair: why.repair
      )
    }
  }

  private static func misfit(
    _ sheets: OfferTables,
    _ row: Int,
    _ day: Day
  ) -> (message: String, repair: String?)? {
    let grants = sheets.grants
    if (grants[GrantsSheet.sharesCancelled, row] ?? .zero) == .zero,
      !grants.isUnreadable(GrantsSheet.sharesCancelled.index, row)
    {
      return ("has no shares_cancelled beside it", nil)
    }
    if let granted = grants[GrantsSheet.grantDate, row], day < granted {
      return (
        "is before the option was granted, \(granted)", "Compare both dates with the agreement."
      )
    }
    guard let commencement = sheets.terms?.commencement, day > commencement else { return nil }
    return (
      "is after the offer begins, \(commencement), and grants.csv is as of that day",
      "Correct the date, or leave out the shares cancelled after that day."
    )
  }

  /// An option of no shares gives nothing up: a digit was lost, or the row is a remark.
  ///
  /// Many of them have one cause, and so one finding.
  private static func withoutShares(_ grants: SheetTable) -> [Finding] {
    let column = GrantsSheet.sharesGranted
    let rows = (0..<grants.rowCount).filter { grants[column, $0] == .zero }
    guard let first = rows.first else { return [] }
    let id = grants[GrantsSheet.grantID, first] ?? ""
    guard rows.count > 1 else {
      return [
        grants.finding(
          .sharesZero,
          first,
          column.index,
          subject: id,
          "\(id) is an option of 0 shares."
        )
      ]
    }
    return [
      grants.finding(
        .sharesZero,
        first,
        column.index,
        "\(rows.count) options have 0 shares: \(grants.cells(column.index, of: rows).text).",
        repair: "Compare \(column.name) with the agreements, or delete the rows."
      )
    ]
  }

  private static func beyondGrant(_ grants: SheetTable) -> [Finding] {
    var findings: [Finding] = []
    let columns = (
      granted: GrantsSheet.sharesGranted, exercised: GrantsSheet.sharesExercised,
      cancelled: GrantsSheet.sharesCancelled
    )
    for row in 0..<grants.rowCount {
      guard let granted = grants[columns.granted, row] else { continue }
      let exercised = grants[columns.exercised, row] ?? .zero
      let cancelled = grants[columns.cancelled, row] ?? .zero
      // Two counts of at most 2^53 each add up within 64 bits.
      guard exercised.count + cancelled.count > granted.count else { continue }
      let isExercise = exercised > granted || cancelled == .zero
      let column = isExercise ? GrantsSheet.sharesExercised : GrantsSheet.sharesCancelled
      findings.append(
        grants.finding(
          .sharesBeyondGrant,
          row,
          column.index,
          subject: grants[GrantsSheet.grantID, row] ?? "",
          "\(exercised.count) exercised and \(cancelled.count) cancelled are more than the "
            + "\(granted.count) shares granted."
        )
      )
    }
    return findings
  }

  /// A grant with tranches of its own needs no schedule (`sheets.md`: vesting.csv wins).
  private static func unknownSchedules(_ sheets: OfferTables) -> [Finding] {
    let (grants, links) = (sheets.grants, sheets.links)
    guard !sheets.schedules.isIncomplete else { return [] }
    let ownTranches = Set(links.grantOfVesting)
    let names = ScheduleCheck.names(sheets.schedules) + [SchedulesSheet.standard]
    return links.grantsOfUnknownSchedule.compactMap { row in
      guard !ownTranches.contains(Int32(clamping: row)) else { return nil }
      return ScheduleCheck.unknown(
        grants,
        row,
        GrantsSheet.schedule,
        of: GrantsSheet.grantID,
        among: names
      )
    }
  }
}
