internal import Exchange
internal import Offering

/// The letters whose occasion has come since the offer's last step, each kind with those it goes to.
///
/// It makes none of them: an offer of many holders is told what is next after each run. To whom a kind is due
/// stands beside the letter.
struct LettersDue {
  let outcome: OfferOutcome
  /// The forms, and lines of them, that were refused and not put right.
  let refused: RefusedPapers

  init(_ outcome: OfferOutcome, refused: RefusedPapers) {
    (self.outcome, self.refused) = (outcome, refused)
  }

  /// Kinds of which somebody gets a letter, in the order of the offer's life; none before it commences.
  var letters: [(kind: LetterKind, holders: Set<String>)] {
    guard outcome.status != .notCommenced else { return [] }
    return LetterKind.letters.map { ($0, $0.making?.due(self) ?? []) }
      .filter { !$0.holders.isEmpty }
  }

  /// Whether it has commenced, and neither ended nor come to its determination day.
  var isBeforeDetermination: Bool { outcome.status == .open || outcome.status == .expired }

  /// Whether the cancellation is the last step; so it is where options are granted on its day.
  var isCancellationLast: Bool {
    let timeline = outcome.timeline
    return outcome.status == .cancelled
      || outcome.status == .granted && timeline.newGrantDate == timeline.cancellation
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
