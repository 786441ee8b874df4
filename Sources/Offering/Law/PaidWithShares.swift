internal import Exchange
internal import Findings
internal import Sheets

/// Payments with shares of an incentive option that are still in their holding periods: to pay with them
/// disposes of them (section 424(c)(3)).
///
/// Shares paid say since when they have been held: they are those of an exercise of that day.
struct PaidWithShares {
  let offer: Offer
  /// Exercises whose shares are in periods at first, by their days.
  private let bought: [Day: [Taxed]]

  /// An accepted exercise as it is taxed.
  typealias Taxed = (exercise: ExercisesStep.Accepted, taxed: TaxedExercise)

  init(offer: Offer, _ exercises: [Taxed]) {
    self.offer = offer
    bought = Dictionary(
      grouping: exercises.filter { exercise, taxed in
        exercise.incentive > .zero && taxed.isIncentive && !taxed.isFreeOfHoldingPeriods
      },
      by: \.exercise.day
    )
  }

  /// A warning for each such payment with an accepted exercise.
  func findings(_ exercises: [ExercisesStep.Accepted]) -> [Finding] {
    guard offer.sheets.payments.rowCount > 0 else { return [] }
    return exercises.flatMap { exercise in
      offer.index.payments(of: exercise.row).compactMap { row in
        inPeriods(row, on: exercise.day).map { finding(row, exercise, paidWith: $0) }
      }
    }
  }

  /// The exercise that bought the shares of a payment, if they are in their periods on its day.
  private func inPeriods(_ row: Int, on payment: Day) -> ExercisesStep.Accepted? {
    guard let day = offer.sheets.payments[PaymentsSheet.heldSince, row], day <= payment else {
      return nil
    }
    return bought[day]?.first { exercise, taxed in
      !taxed.holding.areOver(
        on: payment,
        granted: exercise.option.grantDate,
        transferred: day
      )
    }?.exercise
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
