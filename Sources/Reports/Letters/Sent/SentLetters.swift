internal import Exchange
public import Offering

/// The letters of days before as-of, each as it was written then: a letter that was due on its day stands,
/// whatever a later form, waiver or policy made of it (§4; <doc:days>, "Policy").
public struct SentLetters {
  /// A run whose letters are written.
  struct Run {
    let correspondence: Correspondence
    /// What templates can name of its results; nil if none does.
    let results: LetterResults?
  }

  /// A letter with the run whose words it has.
  struct Written {
    var letter: Letter
    let holder: Correspondence.Recipient
    let run: Run
  }

  /// What a holder's letters are about.
  struct Key: Hashable {
    let kind: LetterKind
    let event: String
    /// The day, of letters of which several may be about one thing, such as those of a grant date that was
    /// moved; one about a form is dated when it is told.
    let day: Day?

    init(_ letter: Letter) {
      (kind, event) = (letter.kind, letter.event)
      day = letter.kind.isOfAForm ? nil : letter.day
    }
  }

  /// What was written of each thing, by holder, in order of its dates.
  private var written: [String: [Key: [Written]]] = [:]
  /// The days on which policy that reaches back made letters what they are now, by holder.
  private var adopted: [String: [Key: Day]] = [:]
  private var namesResults = false

  /// None.
  public init() {}

  /// Those of the days before a run that are not in it, or not so: the offer is carried out as of these
  /// days, its sheets read once.
  ///
  /// - Parameters:
  ///   - outcome: what the run came to.
  ///   - conclusion: the run's end.
  ///   - request: what it was asked to do.
  ///   - templates: the letters' words.
  ///   - kinds: the kinds of letters that are wanted; all, if none is given.
  public init(
    before outcome: OfferOutcome,
    _ conclusion: Conclusion,
    _ request: Request,
    templates: LetterTemplates,
    kinds: [LetterKind] = []
  ) async {
    namesResults = templates.nameResults
    let days = SentLetterDays(outcome)
    let ofForms = kinds.isEmpty || kinds.contains(where: \.isOfAForm)
    guard !days.ofReachingBack.isEmpty || (ofForms && !days.isEmpty) else { return }
    let runs = EarlierRuns(request)
    if ofForms { await addOfForms(days, runs) }
    await addChangedByPolicy(days.ofReachingBack, conclusion, runs)
  }

  /// The letters to a holder: those of a run, and those that were sent before and are not among them.
  func all(_ now: [Written], to holder: String) -> [Written] {
    let sent = written[holder] ?? [:]
    let late = adopted[holder] ?? [:]
    let order = Dictionary(
      now.enumerated().map { ($0.element.letter.event, $0.offset) },
      uniquingKeysWith: min
    )
    let letters = now.compactMap { written -> Written? in
      let key = Key(written.letter)
      guard !written.isTold(by: sent[key] ?? []) else { return nil }
      var dated = written
      dated.letter.adopted = late[key]
      return dated
    }
    return (sent.values.flatMap(\.self) + letters).sorted { one, other in
      let (first, second) = (one.letter, other.letter)
      return (first.date, first.kind.place, order[first.event] ?? 0, first.day)
        < (second.date, second.kind.place, order[second.event] ?? 0, second.day)
    }
  }

  // Letters about a form.

  private mutating func addOfForms(_ days: SentLetterDays, _ runs: EarlierRuns) async {
    var agenda = days.agenda
    if let first = days.firstReceipt {
      // A class that hangs on a price to come is told from the day of the price on.
      let opening = await runs.conclusion(asOf: first)
      for (day, holders) in days.whenPricesCome(after: first, opening) {
        agenda[day, default: []].formUnion(holders)
      }
    }
    for day in agenda.keys.sorted() {
      let holders = agenda[day] ?? []
      guard let run = run(await runs.conclusion(asOf: day, of: holders)) else { continue }
      for holder in run.correspondence.holders where holders.contains(holder.id) {
        enter(run, holder, on: day)
      }
    }
  }

  /// Enters what is due about a holder's forms at the end of a day and has not been told.
  private mutating func enter(_ run: Run, _ holder: Correspondence.Recipient, on day: Day) {
    for letter in run.correspondence.letters(to: holder) where letter.kind.isOfAForm {
      let key = Key(letter)
      let found = Written(letter: letter, holder: holder, run: run)
      guard !found.isTold(by: written[holder.id]?[key] ?? []) else { continue }
      // What nobody was told on its own day is told on the first on which it is due.
      let dated = letter.day == day ? letter : run.correspondence.letter(key, to: holder, on: day)
      guard let dated else { continue }
      written[holder.id, default: [:]][key, default: []]
        .append(Written(letter: dated, holder: holder, run: run))
    }
  }

  // Letters that policy changes which reaches back.

  /// Compares the letters as they were before each adoption with those after it.
  private mutating func addChangedByPolicy(
    _ days: [Day],
    _ conclusion: Conclusion,
    _ runs: EarlierRuns
  ) async {
    var before: [String: [Key: Written]] = [:]
    for (number, day) in days.enumerated() {
      let known = settled(run(await runs.conclusion(asOf: day.advanced(by: -1))))
      if number > 0 { compare(before, known, adoptedOn: days[number - 1]) }
      before = known
    }
    if let last = days.last { compare(before, settled(run(conclusion)), adoptedOn: last) }
  }

  private mutating func compare(
    _ before: [String: [Key: Written]],
    _ after: [String: [Key: Written]],
    adoptedOn day: Day
  ) {
    for (holder, letters) in before {
      for (key, old) in letters where old.letter.date < day {
        guard after[holder]?[key]?.letter.substance != old.letter.substance else { continue }
        var stands = old
        stands.letter.adopted = adopted[holder]?[key]
        written[holder, default: [:]][key, default: []].append(stands)
      }
    }
    for (holder, letters) in after {
      for (key, new) in letters where new.letter.day < day {
        guard before[holder]?[key]?.letter.substance != new.letter.substance else { continue }
        adopted[holder, default: [:]][key] = day
      }
    }
  }

  /// The letters of a run that give or take something and are about no form, by holder.
  private func settled(_ run: Run?) -> [String: [Key: Written]] {
    guard let run else { return [:] }
    var letters: [String: [Key: Written]] = [:]
    for holder in run.correspondence.holders {
      for letter in run.correspondence.letters(to: holder)
      where !letter.kind.isOfAForm && !letter.substance.isEmpty {
        letters[holder.id, default: [:]][Key(letter)] =
          Written(letter: letter, holder: holder, run: run)
      }
    }
    return letters
  }

  private func run(_ conclusion: Conclusion) -> Run? {
    guard let run = FinishedRun(conclusion) else { return nil }
    return Run(
      correspondence: Correspondence(run.outcome, conclusion),
      results: namesResults ? LetterResults(run.outcome, conclusion) : nil
    )
  }
}

extension SentLetters.Written {
  /// Whether what it says has been told: on its own day, or in the same words before.
  fileprivate func isTold(by sent: [SentLetters.Written]) -> Bool {
    guard let last = sent.last else { return false }
    guard letter.kind.isOfAForm else { return false }
    return last.letter.substance == letter.substance || last.letter.date >= letter.date
  }
}

extension LetterKind {
  /// Whether its letters are about a form, and due on the day of its receipt.
  var isOfAForm: Bool { self == .receipt || self == .defect }
}
