internal import Exchange
internal import Policy
internal import Sheets

/// An amendment of the offer as rules see one.
struct AmendmentSubject: Sendable {
  var offer: OfferFacts
  let row: Int
  let previousExpiration: Moment
  var resultingExpiration: Moment
  /// The day on which options would be cancelled without a postponement.
  let scheduledCancellation: Day
  /// The last minute at which the offer could be extended.
  let extendableUntil: Moment
  /// The day on which options would be cancelled, postponements included.
  let previousCancellation: Day
  /// When the offer was terminated; nil if it was not.
  let terminated: Moment?
  /// By how much earlier amendments raised the options sought, and when.
  let increases: [(day: Day, basisPoints: Int)]
}

extension AmendmentSubject {
  /// By how much the options sought were raised earlier, for which no ten business days are left: what is let pass
  /// without them is not let pass in parts either (Rule 13e-4(f)(1)(ii)).
  var increasedWithoutNotice: Int64 {
    let calendar = offer.terms.calendar
    return increases.filter {
      calendar.count(from: $0.day, through: offer.open.expiration.day) < 10
    }.reduce(0) { $0 &+ Int64($1.basisPoints) }
  }
}

extension AmendmentSubject {
  /// The same beside the dates to which all amendments come.
  func beside(_ offer: OfferFacts) -> AmendmentSubject {
    var subject = self
    subject.offer = offer
    return subject
  }
}

extension Scope<AmendmentSubject> {
  static func amendment(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "amendment",
      "an amendment of the offer",
      occasion: .amendment,
      askedIn: .timeline,
      refusal: .amendment,
      reads: ScopeContents(AmendmentFields.all(of: sheets.amendments), of: sheets.amendments) {
        $0.row
      }
        + shared.offer.of { $0.offer }
    )
  }
}

/// The fields of an amendment.
enum AmendmentFields {
  static func all(of sheet: SheetTable) -> [ScopeField<AmendmentSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } } + computed
  }

  /// What each amendment meets.
  private static let computed: [ScopeField<AmendmentSubject>] =
    [
      ScopeField("previous_expiration", .time, "the expiration in force before it") {
        .time($0.previousExpiration)
      },
      ScopeField("resulting_expiration", .time, "the expiration in force after it") {
        .time($0.resultingExpiration)
      },
      ScopeField(
        "scheduled_cancellation",
        .date,
        "the day on which options would be cancelled without a postponement, before it"
      ) { .date($0.scheduledCancellation) },
      ScopeField(
        "extendable_until",
        .time,
        "the last minute at which the offer could be extended, before it"
      ) { .time($0.extendableUntil) },
      ScopeField(
        "previous_cancellation",
        .date,
        "the day on which options would be cancelled, as postponed before it"
      ) { .date($0.previousCancellation) },
      ScopeField(
        "increased_without_notice",
        .number,
        "by how much, in basis points, earlier amendments raised the options sought that were announced fewer than "
          + "ten business days before the offer expires"
      ) { .number($0.increasedWithoutNotice) }.made(in: .timeline, 1),
      ScopeField("terminated", .time, "when the offer was terminated, if it was before it") {
        .time($0.terminated)
      },
    ]

  /// Whether a field is known when an amendment is announced: its own, and the terms of offer.csv;
  /// the dates of the offer are settled only when every amendment is taken.
  static func areKnownWhenAnnounced(
    in scope: Scope<AmendmentSubject>
  ) -> (String) -> Bool {
    let known = scope.fields.filter { $0.field.madeIn == .sheets && !$0.field.followsAsOf }
    let names = Set(known.map(\.field.name))
    return { names.contains($0) }
  }
}
