import Exchange
import Findings

/// awards.csv: an award that is an option is as a grant is (E9).
enum AwardCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.awards,
      AwardsSheet.expires,
      notBefore: AwardsSheet.awardDate,
      mayBeEqual: false
    ) + sharedIDs(sheets) + unknownSchedules(sheets) + unknownKinds(sheets.awards)
  }

  /// What is neither an option nor stock counts as an option, which somebody may not have meant.
  private static func unknownKinds(_ awards: SheetTable) -> [Finding] {
    (0..<awards.rowCount).compactMap { row in
      guard let kind = awards[AwardsSheet.kind, row],
        !AwardsSheet.kinds.contains(kind.lowercased())
      else { return nil }
      return awards.finding(
        .awardKind,
        row,
        AwardsSheet.kind.index,
        subject: awards[AwardsSheet.awardID, row] ?? "",
        "kind \(Shown.quoted(kind)) is neither option nor stock; the award counts as an option.",
        repair: "Write stock if shares were awarded, else option."
      )
    }
  }

  /// Forms and exercises name options and awards by their ids alone.
  private static func sharedIDs(_ sheets: OfferTables) -> [Finding] {
    let (awards, grants) = (sheets.awards, sheets.grants)
    return (0..<awards.rowCount).compactMap { row in
      guard let id = awards[AwardsSheet.awardID, row], let grant = grants.row(ofID: id) else {
        return nil
      }
      return awards.finding(
        .idDuplicate,
        row,
        AwardsSheet.awardID.index,
        subject: id,
        "\(Shown.quoted(id)) is also the id of an option, in row \(grants.spreadsheetRow(grant)) of "
          + "\(grants.sheet)."
      )
    }
  }

  private static func unknownSchedules(_ sheets: OfferTables) -> [Finding] {
    let awards = sheets.awards
    guard awards.hasColumn(AwardsSheet.schedule.index), !sheets.schedules.isIncomplete else {
      return []
    }
    let names = ScheduleCheck.names(sheets.schedules) + [SchedulesSheet.standard]
    let known = Set(names)
    return (0..<awards.rowCount).compactMap { row in
      guard let name = awards[AwardsSheet.schedule, row], !known.contains(name) else { return nil }
      return ScheduleCheck.unknown(
        awards,
        row,
        AwardsSheet.schedule,
        of: AwardsSheet.awardID,
        among: names
      )
    }
  }
}
