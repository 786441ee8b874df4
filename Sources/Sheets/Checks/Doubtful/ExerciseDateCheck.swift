import Exchange
import Findings

/// exercises.csv: a day that prices.csv does not have, where it has the one with day and month exchanged.
enum ExerciseDateCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (exercises, prices) = (sheets.exercises, sheets.prices)
    guard exercises.rowCount > 0 else { return [] }
    let days = Set((0..<prices.rowCount).compactMap { prices[PricesSheet.date, $0] })
    return (0..<exercises.rowCount).compactMap { row in
      guard let day = exercises[ExercisesSheet.exerciseDate, row],
        // Between other days of trading, one without a close is a weekend or a holiday.
        !(0...7).contains(where: { days.contains(day.advanced(by: -$0)) }),
        let meant = day.withDayAndMonthExchanged, days.contains(meant)
      else { return nil }
      return exercises.finding(
        .dateUnlikely,
        row,
        ExercisesSheet.exerciseDate.index,
        subject: exercises.subject(row),
        "exercise_date \(day) has no close in \(prices.sheet); with day and month exchanged, \(meant), it "
          + "has one.",
        repair: "Write \(meant) if that is meant."
      )
    }
  }
}
