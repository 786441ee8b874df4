internal import Exchange
internal import Findings
internal import Offering
internal import Policy

// What has to be sent.

extension NextMaking {
  /// The Offer itself, before it commences; then letters whose occasion has come and whose step is the last
  /// one so far.
  var letters: [NextItem] {
    if outcome.status == .notCommenced { return offering }
    return LettersDue(outcome).letters(refused: refused).map { kind, holders in
      let isDue = kind == .defect && canBeAnswered
      return item(
        .letter,
        isDue ? .day(timeline.open.expiration.day) : nil,
        subject: kind.titleOfSeveral,
        "\(kind.titleOfSeveral): to \(Self.told(holders))."
      )
    }
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
