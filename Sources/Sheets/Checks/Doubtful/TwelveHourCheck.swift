import Exchange
import Findings

/// forms.csv and amendments.csv: times that were written with twelve hours and without `PM`.
///
/// `5:10` for ten past five in the afternoon is a time of the morning: a form that came late is in time, and
/// an extension of the evening before the offer expires is announced early enough.
struct TwelveHourCheck {
  // Offices are closed before; of a clock of twelve hours nothing is after one.
  private static let earliest = 60
  private static let morning = 7 * 60
  private static let office = 9 * 60
  private static let afternoon = 13 * 60
  private static let noon = 12 * 60
  // Of fewer times many are before noon by chance.
  private static let fewest = 4

  private let sheets: OfferTables
  private var forms: SheetTable { sheets.forms }
  /// When the offer expires, as scheduled and as extended.
  private let expirations: [Moment]

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let check = TwelveHourCheck(sheets) else { return [] }
    return check.received + check.amended
  }

  private init?(_ sheets: OfferTables) {
    guard let terms = sheets.terms else { return nil }
    self.sheets = sheets
    let amendments = sheets.amendments
    expirations =
      [terms.expiration]
      + (0..<amendments.rowCount).compactMap { amendments[AmendmentsSheet.newExpiration, $0] }
  }

  private var received: [Finding] {
    let times = (0..<forms.rowCount).compactMap { row in
      forms[FormsSheet.received, row].map { (row: row, time: $0) }
    }
    let early = times.filter { isBefore($0.time, Self.morning) }
    let hasAfternoon = times.contains { $0.time.minuteOfDay >= Self.afternoon }
    if times.count >= Self.fewest, !early.isEmpty, !hasAfternoon {
      return [together(early.map(\.row))]
    }
    return times.filter { isLateOtherwise($0.row, $0.time) }.compactMap { alone($0.row, $0.time) }
  }

  private func isBefore(_ time: Moment, _ end: Int) -> Bool {
    (Self.earliest..<end).contains(time.minuteOfDay)
  }

  /// Whether a form came on a last day in time, and would have come late in the afternoon: before people
  /// are at work, or half a day before its receipt was confirmed.
  private func isLateOtherwise(_ row: Int, _ time: Moment) -> Bool {
    guard let later = time.twelveHoursLater,
      // Of an offer that expires at six in the morning, forms come early.
      expirations.contains(where: {
        $0.day == time.day && $0.minuteOfDay >= Self.noon && time <= $0 && later > $0
      })
    else { return false }
    if isBefore(time, Self.morning) { return true }
    guard isBefore(time, Self.office), let sent = forms[FormsSheet.confirmationSent, row]
    else { return false }
    return sent.day == time.day && sent >= later
  }

  private func alone(_ row: Int, _ time: Moment) -> Finding? {
    guard let later = time.twelveHoursLater else { return nil }
    return forms.finding(
      .cellAmbiguousTime,
      row,
      FormsSheet.received.index,
      subject: forms.subject(row),
      "received \(time) is early in the morning of the day on which the offer expires; in the afternoon, at "
        + "\(later.clock), the form would have come late.",
      repair: "Write \(later) if the afternoon is meant."
    )
  }

  private func together(_ rows: [Int]) -> Finding {
    let first =
      rows.first { row in
        forms[FormsSheet.received, row].map { isLateOtherwise(row, $0) } ?? false
      } ?? rows[0]
    let list = forms.cells(FormsSheet.received.index, of: rows)
    let time = forms[FormsSheet.received, first]
    let later = time?.twelveHoursLater?.description ?? ""
    return forms.finding(
      .cellAmbiguousTime,
      first,
      FormsSheet.received.index,
      subject: forms.subject(first),
      "received \(time?.description ?? "") is early in the morning, and no form came after one in the "
        + "afternoon: the times may lack AM and PM"
        + (rows.count == 1 ? "." : ". \(rows.count) of them are before seven: \(list.text)."),
      repair: "Write \(later) if the afternoon is meant, and so for every time after noon."
    )
  }

  /// Amendments are announced by the hour of `offer.extension_notice`, and hardly at night; nor does an offer
  /// expire then.
  private var amended: [Finding] {
    let columns = [AmendmentsSheet.announced, AmendmentsSheet.newExpiration]
    return (0..<sheets.amendments.rowCount).flatMap { row in
      columns.compactMap { earlyInTheMorning(row, $0) }
    }
  }

  private func earlyInTheMorning(_ row: Int, _ column: Column<Moment>) -> Finding? {
    let amendments = sheets.amendments
    guard let time = amendments[column, row], isBefore(time, Self.morning - 60),
      let later = time.twelveHoursLater
    else { return nil }
    return amendments.finding(
      .cellAmbiguousTime,
      row,
      column.index,
      "\(column.name) \(time) is early in the morning.",
      repair: "Write \(later) if the afternoon is meant."
    )
  }
}

extension Moment {
  /// What a time means that was written with twelve hours and without PM; nil of one after noon.
  var twelveHoursLater: Moment? { Moment(day, minute: minuteOfDay + 12 * 60) }

  /// Its hour and minute: `17:10`.
  fileprivate var clock: Substring { description.suffix(5) }
}
