internal import Exchange
internal import Offering

/// The letters whose occasion has come since the offer's last step, each kind with those it goes to.
///
/// It makes none of them: an offer of many holders is told what is next after each run. To whom a kind is due
/// stands beside the letter.
struct LettersDue {
  private let outcome: OfferOutcome
  private let sent: LettersSent

  init(_ outcome: OfferOutcome) {
    self.outcome = outcome
    sent = LettersSent(outcome)
  }

  /// Kinds of which somebody is still to get a letter, in the order of the offer's life; `refused` are the
  /// forms, and lines of them, that were refused and not put right.
  func letters(refused: RefusedPapers) -> [LettersOfKind] {
    letters(refused, keepsSent: !sent.isEmpty)
  }

  /// Kinds of which a step before the last one was the occasion, where sent.csv says nothing of what was sent;
  /// those of which a letter is still due are left out.
  func earlier(than now: [LettersOfKind], refused: RefusedPapers) -> [LettersOfKind] {
    guard sent.isEmpty else { return [] }
    return letters(refused, keepsSent: true, besides: Set(now.map(\.kind)))
  }

  private func letters(
    _ refused: RefusedPapers,
    keepsSent: Bool,
    besides others: Set<LetterKind> = []
  ) -> [LettersOfKind] {
    guard outcome.status != .notCommenced else { return [] }
    let offer = LetterOccasions(outcome: outcome, refused: refused, keepsSent: keepsSent)
    return LetterKind.letters.filter { !others.contains($0) }.map { kind in
      let due = kind.making?.due(offer) ?? []
      return LettersOfKind(
        kind: kind,
        due: sent.isEmpty ? due : due.filter { !sent.has($0, kind) }
      )
    }.filter { !$0.due.isEmpty }
  }
}

/// The letters of a kind that are due.
struct LettersOfKind {
  let kind: LetterKind
  /// Each once.
  let due: [LetterDue]

  /// To whom they go.
  var holders: Set<String> { Set(due.map(\.holderID)) }

  /// What they are called with those to whom they go, those that are called what their kind is first.
  var titled: [(title: String, due: [LetterDue])] {
    // Most kinds have one name.
    guard due.contains(where: { $0.title != nil }) else { return [(kind.titleOfSeveral, due)] }
    return Dictionary(grouping: due) { $0.title ?? "" }.sorted { $0.key < $1.key }.map {
      title,
      due in
      (title.isEmpty ? kind.titleOfSeveral : title, due)
    }
  }
}

/// A letter that is due to a holder.
struct LetterDue: Hashable {
  let holderID: String
  /// The first date that it may bear.
  let since: Day
  /// The form, amendment or award that it is about; empty if its kind and date tell it.
  let event: String
  /// What several of them are called, if not what their kind is called.
  let title: String?

  init(_ holderID: String, since: Day, event: String = "", title: String? = nil) {
    (self.holderID, self.since, self.event, self.title) = (holderID, since, event, title)
  }

  /// One to each of these holders.
  static func to(_ holders: HolderSet, since day: Day, event: String = "") -> [Self] {
    holders.all.map { Self($0.id, since: day, event: event) }
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
  var inOffer: HolderSet {
    var holders = HolderSet()
    for option in outcome.held where option.isInOffer { holders.insert(option.holder) }
    return holders
  }

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
