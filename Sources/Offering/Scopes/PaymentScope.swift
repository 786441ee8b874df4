internal import Exchange
internal import Policy
internal import Sheets

/// A payment with an exercise as rules see one.
struct PaymentSubject: Sendable {
  let offer: OfferFacts
  let row: Int
  let exerciseDate: Day
}

/// The fields of a payment.
enum PaymentFields {
  static func all(of sheet: SheetTable) -> [ScopeField<PaymentSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } } + [
      ScopeField("exercise_date", .date, "the day of the exercise it pays for") {
        .date($0.exerciseDate)
      }
    ]
  }
}
