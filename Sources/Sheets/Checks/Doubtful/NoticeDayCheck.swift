import Exchange
import Findings

/// exercises.csv: an exercise about a year or more away from the notice of it.
///
/// Its year decides whether it counts before the offer, in it or not yet.
enum NoticeDayCheck {
  // A notice may be dated to the end of a month, not to another year.
  private static let fewestDays = 350
  private static let mostDays = 60

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (exercises, column) = (sheets.exercises, ExercisesSheet.exerciseDate)
    return (0..<exercises.rowCount).compactMap { row in
      guard let day = exercises[column, row],
        let notice = exercises[ExercisesSheet.noticeReceived, row],
        abs(day.days(until: notice)) >= fewestDays
      else { return nil }
      return exercises.finding(
        .dateUnlikely,
        row,
        column.index,
        subject: exercises.subject(row),
        "\(column.name) \(day) is \(abs(day.days(until: notice))) days "
          + "\(day < notice ? "before" : "after") its notice was received, \(notice).",
        repair: meant(day, notice).map { "Write \($0) if that is meant." }
      )
    }
  }

  /// The day in the year of the notice, or in one beside it, that is near the notice.
  private static func meant(_ day: Day, _ notice: Day) -> Day? {
    [0, 1, -1].compactMap { day.adding(years: notice.year - day.year + $0) }
      .first { abs($0.days(until: notice)) <= mostDays }
  }
}
