internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

// What has to be sent.

extension NextMaking {
  /// The Offer itself, before it commences; then letters whose occasion has come and whose step is the last
  /// one so far.
  var letters: [NextItem] {
    if outcome.status == .notCommenced { return offering }
    let letters = LettersDue(outcome)
    let now = letters.letters(refused: refused)
    let due = now.flatMap { letters in
      letters.titled.map { told(letters.kind, $0.title, $0.due) }
    }
    return (asOf == timeline.open.commencement ? offering : []) + due
      + earlier(letters.earlier(than: now, refused: refused))
  }

  private func told(_ kind: LetterKind, _ title: String, _ due: [LetterDue]) -> NextItem {
    let isToBeCured = kind == .defect && canBeAnswered
    let end = Readable.moment(timeline.open.expiration, zone: sheets.offer.timeZone)
    return item(
      .letter,
      due.map(\.since).min().map { .promptly(min($0, asOf)) },
      subject: title,
      "\(title): to \(Self.told(Set(due.map(\.holderID))))"
        + (isToBeCured ? ", who can put it right until \(end)." : ".")
    )
  }

  /// What an earlier step was the occasion of: without sent.csv nobody knows what of it was sent.
  private func earlier(_ letters: [LettersOfKind]) -> [NextItem] {
    guard !letters.isEmpty else { return [] }
    let titles = letters.flatMap(\.titled).map { title, due in
      "\(title) to \(Self.told(Set(due.map(\.holderID))))"
    }
    return [
      item(
        .letter,
        nil,
        subject: SentSheet.schema.name,
        "what has not been sent of the letters due before. sent.csv does not say what was sent: "
          + titles.joined(separator: "; ") + "."
      )
    ]
  }

  /// The Offer goes to everybody who can take part, on the day on which it commences.
  private var offering: [NextItem] {
    guard !asked.isEmpty else { return [] }
    return [
      item(
        .letter,
        .day(timeline.open.commencement),
        subject: "offer",
        "the Offer, with its forms: to \(Self.told(Set(asked.map(\.id))))."
      )
    ]
  }

  /// The most holders who are named one by one.
  private static let mostNamed = 8

  /// How many holders, and who they are where they are few.
  private static func told(_ holders: Set<String>) -> String {
    let counted = ParameterWords.counted(holders.count, "holder")
    guard holders.count <= mostNamed else { return counted }
    return counted + ", "
      + holders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.listed(with: "and")
  }
}
