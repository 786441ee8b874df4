internal import Exchange
internal import Policy
internal import Sheets

/// The fields of a holder's service.
extension HolderFields {
  static func service(
    _ sheet: SheetTable,
    _ cells: ServiceCells
  ) -> [ScopeField<HolderSubject>] {
    (dates(cells) + employment(sheet, cells) + presence(cells)).map { $0.made(in: .service) }
      + continuity(cells).map { $0.made(in: .promises) }
  }

  private static func dates(_ cells: ServiceCells) -> [ScopeField<HolderSubject>] {
    typealias Holder = ScopeField<HolderSubject>
    let endCell = { @Sendable (holder: HolderSubject) in cells.end(of: holder) }
    return [
      Holder(
        "service_start",
        .date,
        "the first day in service",
        place: { cells.start(of: $0) }
      ) { .date($0.service.periods.first?.start) },
      Holder("service_end", .date, "the last day in service, as known at as-of", place: endCell) {
        .date($0.service.periods.last?.end)
      },
      Holder(
        Field(
          "end_reason",
          .text,
          "why service ended, as known at as-of",
          choices: EndReason.words
        ),
        place: { cells.reason(of: $0) }
      ) { .words($0.endReason) },
    ]
  }

  private static func employment(
    _ sheet: SheetTable,
    _ cells: ServiceCells
  ) -> [ScopeField<HolderSubject>] {
    typealias Holder = ScopeField<HolderSubject>
    return [
      Holder(
        Field(
          "role",
          .text,
          "what the holder is to the company; where service.csv says it, in the last service that had "
            + "begun by the day of the question",
          choices: HolderRole.words
        ),
        place: { cells.role(of: $0) }
      ) { holder in
        .words((holder.datedRole?.role ?? sheet[HoldersSheet.role, holder.row])?.word)
      },
      // A blank owns_over_10pct is no (`sheets.md`, "What each sheet means").
      Holder(
        "owns_over_10pct",
        .yesNo,
        "whether the holder owns more than 10% of the votes",
        place: { sheet.reference($0.row, HoldersSheet.ownsOver10Percent.index) }
      ) { .flag($0.ownsOver10Percent) },
    ]
  }

  /// Whether the holder is in service on the days of the offer.
  private static func presence(_ cells: ServiceCells) -> [ScopeField<HolderSubject>] {
    typealias Holder = ScopeField<HolderSubject>
    return [
      Holder(
        "in_service_at_commencement",
        .yesNo,
        "in service at commencement",
        place: { cells.deciding($0, from: $0.offer.open.commencement) }
      ) { $0.isInService(on: $0.offer.open.commencement) },
      Holder(
        "in_service_at_cancellation",
        .yesNo,
        "in service on the cancellation date",
        place: { cells.deciding($0, from: $0.offer.cancellation) }
      ) { $0.isInService(on: $0.offer.cancellation) },
    ]
  }

  /// Whether service lasts from the tender to the grant, which is known when the promise is given.
  private static func continuity(_ cells: ServiceCells) -> [ScopeField<HolderSubject>] {
    typealias Holder = ScopeField<HolderSubject>
    let breakCell = { @Sendable (holder: HolderSubject) in
      cells.deciding(holder, from: holder.tender.servedFrom ?? holder.offer.cancellation)
    }
    return [
      Holder(
        "service_break",
        .date,
        "the last day in service before a break between the tender and the new grant date; blank "
          + "if there is none",
        place: breakCell
      ) { .date($0.serviceBreak) },
      Holder(
        Field("break_reason", .text, "why service ended on that day", choices: EndReason.words),
        place: breakCell
      ) { holder in
        .words(holder.serviceBreak.flatMap { holder.endReasons[$0] })
      },
      Holder(
        "in_service_through_grant",
        .yesNo,
        "in service without a break from the tender to the new grant date",
        place: breakCell
      ) { $0.isInServiceThroughGrant },
    ]
  }
}
