internal import Exchange
internal import Findings
internal import Sheets

/// Payments with shares of an incentive option that are still in their holding periods: to pay with them
/// disposes of them (section 424(c)(3)).
///
/// Shares paid say since when they have been held: they are those of an exercise of that day.
struct PaidWithShares {
  let offer: Offer

  /// A warning for each such payment with an accepted exercise.
  func findings(_ exercises: [ExercisesStep.Accepted]) -> [Finding] {
    guard offer.sheets.payments.rowCount > 0 else { return [] }
    return exercises.flatMap { exercise in
      offer.index.payments(of: exercise.row).compactMap { row in
        offer.sheets.payments[PaymentsSheet.heldSince, row].flatMap { day in
          exercises.first { isInPeriods($0, boughtOn: day, on: exercise.day) }
        }.map { finding(row, exercise, paidWith: $0) }
      }
    }
  }

  private func isInPeriods(
    _ bought: ExercisesStep.Accepted,
    boughtOn day: Day,
    on payment: Day
  ) -> Bool {
    bought.day == day && bought.day <= payment && bought.incentive > .zero
      && !offer.tax(on: payment).holding.areOver(
        on: payment,
        granted: bought.option.grantDate,
        transferred: bought.day
      )
  }

  private func finding(
    _ row: Int,
    _ exercise: ExercisesStep.Accepted,
    paidWith bought: ExercisesStep.Accepted
  ) -> Finding {
    let sheet = offer.sheets.payments
    return .of(
      .paidInPeriods,
      at: sheet.place(row, PaymentsSheet.heldSince.index),
      subject: exercise.id,
      "\(exercise.id) is paid on \(exercise.day) with shares held since \(bought.day), those of \(bought.id): "
        + "their holding periods are not over, and so this is a disqualifying disposition of them"
    )
  }
}
