internal import Exchange
internal import Offering

/// The letters whose occasion has come since the offer's last step, each kind with those it goes to.
///
/// It makes none of them: an offer of many holders is told what is next after each run. To whom a kind is due
/// stands beside the letter.
struct LettersDue {
  private let outcome: OfferOutcome

  init(_ outcome: OfferOutcome) { self.outcome = outcome }

  /// Kinds of which somebody is still to get a letter, in the order of the offer's life; `refused` are the
  /// forms, and lines of them, that were refused and not put right.
  func letters(refused: RefusedPapers) -> [(kind: LetterKind, holders: Set<String>)] {
    guard outcome.status != .notCommenced else { return [] }
    let sent = LettersSent(outcome)
    let offer = LetterOccasions(outcome: outcome, refused: refused, keepsSent: !sent.isEmpty)
    return LetterKind.letters.map { kind in
      let due = kind.making?.due(offer) ?? []
      return (kind, Set(due.filter { !sent.has($0, kind) }.map(\.holderID)))
    }.filter { !$0.holders.isEmpty }
  }
}

/// A letter that is due to a holder.
struct LetterDue: Hashable {
  let holderID: String
  /// The first date that it may bear.
  let since: Day
  /// The form, amendment or award that it is about; empty if its kind and date tell it.
  let event: String

  init(_ holderID: String, since: Day, event: String = "") {
    (self.holderID, self.since, self.event) = (holderID, since, event)
  }

  /// One to each of these holders.
  static func to(_ holders: some Sequence<String>, since day: Day, event: String = "") -> Set<Self>
  {
    Set(holders.map { Self($0, since: day, event: event) })
  }
}

/// What the occasions of letters are told from.
struct LetterOccasions {
  let outcome: OfferOutcome
  /// The forms, and lines of them, that were refused and not put right.
  let refused: RefusedPapers
  /// Whether sent.csv says what was sent: then a letter is due until it has been, whatever step came since.
  let keepsSent: Bool

  /// Whether it has commenced, and neither ended nor come to its determination day.
  var isBeforeDetermination: Bool { outcome.status == .open || outcome.status == .expired }

  /// Whether letters of the cancellation are due: it is the last step; so it is where options are granted on
  /// its day.
  var isOfCancellation: Bool {
    let timeline = outcome.timeline
    return outcome.status == .cancelled
      || outcome.status == .granted
        && (keepsSent || timeline.newGrantDate == timeline.cancellation)
  }

  /// Whether letters of promises are due: none is kept yet.
  var isOfPromises: Bool {
    outcome.status == .cancelled || keepsSent && outcome.status == .granted
  }

  /// The day on which a promise was last told: it was made, or its date was moved.
  func told(_ promise: GrantPromise) -> Day {
    GrantDateMoves.days(outcome, since: promise.made, until: promise.ended).last ?? promise.made
  }

  /// Those who had an option in the offer.
  var inOffer: Set<String> { Set(outcome.held.filter(\.isInOffer).map(\.holderID)) }

  /// The day of the offer's last step.
  var lastStep: Day {
    let timeline = outcome.timeline
    return switch outcome.status {
    case .granted: timeline.newGrantDate
    case .cancelled: timeline.cancellation
    default: timeline.open.commencement
    }
  }
}
