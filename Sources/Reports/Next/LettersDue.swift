internal import Exchange
internal import Offering

/// The letters whose occasion has come since the offer's last step, each kind with those it goes to.
///
/// It makes none of them: an offer of many holders is told what is next after each run. To whom a kind is due
/// stands beside the letter.
struct LettersDue {
  private let outcome: OfferOutcome

  init(_ outcome: OfferOutcome) { self.outcome = outcome }

  /// Kinds of which somebody gets a letter, in the order of the offer's life; `refused` are the forms, and lines
  /// of them, that were refused and not put right.
  func letters(refused: RefusedPapers) -> [(kind: LetterKind, holders: Set<String>)] {
    guard outcome.status != .notCommenced else { return [] }
    let offer = LetterOccasions(outcome: outcome, refused: refused)
    return LetterKind.letters.map { ($0, $0.making?.due(offer) ?? []) }
      .filter { !$0.holders.isEmpty }
  }
}

/// What the occasions of letters are told from.
struct LetterOccasions {
  let outcome: OfferOutcome
  /// The forms, and lines of them, that were refused and not put right.
  let refused: RefusedPapers

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
