internal import Exchange
internal import Findings
internal import Offering
internal import Policy

/// What letters of a promise say of a new grant date that was moved after they were written: when, and by
/// what.
enum GrantDateMoves {
  /// A letter as it was on its day, and again for each move since then, which it tells, until the promise
  /// ended.
  static func letters(
    _ outcome: OfferOutcome,
    since day: Day,
    until end: Day?,
    _ letter: (_ day: Day, _ moved: LetterField) -> Letter
  ) -> [Letter] {
    [letter(day, .list([]))]
      + moves(outcome, since: day, until: end).map { move in
        letter(move.day, .list([["sentence": .text(words(move))]]))
      }
  }

  /// The days on which it was moved while a promise stood.
  static func days(_ outcome: OfferOutcome, since day: Day, until end: Day?) -> [Day] {
    moves(outcome, since: day, until: end).map(\.day)
  }

  private static func moves(
    _ outcome: OfferOutcome,
    since day: Day,
    until end: Day?
  ) -> [GrantDateMove] {
    outcome.termRules.grantDateMoves.filter { $0.day > day && $0.day < end ?? .last }
  }

  /// When it was moved, from when to when, and by what, in a sentence.
  private static func words(_ move: GrantDateMove) -> String {
    let settings = move.settings.map { setting in
      "\(setting.rule).\(setting.parameter) was set to \(setting.value)"
        + (setting.place.map { " (\($0.address))" } ?? "")
    }
    let by = settings.isEmpty ? "a rule in effect from that day on" : settings.listed(with: "and")
    return "On \(Readable.day(move.day)) it was moved from \(Readable.day(move.before)) to "
      + "\(Readable.day(move.after)): \(by)."
  }
}
