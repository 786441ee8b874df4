import Exchange
import Offering
import TestSupport
import Testing

/// The generated offers carried out, each once for all tests that ask.
actor GeneratedRuns {
  static let shared = GeneratedRuns()
  /// The seeds that properties are checked for.
  static let seeds = 1...150

  private var runs: [Int: Task<GeneratedRun, any Error>] = [:]

  /// The offer of a seed, carried out.
  func run(_ seed: Int) async throws -> GeneratedRun {
    let task =
      runs[seed]
      ?? Task {
        let generated = GeneratedOffer(seed: seed)
        return GeneratedRun(
          generated: generated,
          run: try await generated.offer.run(asOf: generated.asOf)
        )
      }
    runs[seed] = task
    return try await task.value
  }
}

/// A generated offer with what it came to.
struct GeneratedRun: Sendable {
  let generated: GeneratedOffer
  let run: TestRun

  /// All that the offer comes to; a generated offer has no broken sheet.
  func outcome() throws -> OfferOutcome { try run.outcome }

  /// New shares for cancelled ones.
  var ratio: (new: Int64, old: Int64) {
    let offer = generated.offer
    return (
      new: offer.parameter("exchange_ratio", "new") ?? 1,
      old: offer.parameter("exchange_ratio", "old") ?? 1
    )
  }

  /// The events between cancellation and grant that are known, in order of date.
  func gapEvents() throws -> [(day: Day, kind: String, new: Int64, old: Int64)] {
    let outcome = try outcome()
    return try (generated.offer.sheets["events"]?.rows ?? []).map { row in
      (
        day: try day(row["effective_date"] ?? ""), kind: row["kind"] ?? "",
        new: Int64(row["new_shares"] ?? "") ?? 1, old: Int64(row["old_shares"] ?? "") ?? 1
      )
    }.filter {
      $0.day > outcome.timeline.cancellation && $0.day <= outcome.timeline.newGrantDate
        && $0.day <= outcome.asOf
    }.sorted { $0.day < $1.day }
  }

  /// The shares after the events, each rounded down.
  func afterEvents(_ shares: Int64, through day: Day = .last) throws -> Int64 {
    try gapEvents().filter { $0.day <= day }.reduce(shares) { $0 * $1.new / $1.old }
  }

  /// What of a grant of somebody in service was outstanding on the determination day, by the sheet.
  func outstanding(_ id: String) throws -> Int64 {
    let row = generated.offer.cells("grants", "grant_id", id)
    func count(_ column: String) -> Int64 { Int64(row[column] ?? "") ?? 0 }
    let expires = try day(row["expires"] ?? "")
    guard expires > (try outcome()).timeline.cancellation else { return 0 }
    return count("shares_granted") - count("shares_exercised") - count("shares_cancelled")
  }
}
