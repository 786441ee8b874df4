internal import Exchange
internal import Offering

/// The letters whose occasion has come since the offer's last step, each kind with those it goes to.
///
/// It makes none of them: an offer of many holders is told what is next after each run.
struct LettersDue {
  private let outcome: OfferOutcome

  init(_ outcome: OfferOutcome) { self.outcome = outcome }

  /// Kinds of which somebody gets a letter, in the order of the offer's life; `refused` are the forms, and lines
  /// of them, that were refused and not put right.
  func letters(refused: RefusedPapers) -> [(kind: LetterKind, holders: Set<String>)] {
    LetterKind.letters.map { ($0, holders(of: $0, refused)) }.filter { !$0.holders.isEmpty }
  }

  private func holders(of kind: LetterKind, _ refused: RefusedPapers) -> Set<String> {
    switch (kind, outcome.status) {
    case (_, .notCommenced): []
    case (.defect, .open), (.defect, .expired): refused.holders
    case (.defect, .cancelled), (.defect, .granted): refused.holders(toldOn: outcome.asOf)
    case (.extension, .open), (.extension, .expired):
      outcome.amendments.contains(where: \.isExtension) ? inOffer : []
    case (.termination, .terminated): inOffer
    case (.acceptance, .cancelled): accepted
    case (.acceptance, .granted) where isGrantedAtOnce: accepted
    case (.promise, .cancelled): promised
    case (.balancing, .cancelled): Set(outcome.balancing.map(\.holderID))
    case (.balancing, .granted) where isGrantedAtOnce: Set(outcome.balancing.map(\.holderID))
    case (.deferredAward, .cancelled):
      Set(outcome.promises.filter(\.isAward).map(\.holderID))
    case (.newOption, .granted):
      Set(outcome.newGrants.map(\.holderID))
        .union(outcome.promises.filter(NewOptionLetter.isTold(outcome)).map(\.holderID))
    case (.departure, _): departed
    default: []
    }
  }

  /// Whether options are cancelled and granted on one day: then both are the last step.
  private var isGrantedAtOnce: Bool {
    outcome.timeline.newGrantDate == outcome.timeline.cancellation
  }

  private var inOffer: Set<String> {
    Set(outcome.held.filter(\.isInOffer).map(\.holderID))
  }

  /// Whether tendered options are accepted and cancelled by now.
  static func isExchangeDone(_ outcome: OfferOutcome) -> Bool {
    outcome.status == .cancelled || outcome.status == .granted || outcome.isProjected
  }

  /// Those of whom options were accepted, and those of whom none was.
  private var accepted: Set<String> {
    let lines = outcome.determinations.filter { $0.status == .accepted && $0.accepted > .zero }
    let accepted = Set(lines.map(\.holderID))
    let refused = outcome.determinations.filter { $0.status == .rejected }.map(\.holderID)
    return accepted.intersection(
      outcome.promises.map(\.holderID) + outcome.cancellations.map(\.holderID)
    ).union(Set(refused).subtracting(accepted))
  }

  private var promised: Set<String> {
    Set(outcome.promises.filter { PromiseLetter.isWritten($0, outcome) }.map(\.holderID))
  }

  /// Those whose service ended since the last step.
  private var departed: Set<String> {
    let days =
      outcome.departures.map { ($0.holderID, $0.day) }
      + outcome.promises.compactMap { promise in
        promise.status == .forfeited ? promise.ended.map { (promise.holderID, $0) } : nil
      }
    return Set(days.filter { $0.1 >= lastStep }.map(\.0))
  }

  /// The day of the offer's last step.
  private var lastStep: Day {
    let timeline = outcome.timeline
    return switch outcome.status {
    case .granted: timeline.newGrantDate
    case .cancelled: timeline.cancellation
    default: timeline.open.commencement
    }
  }
}
