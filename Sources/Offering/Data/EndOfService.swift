internal import Exchange
internal import Findings
internal import Sheets

/// The end of the service on which an option depends (B5, §9).
struct EndOfService: Sendable {
  /// The last day in service.
  let day: Day
  /// Why it ended; nil if the sheet does not say.
  let reason: EndReason?
  /// The first day of a later service: a break all the same (B2).
  let returned: Day?
  /// The cell that says so.
  let place: Place?
}

extension Offer {
  /// The end, known at as-of, of the service in which an option is held; nil while it lasts.
  ///
  /// The first break after the grant date ends the option, and a later service revives nothing
  /// (B6; `computation.md`, "Service"). Who was in no service on the grant date holds it in the next.
  func departure(of holder: HolderSubject, grantedOn day: Day) -> EndOfService? {
    departure(of: holder, grantedOn: day, in: service(ofHolder: holder.row, knownOn: asOf).record)
  }

  /// The same of a service record that is at hand, for holders of many options.
  func departure(
    of holder: HolderSubject,
    grantedOn day: Day,
    in service: ServiceRecord
  ) -> EndOfService? {
    let periods = service.periods
    let period = periods.first { $0.end.map { $0 >= day } ?? true }
    guard let end = period?.end else { return nil }
    let (reason, place) = ending(of: holder.row, on: end)
    return EndOfService(
      day: end,
      reason: reason,
      returned: periods.first { $0.start > end }?.start,
      place: place
    )
  }

  /// Why the service ended that day, and where it says so.
  func ending(of holder: Int, on day: Day) -> (reason: EndReason?, place: Place?) {
    let own = index.service(of: holder)
    guard !own.isEmpty else {
      let sheet = sheets.holders
      return (
        sheet[HoldersSheet.endReason, holder], sheet.place(holder, HoldersSheet.serviceEnd.index)
      )
    }
    let sheet = sheets.service
    guard let row = own.first(where: { sheet[ServiceSheet.serviceEnd, $0] == day }) else {
      return (nil, nil)
    }
    return (sheet[ServiceSheet.endReason, row], sheet.place(row, ServiceSheet.serviceEnd.index))
  }
}
