public import Exchange
public import Offering

/// Letters that policy made, or made otherwise, which was adopted after their event and reaches back
/// (`days.md`, "Policy"): none of them can have been written before.
public struct LateLetters {
  private struct Key: Hashable {
    let holder: String
    let kind: LetterKind
    let event: String
  }

  private typealias Known = [Key: Letter]

  private var adopted: [Key: Day] = [:]

  /// None.
  public init() {}

  /// The days on which such policy was adopted, by the as-of day of an outcome.
  public static func days(of outcome: OfferOutcome) -> [Day] {
    outcome.termRules.daysOfReachingBack.filter { $0 <= outcome.asOf }
  }

  /// Adds the letters that are otherwise by what was adopted on a day: those that differ between a run as of
  /// the day before and one as of that day.
  public mutating func add(adoptedOn day: Day, before: Conclusion, after: Conclusion) {
    let known = Self.letters(of: before)
    for (key, letter) in Self.letters(of: after) where letter.day < day {
      if known[key]?.substance != letter.substance { adopted[key] = day }
    }
  }

  private static func letters(of conclusion: Conclusion) -> Known {
    guard let run = FinishedRun(conclusion) else { return [:] }
    let correspondence = Correspondence(run.outcome, conclusion)
    var letters: Known = [:]
    for holder in correspondence.holders {
      for letter in correspondence.letters(to: holder) where !letter.substance.isEmpty {
        letters[Key(holder: holder.id, kind: letter.kind, event: letter.event)] = letter
      }
    }
    return letters
  }

  /// A letter with the day on which it was made so.
  func dated(_ letter: Letter, to holder: String) -> Letter {
    var dated = letter
    dated.adopted = adopted[Key(holder: holder, kind: letter.kind, event: letter.event)]
    return dated
  }
}
