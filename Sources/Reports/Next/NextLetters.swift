internal import Exchange
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
        "\(kind.titleOfSeveral): to \(ParameterWords.counted(holders.count, "holder"))."
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
        "the Offer, with its forms: to \(ParameterWords.counted(asked.count, "holder"))."
      )
    ]
  }
}
